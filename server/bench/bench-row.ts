/** One measured ratio: what something costs against a limit taken in the same run. */
export interface BenchRow {
  readonly name: string;
  /** Our cost over the limit's cost; smaller is better. */
  readonly ratio: number;
  /** The largest ratio that is accepted. */
  readonly limit: number;
  /** The figures behind the ratio, for a person. */
  readonly detail: string;
}

/** The middle of several measurements. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Median of several timings of `work`, in milliseconds; a few unmeasured runs go first. */
export function medianTime(work: () => void, runs = 15, warmUps = 5): number {
  for (let run = 0; run < warmUps; run += 1) work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(times);
}

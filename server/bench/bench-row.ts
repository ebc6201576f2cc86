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

/** Median of several timings of `work`, in milliseconds; a few unmeasured runs go first. */
export function medianTime(work: () => void, runs = 15, warmUps = 5): number {
  for (let run = 0; run < warmUps; run += 1) work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}

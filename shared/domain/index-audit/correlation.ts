import { meanOf, squaresAroundMean } from './moments.ts';

/** Three correlations of two columns over the rows where both have a number. Null where they are not defined. */
export interface Correlation {
  /** Rows where both have a number. */
  readonly n: number;
  readonly pearson: number | null;
  /** Pearson of the ranks, ties sharing their mean rank. */
  readonly spearman: number | null;
  /** τ_b: ties are allowed for. */
  readonly kendall: number | null;
}

/** Fewer rows say nothing: two points always lie on a line. */
const LEAST = 3;

/** Correlates two columns, NaN standing for "no number". Columns as long as each other. */
export function correlate(first: Float64Array, second: Float64Array): Correlation {
  const a: number[] = [];
  const b: number[] = [];
  first.forEach((x, at) => {
    const y = second[at] ?? NaN;
    if (Number.isNaN(x) || Number.isNaN(y)) return;
    a.push(x);
    b.push(y);
  });
  if (a.length < LEAST) return { n: a.length, pearson: null, spearman: null, kendall: null };
  return {
    n: a.length,
    pearson: pearson(a, b),
    spearman: pearson(meanRanks(a), meanRanks(b)),
    kendall: kendall(a, b),
  };
}

/** Pearson's correlation of equally long columns; null where one is constant. */
export function pearson(a: readonly number[], b: readonly number[]): number | null {
  const meanA = meanOf(a) ?? 0;
  const meanB = meanOf(b) ?? 0;
  const squaresA = squaresAroundMean(a, meanA);
  const squaresB = squaresAroundMean(b, meanB);
  if (squaresA === 0 || squaresB === 0) return null;
  const products = a.reduce((sum, x, at) => sum + (x - meanA) * ((b[at] ?? 0) - meanB), 0);
  const r = products / (Math.sqrt(squaresA) * Math.sqrt(squaresB));
  return Math.max(-1, Math.min(1, r));
}

/** Ranks from 1 for the smallest; equal numbers share the mean of theirs. */
export function meanRanks(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0));
  const ranks = values.map(() => 0);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0])
      to += 1;
    for (let at = from; at <= to; at += 1) ranks[order[at] ?? 0] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
}

/** Kendall's τ_b = (C − D)/√((P − Tₐ)(P − T_b)); null where one column is constant. */
function kendall(a: readonly number[], b: readonly number[]): number | null {
  let balance = 0;
  let differA = 0;
  let differB = 0;
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const x = Math.sign((a[i] ?? 0) - (a[j] ?? 0));
      const y = Math.sign((b[i] ?? 0) - (b[j] ?? 0));
      balance += x * y;
      differA += Math.abs(x);
      differB += Math.abs(y);
    }
  }
  return differA === 0 || differB === 0 ? null : balance / Math.sqrt(differA * differB);
}

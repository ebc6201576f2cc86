/** Value at share `p` of sorted numbers, linear between neighbours (type 7 of Hyndman and Fan). */
function quantile(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p;
  const lower = sorted[Math.floor(at)] ?? Number.NaN;
  const upper = sorted[Math.ceil(at)] ?? lower;
  return lower + (upper - lower) * (at - Math.floor(at));
}

/** Quartiles and median of some scores; null with fewer than four, which have no middle half worth showing. */
export function quartiles(
  scores: readonly number[],
): { q1: number; median: number; q3: number } | null {
  if (scores.length < 4) return null;
  const sorted = scores.toSorted((a, b) => a - b);
  return { q1: quantile(sorted, 0.25), median: quantile(sorted, 0.5), q3: quantile(sorted, 0.75) };
}

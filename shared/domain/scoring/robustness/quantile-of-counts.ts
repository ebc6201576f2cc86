/**
 * The quantile of whole numbers given as counts: `counts[from + v]` values of v + 1, v = 0 … size − 1. Type 7: linear
 * between the order statistics around (n−1)p. Null for no values. Source: Hyndman and Fan 1996; R `quantile`.
 */
export function quantileOfCounts(
  counts: Uint32Array,
  from: number,
  size: number,
  probability: number,
): number | null {
  let n = 0;
  for (let v = 0; v < size; v += 1) n += counts[from + v] ?? 0;
  if (n === 0) return null;
  // R adds a little so that (n−1)p, a whole number but for rounding, is whole.
  const exact = (n - 1) * probability;
  const low = Math.floor(exact + 4 * Number.EPSILON * Math.max(1, exact));
  const rest = Math.max(0, exact - low);
  const isWhole = rest < 1e-12 * Math.max(1, exact);
  let seen = 0;
  let lower = 0;
  for (let v = 0; v < size; v += 1) {
    seen += counts[from + v] ?? 0;
    if (lower === 0 && seen > low) {
      lower = v + 1;
      if (isWhole) return lower;
    }
    if (seen > low + 1) return lower + (v + 1 - lower) * rest;
  }
  return lower;
}

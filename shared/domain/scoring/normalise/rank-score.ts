import type { Direction } from '../../framework/framework.ts';
import type { Population } from './population.ts';

/**
 * Methods 4 and 5: a score from the place among the population. With b the number of values that are strictly
 * worse: `percentile_rank` 100·b/(n−1), `borda` b, `rank` b+1; so ties share the lowest. Of a value outside a
 * fixed window's population `percentile_rank` gives at most 100. Null for a percentile among fewer than two.
 * Source: COINr `n_prank` (0–1 there), `n_rank`, `n_borda`.
 */
export function rankScore(
  population: Population,
  direction: Direction,
  method: 'percentile_rank' | 'rank' | 'borda',
): ((value: number) => number) | null {
  const turn = direction === 'higher' ? population.scale : -population.scale;
  const sorted = population.values.map((value) => (direction === 'higher' ? value : -value)).sort();
  if (method === 'percentile_rank' && sorted.length < 2) return null;
  return (value) => {
    const worse = countBelow(sorted, value * turn);
    if (method === 'borda') return worse;
    if (method === 'rank') return worse + 1;
    return Math.min((100 * worse) / (sorted.length - 1), 100);
  };
}

/** How many of the ascending values are strictly below. */
function countBelow(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

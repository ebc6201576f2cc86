import type { Direction } from '../../framework/framework.ts';
import { SCORE_LIMIT } from '../score-limit.ts';
import type { Affine } from './affine.ts';
import type { Population } from './population.ts';

/**
 * Method 3, z-score: (x−x̄)/s·sd + mean, with the sample standard deviation s (n−1). Not bounded. Null for a
 * constant column. Source: OECD/JRC handbook 2008, 5.2; COINr `n_zscore`.
 */
export function zScoreLine(
  population: Population,
  direction: Direction,
  mean: number,
  sd: number,
): Affine | null {
  const { values, min, max, scale } = population;
  if (min === max) return null;
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const s = Math.sqrt(squares / (values.length - 1));
  return {
    base: mean,
    factor: sd,
    from: centre,
    range: direction === 'higher' ? s : -s,
    low: -SCORE_LIMIT,
    high: SCORE_LIMIT,
    scale,
  };
}

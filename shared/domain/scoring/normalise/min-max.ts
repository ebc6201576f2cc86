import type { Direction } from '../../framework/framework.ts';
import { SCORE_LIMIT } from '../score-limit.ts';
import type { Affine } from './affine.ts';
import { endsOf, type Population } from './population.ts';

/**
 * Method 2, min–max: lower + (upper−lower)·(x−min)/(max−min) over the population. Null for a constant column.
 * Source: OECD/JRC handbook 2008, 5.3; COINr `n_minmax`.
 */
export function minMaxLine(
  population: Population,
  direction: Direction,
  lower: number,
  upper: number,
): Affine | null {
  const { best, worst } = endsOf(population, direction);
  if (best === worst) return null;
  return {
    base: lower,
    factor: upper - lower,
    from: worst,
    range: best - worst,
    low: -SCORE_LIMIT,
    high: SCORE_LIMIT,
    scale: population.scale,
  };
}

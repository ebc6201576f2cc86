import type { Direction } from '../../framework/framework.ts';
import { SCORE_LIMIT } from '../score-limit.ts';
import type { Affine } from './affine.ts';
import { endsOf, type Population } from './population.ts';

/**
 * Methods 6, 7 and 8, distances: 100·(x−min)/(goal−min), where the goal is the best value there is, a reference
 * department's value, or a target, in the indicator's unit. 1−(goal−x)/(goal−min) is the same line. `cap` cuts
 * at 100. Null for a constant column and for a goal that equals the worst value. Source: COINr `n_dist2max`,
 * `n_dist2ref`, `n_dist2targ` (0–1 there, 0–100 here).
 */
export function distanceLine(
  population: Population,
  direction: Direction,
  goal: number,
  cap: boolean,
): Affine | null {
  const { best, worst } = endsOf(population, direction);
  const scaledGoal = goal * population.scale;
  if (best === worst || scaledGoal === worst) return null;
  return {
    base: 0,
    factor: 100,
    from: worst,
    range: scaledGoal - worst,
    low: -SCORE_LIMIT,
    high: cap ? 100 : SCORE_LIMIT,
    scale: population.scale,
  };
}

/**
 * Method 9, fraction of the largest: 100·x/max. Higher is better only. Null where the largest is 0: nothing can
 * be divided by it. Source: COINr `n_fracmax` (0–1 there).
 */
export function fractionLine(population: Population): Affine | null {
  if (population.max === 0) return null;
  return {
    base: 0,
    factor: 100,
    from: 0,
    range: population.max,
    low: -SCORE_LIMIT,
    high: SCORE_LIMIT,
    scale: population.scale,
  };
}

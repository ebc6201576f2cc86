import type { Direction } from '../../framework/framework.ts';

/** The values that a method compares with: those of a cycle's departments, or of a fixed window of cycles. */
export interface Population {
  /** Finite, in no order, already multiplied by `scale`. */
  readonly values: Float64Array;
  readonly min: number;
  readonly max: number;
  /** The power of two that the values were multiplied by; 1 for all sane data. */
  readonly scale: number;
}

const SHRINK = 2 ** -600;
const GROW = 2 ** 600;

/** Makes a population of finite values. Not for an empty list. */
export function makePopulation(raw: readonly number[]): Population {
  let min = Infinity;
  let max = -Infinity;
  for (const value of raw) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  // Squares and differences of such numbers would overflow or vanish; a power of two changes no digit.
  const spread = max - min;
  let scale = 1;
  if (Math.max(-min, max) > 1e150) scale = SHRINK;
  else if (spread > 0 && spread < 1e-150) scale = GROW;
  return {
    values: Float64Array.from(raw, (value) => value * scale),
    min: min * scale,
    max: max * scale,
    scale,
  };
}

/** The best and the worst value there is. */
export function endsOf(
  population: Population,
  direction: Direction,
): { best: number; worst: number } {
  return direction === 'higher'
    ? { best: population.max, worst: population.min }
    : { best: population.min, worst: population.max };
}

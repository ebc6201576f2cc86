import { SCORE_LIMIT } from '../score-limit.ts';

/**
 * A straight line from a value to a score, cut off at both ends: base + factor·(x·scale − from)/range, within
 * low … high. Every method of scoring.md §4 but the ranks and the logarithm is one. `range` may be negative: that
 * is how "lower is better" turns the line round without negating values.
 */
export interface Affine {
  readonly base: number;
  readonly factor: number;
  readonly from: number;
  readonly range: number;
  readonly low: number;
  readonly high: number;
  /** A power of two that keeps absurd magnitudes from overflowing; 1 for all sane data. */
  readonly scale: number;
}

/** The line that leaves a value as it is (method `none`, points). */
export const IDENTITY: Affine = {
  base: 0,
  factor: 1,
  from: 0,
  range: 1,
  low: -SCORE_LIMIT,
  high: SCORE_LIMIT,
  scale: 1,
};

/** The line that gives 50 for every value: what a column without differences is worth. */
export const FIFTY: Affine = { ...IDENTITY, base: 50, factor: 0, low: 50, high: 50 };

/** The score of a finite value on a line; finite. */
export function applyAffine(line: Affine, value: number): number {
  const score = line.base + (line.factor * (value * line.scale - line.from)) / line.range;
  return score > line.low ? (score < line.high ? score : line.high) : line.low;
}

import type { Rescale } from '../../framework/framework.ts';
import type { ScoringWarning } from '../cycle-scores.ts';
import { compareScores } from './compare-scores.ts';
import { applyAffine, FIFTY, type Affine } from '../normalise/affine.ts';
import { minMaxLine } from '../normalise/min-max.ts';
import { makePopulation } from '../normalise/population.ts';
import { zScoreLine } from '../normalise/z-score.ts';

/**
 * The line that rescales aggregates over those of a population, not empty. Null where all are equal, the rounding of
 * sums aside: without that, noise would be stretched over the whole scale.
 */
export function rescaleLine(rescale: Rescale, aggregates: readonly number[]): Affine | null {
  const population = makePopulation(aggregates);
  const { min, max, scale } = population;
  if (compareScores(min / scale, max / scale) === 0) return null;
  return rescale.method === 'minmax'
    ? minMaxLine(population, 'higher', rescale.lower ?? 0, rescale.upper ?? 100)
    : zScoreLine(population, 'higher', rescale.mean ?? 0, rescale.sd ?? 1);
}

/**
 * Rescales one node's aggregates over the departments that have one, before they go up (scoring.md §4, as EGDI
 * does): min–max or z-score. A node on which all are equal gets 50 and a warning. `scores` is the whole table,
 * `width` its columns, `node` the column.
 */
export function rescaleNode(
  rescale: Rescale,
  scores: Float64Array,
  width: number,
  node: number,
  code: string,
  warnings: ScoringWarning[],
): void {
  const present: number[] = [];
  for (let at = node; at < scores.length; at += width) {
    const score = scores[at] ?? NaN;
    if (score === score) present.push(score);
  }
  if (present.length === 0) return;
  const line = rescaleLine(rescale, present);
  if (line === null) {
    warnings.push({
      path: code,
      code: 'scoring.constant_node',
      params: { node: code, n: present.length },
    });
  }
  for (let at = node; at < scores.length; at += width) {
    const score = scores[at] ?? NaN;
    if (score === score) scores[at] = applyAffine(line ?? FIFTY, score);
  }
}

import type { Rescale } from '../../framework/framework.ts';
import type { ScoringWarning } from '../cycle-scores.ts';
import { applyAffine, FIFTY } from '../normalise/affine.ts';
import { minMaxLine } from '../normalise/min-max.ts';
import { makePopulation } from '../normalise/population.ts';
import { zScoreLine } from '../normalise/z-score.ts';

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
  const population = makePopulation(present);
  const line =
    rescale.method === 'minmax'
      ? minMaxLine(population, 'higher', rescale.lower ?? 0, rescale.upper ?? 100)
      : zScoreLine(population, 'higher', rescale.mean ?? 0, rescale.sd ?? 1);
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

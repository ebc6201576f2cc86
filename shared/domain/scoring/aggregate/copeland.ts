import { compareScores } from './compare-scores.ts';
import type { EnginePlan } from '../engine-plan.ts';

/**
 * Copeland's outranking of departments on the index's children (scoring.md §5, non-compensatory): of every pair
 * the one with more than half of the weight ahead (a tie on a child gives each half) gets +1, the other −1, equals
 * 0. A child that either lacks is left out of both sides; a pair without a common child is not compared.
 * Writes into column 0 of `scores`; rows that `isScored` says 0 get NaN. Result −(n−1) … n−1.
 * Source: COINr `a_copeland`, which counts a missing comparison as lost; ours does not.
 */
export function copeland(plan: EnginePlan, scores: Float64Array, isScored: Uint8Array): void {
  const width = plan.nodeCount;
  const end = plan.childStart[1] ?? 0;
  const rows = isScored.length;
  for (let i = 0; i < rows; i += 1) scores[i * width] = isScored[i] === 1 ? 0 : NaN;
  for (let i = 0; i < rows; i += 1) {
    if (isScored[i] !== 1) continue;
    for (let j = i + 1; j < rows; j += 1) {
      if (isScored[j] !== 1) continue;
      let ahead = 0;
      for (let edge = plan.childStart[0] ?? 0; edge < end; edge += 1) {
        const child = plan.childPosition[edge] ?? 0;
        const mine = scores[i * width + child] ?? NaN;
        const theirs = scores[j * width + child] ?? NaN;
        const weight = plan.childShare[edge] ?? 0;
        if (mine === mine && theirs === theirs) ahead += weight * compareScores(mine, theirs);
      }
      // Shares such as 0.1 + 0.2 − 0.3 leave noise where the sides are equal.
      const outcome = Math.abs(ahead) < 1e-12 ? 0 : Math.sign(ahead);
      scores[i * width] = (scores[i * width] ?? 0) + outcome;
      scores[j * width] = (scores[j * width] ?? 0) - outcome;
    }
  }
}

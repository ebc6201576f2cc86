import { Method, type EnginePlan } from '../engine-plan.ts';
import { powerMean } from './power-mean.ts';

/** Rounding noise below which a share counts as reaching the minimum coverage. */
const NOISE = 1e-12;

/** What `aggregateNode` gives for a node that refuses a negative child; not a score. */
export const NEGATIVE_CHILD = -Infinity;

/**
 * The score of one group of one department from its children that have a score, weights rescaled over those
 * (scoring.md §5). `row` is where the department's scores begin. NaN where there is no score: no child with a
 * weight has one, or the share of the direct children that have one is strictly below the minimum coverage.
 * `NEGATIVE_CHILD` where geometric, harmonic or power meets a negative child. Sums run in the framework's order.
 */
export function aggregateNode(
  plan: EnginePlan,
  scores: Float64Array,
  row: number,
  node: number,
): number {
  const { childPosition, childWeight } = plan;
  const start = plan.childStart[node] ?? 0;
  const end = plan.childStart[node + 1] ?? 0;
  let weights = 0;
  let sum = 0;
  let count = 0;
  let min = Infinity;
  let max = -Infinity;
  for (let edge = start; edge < end; edge += 1) {
    const score = scores[row + (childPosition[edge] ?? 0)] ?? NaN;
    if (score !== score) continue;
    const weight = childWeight[edge] ?? 0;
    count += 1;
    if (weight === 0) continue;
    weights += weight;
    sum += weight * score;
    if (score < min) min = score;
    if (score > max) max = score;
  }
  if (weights === 0) return NaN;
  const share = plan.countsChildren
    ? count / (end - start)
    : weights / (plan.totalWeight[node] ?? 0);
  if (share < plan.minCoverage - NOISE) return NaN;
  const method = plan.method[node];
  if (method === Method.arithmetic) return between(sum / weights, min, max);
  if (method === Method.minimum) return min;
  const floor = plan.floor[node] ?? -Infinity;
  const low = Math.max(min, floor);
  const high = Math.max(max, floor);
  if (low < 0) return NEGATIVE_CHILD;
  const p =
    method === Method.geometric ? 0 : method === Method.harmonic ? -1 : (plan.power[node] ?? 1);
  if (low === 0 && p <= 0) return 0;
  return between(powerMean(plan, scores, row, node, p, floor, low, high), low, high);
}

/** A mean lies between its smallest and largest member; what is beyond is rounding. */
function between(mean: number, min: number, max: number): number {
  return mean < min ? min : mean > max ? max : mean;
}

import type { EnginePlan } from '../engine-plan.ts';

/** Below this |p| the plain formula loses digits, and the logarithmic form is exact. */
const SMALL_POWER = 0.01;

/**
 * The weighted power mean (Σw·xᵖ/Σw)^(1/p) of a node's scored children, all > 0 (≥ 0 for p > 0); p = 0 is the
 * geometric mean exp(Σw·ln x/Σw) and p = −1 the harmonic Σw/Σ(w/x). Scores are divided by `low` or `high`, their
 * smallest and largest, so that no power overflows. Source: scoring.md §5; COINr `a_gmean`, `a_hmean`,
 * `a_genmean`.
 */
export function powerMean(
  plan: EnginePlan,
  scores: Float64Array,
  row: number,
  node: number,
  p: number,
  floor: number,
  low: number,
  high: number,
): number {
  if (low === high) return low;
  const unit = p < 0 ? low : high;
  let weights = 0;
  let sum = 0;
  const end = plan.childStart[node + 1] ?? 0;
  for (let edge = plan.childStart[node] ?? 0; edge < end; edge += 1) {
    const score = scores[row + (plan.childPosition[edge] ?? 0)] ?? NaN;
    const weight = plan.childWeight[edge] ?? 0;
    if (score !== score || weight === 0) continue;
    const x = score > floor ? score : floor;
    weights += weight;
    if (p === 0) sum += weight * Math.log(x);
    else if (p === -1) sum += weight / (x / unit);
    else if (Math.abs(p) < SMALL_POWER) sum += weight * Math.expm1(p * Math.log(x / unit));
    else sum += weight * Math.pow(x / unit, p);
  }
  const mean = sum / weights;
  if (p === 0) return Math.exp(mean);
  if (p === -1) return unit / mean;
  if (Math.abs(p) < SMALL_POWER) return unit * Math.exp(Math.log1p(mean) / p);
  return unit * Math.pow(mean, 1 / p);
}

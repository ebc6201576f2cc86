import type { EnginePlan } from '../engine-plan.ts';
import { Method } from '../engine-plan.ts';
import { portableExp, portableLog } from './portable-math.ts';

/**
 * An index that one sum over the indicators gives: every group has the same mean, so a mean of means is a mean.
 * Arithmetic Σwx, geometric exp(Σw·ln x), harmonic 1/Σ(w/x); w the effective weights.
 */
export interface FlatMethod {
  readonly method: typeof Method.arithmetic | typeof Method.geometric | typeof Method.harmonic;
  /** What scores are lifted to first; −Infinity for none. */
  readonly floor: number;
}

/** Stands for ln 0 and 1/0: times any weight it ends in 0, and times a weight of 0 it is nothing. */
const HUGE = 1e300;

/** How a tree can be summed flat; null where it cannot (methods mixed, rounding, rescaling, outranking …). */
export function flatMethod(plan: EnginePlan): FlatMethod | null {
  const [segment] = plan.segments;
  const isPlain = plan.segments.length === 1 && segment?.population === -1 && plan.roundTiers < 0;
  if (!isPlain) return null;
  const { groups } = segment;
  const method = plan.method[groups[0] ?? 0];
  const floor = plan.floor[groups[0] ?? 0] ?? -Infinity;
  const isSame = groups.every((node) => plan.method[node] === method && plan.floor[node] === floor);
  if (!isSame) return null;
  if (method === Method.arithmetic || method === Method.geometric || method === Method.harmonic) {
    return { method, floor };
  }
  return null;
}

/** What of a score is summed. */
export function flatTerm({ method, floor }: FlatMethod, score: number): number {
  if (method === Method.arithmetic) return score;
  const x = Math.max(score, floor);
  if (method === Method.geometric) return x === 0 ? -HUGE : portableLog(x);
  return x === 0 ? HUGE : 1 / x;
}

/** The index from the sum. */
export function flatResult(method: FlatMethod['method'], sum: number): number {
  if (method === Method.arithmetic) return sum;
  return method === Method.geometric ? portableExp(sum) : 1 / sum;
}

/**
 * Sums rows of terms with weights: out[target[r]] = Σ_c weight[c]·terms[r·columns + c]. Four rows at a time, since a
 * single sum waits for every addition before the next. `terms` has its rows padded to a multiple of four.
 */
export function sumRows(
  terms: Float64Array,
  columns: number,
  weight: Float64Array,
  target: Int32Array,
  out: Float64Array,
): void {
  const rows = target.length;
  for (let row = 0; row < rows; row += 4) {
    let first = row * columns;
    let second = first + columns;
    let third = second + columns;
    let fourth = third + columns;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let column = 0; column < columns; column += 1) {
      const w = weight[column] as number;
      a += w * (terms[first] as number);
      b += w * (terms[second] as number);
      c += w * (terms[third] as number);
      d += w * (terms[fourth] as number);
      first += 1;
      second += 1;
      third += 1;
      fourth += 1;
    }
    out[target[row] as number] = a;
    if (row + 1 < rows) out[target[row + 1] as number] = b;
    if (row + 2 < rows) out[target[row + 2] as number] = c;
    if (row + 3 < rows) out[target[row + 3] as number] = d;
  }
}

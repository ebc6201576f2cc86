import type { CompiledFramework } from '../../framework/compile-framework.ts';
import { CellState } from '../cycle-matrix.ts';
import { checkValue } from '../check-value.ts';
import { hasValue, isSamePair, pairAt, type CellPair, type ResolvedEnd } from './hybrid-cells.ts';

/** How one answer came from what it was to what it is: first the department's step, then the reviewer's. */
export interface CellPath {
  readonly before: CellPair;
  readonly reported: CellPair;
  readonly after: CellPair;
  /** Which cause the department's step belongs to. */
  readonly cause: 'data' | 'missing';
}

/**
 * The path of one department's answer to an indicator that both ends know. The department's step goes from the
 * earlier answer to what it reported now: "missing" where there is no answer now or a carried one stands in,
 * else "data". The reviewer's goes from there to what counts: a rejection is one, and any change of the value
 * where the reported answers are given.
 */
export function cellPath(
  before: ResolvedEnd,
  after: ResolvedEnd,
  department: string,
  indicator: string,
): CellPath | null {
  const from = pairAt(before, before.matrix, department, indicator);
  const to = pairAt(after, after.matrix, department, indicator);
  const told = pairAt(after, after.reported, department, indicator);
  if (from === null || to === null || told === null) return null;
  // Without the reported answers a rejected one can only have been as it was before.
  const isUntold = after.reported === after.matrix && to.state === CellState.rejected;
  const reported = isUntold && from.state !== CellState.rejected ? from : told;
  const isGone = !hasValue(reported.state) && reported.state !== CellState.notApplicable;
  const cause = isGone || reported.state === CellState.carried ? 'missing' : 'data';
  return { before: from, reported, after: to, cause };
}

/**
 * The answer after some of its steps. Both or one in order are answers that really were; the reviewer's step
 * alone moves the earlier value by as much as the verdict moved the reported one, kept to what the indicator can
 * take; where that cannot be (an answer is missing), it moves nothing.
 */
export function cellAfter(
  path: CellPath,
  hasStepped: boolean,
  isReviewed: boolean,
  compiled: CompiledFramework,
  column: number,
): CellPair {
  if (hasStepped) return isReviewed ? path.after : path.reported;
  if (!isReviewed || isSamePair(path.reported, path.after)) return path.before;
  if (isSamePair(path.before, path.reported)) return path.after;
  const allHave = [path.before, path.reported, path.after].every((pair) => hasValue(pair.state));
  if (!allHave) return path.before;
  const value = path.before.value + path.after.value - path.reported.value;
  if (checkValue(compiled, column, value, '') === null) return { ...path.before, value };
  const indicator = compiled.indicators[column];
  if (indicator?.kind !== 'percentage') return path.before;
  return { ...path.before, value: Math.min(Math.max(value, 0), 100) };
}

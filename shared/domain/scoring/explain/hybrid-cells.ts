import type { CompiledFramework } from '../../framework/compile-framework.ts';
import { CellState, type CycleMatrix } from '../cycle-matrix.ts';
import { resolveMissing } from '../resolve-missing.ts';
import type { ScoringContext } from '../scoring-context.ts';
import type { ScoredCycle } from './scored-cycle.ts';

/** A cell as a pair, so that two can be compared. */
export interface CellPair {
  readonly state: number;
  readonly value: number;
}

/** One end of a change with its missing answers resolved and its departments found by code. */
export interface ResolvedEnd {
  readonly compiled: CompiledFramework;
  readonly matrix: CycleMatrix;
  readonly rowOf: ReadonlyMap<string, number>;
  /** The answers as reported, where the verdicts are told apart; else `matrix`. */
  readonly reported: CycleMatrix;
  /** The windows of fixed populations; nothing to carry from, that is done. */
  readonly context: ScoringContext;
}

const resolvedEnds = new WeakMap<ScoredCycle, ResolvedEnd>();

/**
 * Carries forward what the end's own policy carries, once, so that hybrids of both ends need no context. Remembered,
 * so that explaining every department of a cycle lists its departments once.
 */
export function resolveEnd(side: ScoredCycle): ResolvedEnd {
  const known = resolvedEnds.get(side);
  if (known !== undefined) return known;
  const resolved = resolve(side);
  resolvedEnds.set(side, resolved);
  return resolved;
}

function resolve(side: ScoredCycle): ResolvedEnd {
  const context = side.context ?? {};
  const { matrix } = resolveMissing(side.compiled, side.matrix, context);
  return {
    compiled: side.compiled,
    matrix,
    rowOf: new Map(matrix.departments.map((code, row) => [code, row])),
    reported: side.reported ?? matrix,
    context: {
      cycle: context.cycle,
      window: [...(context.earlier ?? []), ...(context.window ?? [])],
    },
  };
}

/** A department's answer to an indicator at one end; null where the end does not know one of them. */
export function pairAt(
  end: ResolvedEnd,
  matrix: CycleMatrix,
  department: string,
  indicator: string,
): CellPair | null {
  const row = end.rowOf.get(department);
  const column = end.compiled.indicatorIndex.get(indicator);
  if (row === undefined || column === undefined) return null;
  const cell = row * end.compiled.indicators.length + column;
  const state = matrix.states[cell] ?? CellState.notAnswered;
  return { state, value: hasValue(state) ? (matrix.values[cell] ?? 0) : 0 };
}

/** Whether a cell of this state has a number. */
export function hasValue(state: number): boolean {
  return state === CellState.value || state === CellState.carried;
}

/** Whether two cells are the same to scoring; a carried value counts as another thing than a reported one. */
export function isSamePair(a: CellPair, b: CellPair): boolean {
  return a.state === b.state && a.value === b.value;
}

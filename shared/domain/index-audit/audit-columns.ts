import type { CompiledFramework } from '../framework/compile-framework.ts';
import { CellState, type CycleMatrix } from '../scoring/cycle-matrix.ts';
import type { CycleScores } from '../scoring/cycle-scores.ts';

/** The columns that an audit looks at: one number a department that reported, NaN where there is none. */
export interface AuditColumns {
  /** Scores by node position. Of an indicator only where there is a value: a 0 for a missing answer is no measurement. */
  readonly scores: readonly Float64Array[];
  /** Values as answered, by indicator column. */
  readonly values: readonly Float64Array[];
  /** By indicator column, how many departments have a value, lack one, and are outside it. */
  readonly counts: readonly {
    readonly value: number;
    readonly missing: number;
    readonly notApplicable: number;
  }[];
}

/** Takes a scored cycle apart into columns. `matrix` with earlier answers carried, where they are. */
export function auditColumns(
  compiled: CompiledFramework,
  matrix: CycleMatrix,
  scores: CycleScores,
): AuditColumns {
  const rows = [...scores.submitted.keys()].filter((row) => scores.submitted[row] === 1);
  const width = compiled.indicators.length;
  const hasValue = (row: number, column: number): boolean => {
    const state = matrix.states[row * width + column];
    return state === CellState.value || state === CellState.carried;
  };
  const scoreAt = (row: number, position: number): number =>
    scores.scores[row * compiled.nodes.length + position] ?? NaN;
  return {
    scores: compiled.nodes.map(({ position, indicator }) =>
      Float64Array.from(rows, (row) =>
        indicator >= 0 && !hasValue(row, indicator) ? NaN : scoreAt(row, position),
      ),
    ),
    values: compiled.indicators.map((_, column) =>
      Float64Array.from(rows, (row) =>
        hasValue(row, column) ? (matrix.values[row * width + column] ?? NaN) : NaN,
      ),
    ),
    counts: compiled.indicators.map((_, column) => {
      const value = rows.filter((row) => hasValue(row, column)).length;
      const notApplicable = rows.filter(
        (row) => matrix.states[row * width + column] === CellState.notApplicable,
      ).length;
      return { value, missing: rows.length - value - notApplicable, notApplicable };
    }),
  };
}

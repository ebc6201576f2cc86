import type { CycleValuesResponse } from '#shared/contracts/values.ts';
import { CellState } from '#shared/domain/scoring/cycle-matrix.ts';
import { frameworkRef } from './result-header.ts';
import type { ScoredCycle } from './score-stored-cycles.ts';

/** The answers of a cycle as a table of departments × indicators. */
export function valuesResponse(scored: ScoredCycle): CycleValuesResponse {
  const { matrix, version } = scored;
  const indicators = version.compiled.indicators.map((indicator) => indicator.code);
  const width = indicators.length;
  const hasValue = (state: number): boolean =>
    state === CellState.value || state === CellState.carried;
  const rows = matrix.departments.map((_, row) => ({
    values: [...matrix.values.subarray(row * width, (row + 1) * width)],
    states: [...matrix.states.subarray(row * width, (row + 1) * width)],
  }));
  const { id, version: number, sha256 } = frameworkRef(scored);
  return {
    cycle: scored.cycle.code,
    framework: { id, version: number, sha256 },
    departments: [...matrix.departments],
    indicators,
    values: rows.map(({ values, states }) =>
      values.map((value, column) => (hasValue(states[column] ?? 0) ? value : null)),
    ),
    states: rows.map(({ states }) => states),
  };
}

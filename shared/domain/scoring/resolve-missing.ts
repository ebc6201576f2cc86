import { isQuarter, quartersBetween } from '../calendar/quarter.ts';
import type { CompiledFramework } from '../framework/compile-framework.ts';
import { checkValue } from './check-value.ts';
import { CellState, type CycleMatrix } from './cycle-matrix.ts';
import type { CycleInput, ScoringContext } from './scoring-context.ts';

/** A missing answer that an earlier verified one stands in for. */
export interface CarriedAnswer {
  readonly departmentIndex: number;
  readonly indicatorIndex: number;
  /** Code of the cycle it comes from. */
  readonly from: string;
  readonly value: number;
}

/** A yearly answer is due in the fourth quarter: in the three quarters after, it stands. */
const YEARLY_AGE = 3;

/**
 * Fills missing answers with earlier ones (scoring.md §3): under `carry_forward` every missing answer, for at most
 * `maxAge` cycles; under every policy an answer that is not due, for at most three (a yearly answer is due in Q4
 * and carried). Only values answered in a cycle are carried, never carried ones again, so that age counts from
 * the answer. An earlier value that the present framework would refuse is passed over. Gives back the same matrix
 * where nothing is carried; a copy otherwise.
 */
export function resolveMissing(
  compiled: CompiledFramework,
  matrix: CycleMatrix,
  context: ScoringContext,
): { readonly matrix: CycleMatrix; readonly carried: readonly CarriedAnswer[] } {
  const columns = compiled.indicators.length;
  const carried: CarriedAnswer[] = [];
  for (const [cell, from] of matrix.carriedFrom ?? []) {
    carried.push({
      departmentIndex: Math.floor(cell / columns),
      indicatorIndex: cell % columns,
      from,
      value: matrix.values[cell] ?? 0,
    });
  }
  const { missingPolicy } = compiled.framework;
  const maxAge = missingPolicy.method === 'carry_forward' ? missingPolicy.maxAge : 0;
  const sources = (context.earlier ?? [])
    .map((input, at) => ({
      ...locate(compiled, matrix, input),
      input,
      age: cyclesBetween(input.cycle, context.cycle) ?? at + 1,
    }))
    .filter(({ age }) => age >= 1 && age <= Math.max(maxAge, YEARLY_AGE));
  if (sources.length === 0) return { matrix, carried };

  let { values, states } = matrix;
  for (let cell = 0; cell < matrix.states.length; cell += 1) {
    const state = matrix.states[cell];
    const isNotDue = state === CellState.notDue;
    if (!isNotDue && state !== CellState.notAnswered && state !== CellState.rejected) continue;
    const limit = isNotDue ? Math.max(maxAge, YEARLY_AGE) : maxAge;
    if (limit === 0) continue;
    const department = Math.floor(cell / columns);
    const indicator = cell % columns;
    for (const { input, age, rows, cellColumns, width } of sources) {
      if (age > limit) continue;
      const row = rows[department] ?? -1;
      const column = cellColumns[indicator] ?? -1;
      const source = row * width + column;
      if (row < 0 || column < 0 || input.matrix.states[source] !== CellState.value) continue;
      const value = input.matrix.values[source] ?? 0;
      if (checkValue(compiled, indicator, value, '') !== null) continue;
      if (values === matrix.values) {
        values = matrix.values.slice();
        states = matrix.states.slice();
      }
      values[cell] = value;
      states[cell] = CellState.carried;
      carried.push({
        departmentIndex: department,
        indicatorIndex: indicator,
        from: input.cycle,
        value,
      });
      break;
    }
  }
  carried.sort(
    (a, b) => a.departmentIndex - b.departmentIndex || a.indicatorIndex - b.indicatorIndex,
  );
  return { matrix: { departments: matrix.departments, values, states }, carried };
}

/** Age of an earlier cycle, in quarters; null where the codes are not quarters. */
function cyclesBetween(earlier: string, later: string | undefined): number | null {
  if (later === undefined || !isQuarter(earlier) || !isQuarter(later)) return null;
  return quartersBetween(earlier, later);
}

const rowsRemembered = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** Row of every department of a matrix; remembered, so that scoring one department again does not list them all. */
function departmentRows({ departments }: CycleMatrix): ReadonlyMap<string, number> {
  const known = rowsRemembered.get(departments);
  if (known !== undefined) return known;
  const rows = new Map(departments.map((code, row) => [code, row]));
  rowsRemembered.set(departments, rows);
  return rows;
}

/** Where the present departments and indicators stand in an earlier cycle; -1 where they do not. */
function locate(compiled: CompiledFramework, matrix: CycleMatrix, input: CycleInput) {
  const then = input.compiled ?? compiled;
  const rowOf = departmentRows(input.matrix);
  return {
    width: then.indicators.length,
    rows: matrix.departments.map((code) => rowOf.get(code) ?? -1),
    cellColumns: compiled.indicators.map((indicator) => {
      const column = then.indicatorIndex.get(indicator.code) ?? -1;
      const before = then.indicators[column];
      if (before === undefined || before === indicator) return column;
      // The same code for another kind of answer is another question.
      return before.kind === indicator.kind ? column : -1;
    }),
  };
}

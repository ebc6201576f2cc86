import { Invalid } from '../errors.ts';
import type { CompiledFramework } from '../framework/compile-framework.ts';
import { CellState, type CycleMatrix } from './cycle-matrix.ts';

/**
 * Refuses a matrix that was not made for this framework, or whose cells hold what is not a finite number. What
 * `setCell` has checked is not checked again.
 * @throws Invalid `values.matrix_size`, `values.not_finite` (the first hundred).
 */
export function checkMatrix(compiled: CompiledFramework, matrix: CycleMatrix): void {
  const columns = compiled.indicators.length;
  const cells = matrix.departments.length * columns;
  const { values, states } = matrix;
  if (values.length !== cells || states.length !== cells) {
    throw new Invalid([
      {
        path: 'matrix',
        code: 'values.matrix_size',
        params: { cells: values.length, expected: cells },
      },
    ]);
  }
  const issues = [];
  for (let cell = 0; cell < cells && issues.length < 100; cell += 1) {
    const value = values[cell] as number;
    // value − value is 0 for a finite number and NaN for all others.
    if (value - value === 0) continue;
    const state = states[cell];
    if (state !== CellState.value && state !== CellState.carried) continue;
    const department = matrix.departments[Math.floor(cell / columns)] ?? '';
    const indicator = compiled.indicators[cell % columns]?.code ?? '';
    issues.push({
      path: `${department}, ${indicator}`,
      code: 'values.not_finite',
      params: { indicator, value: String(value) },
    });
  }
  if (issues.length > 0) throw new Invalid(issues);
}

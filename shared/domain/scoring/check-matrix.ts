import { Invalid, type Issue } from '../errors.ts';
import type { CompiledFramework } from '../framework/compile-framework.ts';
import { CellState, type CycleMatrix } from './cycle-matrix.ts';

/**
 * Refuses a matrix that was not made for this framework.
 * @throws Invalid `values.matrix_size`.
 */
export function checkMatrixSize(compiled: CompiledFramework, matrix: CycleMatrix): void {
  const cells = matrix.departments.length * compiled.indicators.length;
  const { values, states } = matrix;
  if (values.length === cells && states.length === cells) return;
  throw new Invalid([
    {
      path: 'matrix',
      code: 'values.matrix_size',
      params: { cells: values.length, expected: cells },
    },
  ]);
}

/**
 * Refuses a matrix that holds answers which are not finite numbers, and names the first hundred.
 * @throws Invalid `values.not_finite`.
 */
export function refuseUnsound(compiled: CompiledFramework, matrix: CycleMatrix): never {
  const columns = compiled.indicators.length;
  const issues: Issue[] = [];
  for (let cell = 0; cell < matrix.values.length && issues.length < 100; cell += 1) {
    const value = matrix.values[cell] ?? NaN;
    const state = matrix.states[cell];
    if (Number.isFinite(value)) continue;
    if (state !== CellState.value && state !== CellState.carried) continue;
    const department = matrix.departments[Math.floor(cell / columns)] ?? '';
    const indicator = compiled.indicators[cell % columns]?.code ?? '';
    issues.push({
      path: `${department}, ${indicator}`,
      code: 'values.not_finite',
      params: { indicator, value: String(value) },
    });
  }
  throw new Invalid(issues);
}

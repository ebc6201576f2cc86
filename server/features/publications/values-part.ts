import type { ValuesPart } from '#shared/contracts/publication-parts.ts';
import { Invalid } from '#shared/domain/errors.ts';
import type { CompiledFramework } from '#shared/domain/framework/compile-framework.ts';
import {
  CellState,
  createCycleMatrix,
  type CycleMatrix,
} from '#shared/domain/scoring/cycle-matrix.ts';
import { type EndInput, frameworkRefOf } from './scored-end.ts';

const hasValue = (state: number): boolean =>
  state === CellState.value || state === CellState.carried;

/** Answers as a publication holds them, laid out by the indicators of the framework that scores. */
export function valuesPartOf(
  end: EndInput,
  inputs: ReadonlyMap<number, string>,
  cycle = end.cycle.code,
  matrix = end.matrix,
): ValuesPart {
  const indicators = end.version.compiled.indicators.map(({ code }) => code);
  const width = indicators.length;
  const rows = matrix.departments.map((_, row) => row * width);
  return {
    cycle,
    framework: frameworkRefOf(end),
    departments: [...matrix.departments],
    indicators,
    values: rows.map((at) =>
      indicators.map((_, column) =>
        hasValue(matrix.states[at + column] ?? 0) ? (matrix.values[at + column] ?? null) : null,
      ),
    ),
    states: rows.map((at) => [...matrix.states.subarray(at, at + width)]),
    inputs: rows.map((at) => indicators.map((_, column) => inputs.get(at + column) ?? null)),
  };
}

function requireSame(path: string, found: readonly string[], expected: readonly string[]): void {
  const at = expected.findIndex((code, index) => code !== found[index]);
  if (at < 0 && found.length === expected.length) return;
  const where = at < 0 ? expected.length : at;
  const params = { found: found[where] ?? '', expected: expected[where] ?? '' };
  throw new Invalid([{ path: `${path}[${where}]`, code: 'bundle.differs', params }]);
}

/**
 * The matrix of a publication's answers.
 * @throws Invalid `bundle.differs` where the columns are not the framework's, `bundle.wrong_width`.
 */
export function matrixOf(part: ValuesPart, compiled: CompiledFramework): CycleMatrix {
  requireSame(
    'indicators',
    part.indicators,
    compiled.indicators.map(({ code }) => code),
  );
  const matrix = createCycleMatrix(compiled, part.departments);
  const width = part.indicators.length;
  part.departments.forEach((department, row) => {
    const values = part.values[row] ?? [];
    const states = part.states[row] ?? [];
    if (values.length !== width || states.length !== width) {
      throw new Invalid([{ path: department, code: 'bundle.wrong_width', params: { width } }]);
    }
    states.forEach((state, column) => {
      const value = values[column] ?? null;
      if (hasValue(state) !== (value !== null)) {
        const path = `${department}, ${part.indicators[column] ?? ''}`;
        throw new Invalid([{ path, code: 'bundle.state_and_value' }]);
      }
      matrix.states[row * width + column] = state;
      matrix.values[row * width + column] = value ?? 0;
    });
  });
  return matrix;
}

/** What was typed, by cell number. */
export function inputsOf(part: ValuesPart): ReadonlyMap<number, string> {
  const width = part.indicators.length;
  return new Map(
    part.inputs.flatMap((row, at) =>
      row.flatMap((input, column): [number, string][] =>
        input === null ? [] : [[at * width + column, input]],
      ),
    ),
  );
}

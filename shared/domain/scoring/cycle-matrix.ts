import type { CompiledFramework } from '../framework/compile-framework.ts';
import { Invalid } from '../errors.ts';
import { checkValue } from './check-value.ts';
import type { Cell, MissingReason } from './cycle-values.ts';

/** What stands in a cell of a matrix. `value` and `carried` cells have a number; the others have none. */
export const CellState = {
  notAnswered: 0,
  value: 1,
  carried: 2,
  notApplicable: 3,
  rejected: 4,
  notDue: 5,
} as const;

/**
 * The answers of one cycle: a table of departments × indicators, row by row. Values are as answered, in the
 * indicator's unit; the level of a scale is its position, not its points. 9 bytes a cell.
 */
export interface CycleMatrix {
  /** Codes of the departments, one a row. */
  readonly departments: readonly string[];
  readonly values: Float64Array;
  /** A `CellState` each. */
  readonly states: Uint8Array;
  /** By cell number, the cycle from which a value that was already carried at entry comes. */
  readonly carriedFrom?: Map<number, string>;
}

const MISSING: Readonly<Record<MissingReason, number>> = {
  not_answered: CellState.notAnswered,
  rejected: CellState.rejected,
  not_due: CellState.notDue,
};

/**
 * An empty matrix for these departments: every cell is missing, not answered.
 * @throws Invalid `values.department_duplicate`.
 */
export function createCycleMatrix(
  compiled: CompiledFramework,
  departmentCodes: readonly string[],
): CycleMatrix {
  const seen = new Set<string>();
  departmentCodes.forEach((code, at) => {
    if (seen.has(code)) {
      throw new Invalid([
        {
          path: `departments[${at}]`,
          code: 'values.department_duplicate',
          params: { department: code },
        },
      ]);
    }
    seen.add(code);
  });
  const cells = departmentCodes.length * compiled.indicators.length;
  return {
    departments: [...departmentCodes],
    values: new Float64Array(cells),
    states: new Uint8Array(cells),
    carriedFrom: new Map(),
  };
}

/**
 * Puts one answer into the matrix.
 * @throws Invalid `values.cell_unknown` for a row or column that is not there, or an issue of `checkValue`.
 */
export function setCell(
  matrix: CycleMatrix,
  compiled: CompiledFramework,
  departmentIndex: number,
  indicatorIndex: number,
  cell: Cell,
): void {
  const at = cellNumber(matrix, compiled, departmentIndex, indicatorIndex);
  matrix.carriedFrom?.delete(at);
  if (cell.kind === 'value') {
    const path = `${matrix.departments[departmentIndex] ?? ''}, ${compiled.indicators[indicatorIndex]?.code ?? ''}`;
    const issue = checkValue(compiled, indicatorIndex, cell.value, path);
    if (issue !== null) throw new Invalid([issue]);
    matrix.values[at] = cell.value;
    matrix.states[at] = cell.carriedFrom === undefined ? CellState.value : CellState.carried;
    if (cell.carriedFrom !== undefined) matrix.carriedFrom?.set(at, cell.carriedFrom);
    return;
  }
  matrix.values[at] = 0;
  matrix.states[at] =
    cell.kind === 'not_applicable' ? CellState.notApplicable : MISSING[cell.reason];
}

/**
 * One answer of the matrix, as it was put there.
 * @throws Invalid `values.cell_unknown`.
 */
export function cellAt(
  matrix: CycleMatrix,
  compiled: CompiledFramework,
  departmentIndex: number,
  indicatorIndex: number,
): Cell {
  const at = cellNumber(matrix, compiled, departmentIndex, indicatorIndex);
  const value = matrix.values[at] ?? 0;
  switch (matrix.states[at]) {
    case CellState.value:
      return { kind: 'value', value };
    case CellState.carried:
      return { kind: 'value', value, carriedFrom: matrix.carriedFrom?.get(at) ?? '' };
    case CellState.notApplicable:
      return { kind: 'not_applicable' };
    case CellState.rejected:
      return { kind: 'missing', reason: 'rejected' };
    case CellState.notDue:
      return { kind: 'missing', reason: 'not_due' };
    default:
      return { kind: 'missing', reason: 'not_answered' };
  }
}

function cellNumber(
  matrix: CycleMatrix,
  compiled: CompiledFramework,
  departmentIndex: number,
  indicatorIndex: number,
): number {
  const isKnown =
    matrix.departments[departmentIndex] !== undefined &&
    compiled.indicators[indicatorIndex] !== undefined;
  if (!isKnown) {
    throw new Invalid([
      {
        path: `cell ${departmentIndex}, ${indicatorIndex}`,
        code: 'values.cell_unknown',
        params: { row: departmentIndex, column: indicatorIndex },
      },
    ]);
  }
  return departmentIndex * compiled.indicators.length + indicatorIndex;
}

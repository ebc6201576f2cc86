import type { CompiledFramework } from '#shared/domain/framework/compile-framework.ts';
import {
  createCycleMatrix,
  setCell,
  type CycleMatrix,
} from '#shared/domain/scoring/cycle-matrix.ts';
import type { Cell } from '#shared/domain/scoring/cycle-values.ts';

/** A short cell of a test table: a number, null for missing, 'na', or a whole cell. */
export type ShortCell = number | null | 'na' | Cell;

/** A matrix from a table department → indicator → answer; what is not there is missing. */
export function fillMatrix(
  compiled: CompiledFramework,
  table: Readonly<Record<string, Readonly<Record<string, ShortCell>>>>,
): CycleMatrix {
  const matrix = createCycleMatrix(compiled, Object.keys(table));
  Object.values(table).forEach((answers, row) => {
    for (const [code, answer] of Object.entries(answers)) {
      const column = compiled.indicatorIndex.get(code);
      if (column === undefined) throw new Error(`no indicator ${code}`);
      setCell(matrix, compiled, row, column, toCell(answer));
    }
  });
  return matrix;
}

function toCell(answer: ShortCell): Cell {
  if (answer === null) return { kind: 'missing', reason: 'not_answered' };
  if (answer === 'na') return { kind: 'not_applicable' };
  return typeof answer === 'number' ? { kind: 'value', value: answer } : answer;
}

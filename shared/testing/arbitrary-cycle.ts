import fc from 'fast-check';
import type { CompiledFramework } from '#shared/domain/framework/compile-framework.ts';
import type { IndicatorNode } from '#shared/domain/framework/framework.ts';
import {
  createCycleMatrix,
  setCell,
  type CycleMatrix,
} from '#shared/domain/scoring/cycle-matrix.ts';
import type { Cell } from '#shared/domain/scoring/cycle-values.ts';

/** A cycle as the tests write it: department → indicator → answer. */
export type TestCycle = Map<string, Map<string, Cell>>;

/** How often answers are there, and how wild numbers may be. */
export interface CycleChoices {
  readonly departments?: { min: number; max: number };
  /** Every finite double, not only numbers of ordinary size. */
  readonly isWild?: boolean;
  /** No missing and no inapplicable answers. */
  readonly isComplete?: boolean;
}

/** A number an indicator can be answered with. */
export function arbitraryValue(indicator: IndicatorNode, isWild = false): fc.Arbitrary<number> {
  switch (indicator.kind) {
    case 'boolean':
      return fc.constantFrom(0, 1);
    case 'level':
      return fc.integer({ min: 0, max: 5 });
    case 'checklist':
      return fc.integer({ min: 0, max: 6 }).map((items) => 20 * items);
    case 'percentage':
      return isWild
        ? fc.double({ min: 0, max: 100, noNaN: true })
        : fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000);
    case 'number':
    case 'ratio':
    case 'derived':
      return isWild
        ? fc.double({ noNaN: true, noDefaultInfinity: true })
        : fc.oneof(
            fc.integer({ min: -20, max: 200 }),
            fc.integer({ min: -20_000, max: 200_000 }).map((thousandths) => thousandths / 1000),
          );
  }
}

/** Cycles of a framework: values of every kind, missing for every reason, not applicable. */
export function arbitraryCycle(
  compiled: CompiledFramework,
  choices: CycleChoices = {},
): fc.Arbitrary<TestCycle> {
  const { min, max } = choices.departments ?? { min: 1, max: 6 };
  const cellOf = (indicator: IndicatorNode): fc.Arbitrary<Cell> => {
    const value = arbitraryValue(indicator, choices.isWild).map((number): Cell => ({
      kind: 'value',
      value: number,
    }));
    if (choices.isComplete === true) return value;
    return fc.oneof(
      { weight: 6, arbitrary: value },
      { weight: 2, arbitrary: fc.constant<Cell>({ kind: 'missing', reason: 'not_answered' }) },
      { weight: 1, arbitrary: fc.constant<Cell>({ kind: 'missing', reason: 'rejected' }) },
      { weight: 1, arbitrary: fc.constant<Cell>({ kind: 'not_applicable' }) },
    );
  };
  const row = fc.tuple(...compiled.indicators.map(cellOf));
  return fc
    .array(row, { minLength: min, maxLength: max })
    .map(
      (rows) =>
        new Map(
          rows.map((cells, at) => [
            `DEP${at + 1}`,
            new Map(cells.map((cell, column) => [compiled.indicators[column]!.code, cell])),
          ]),
        ),
    );
}

/** The matrix of such a cycle. */
export function matrixOf(compiled: CompiledFramework, cycle: TestCycle): CycleMatrix {
  const matrix = createCycleMatrix(compiled, [...cycle.keys()]);
  [...cycle.values()].forEach((answers, row) => {
    for (const [code, cell] of answers) {
      const column = compiled.indicatorIndex.get(code);
      if (column !== undefined) setCell(matrix, compiled, row, column, cell);
    }
  });
  return matrix;
}

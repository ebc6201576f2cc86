import { expect, it } from 'vitest';
import { smallFramework, smallIndicator } from '#shared/testing/small-framework.ts';
import { compileFramework } from '../../framework/compile-framework.ts';
import { CellState, createCycleMatrix } from '../cycle-matrix.ts';
import { scoreCycle } from '../score-cycle.ts';
import { attributeMethod } from './attribute-method.ts';
import type { ScoredCycle } from './scored-cycle.ts';

/** Two answers right beneath the index, the first with this weight. */
const version = (weight: number) => {
  const framework = smallFramework([
    smallIndicator({ code: 'A', parent: 'I', weight }),
    smallIndicator({ code: 'B', parent: 'I' }),
  ]);
  return compileFramework({
    ...framework,
    nodes: framework.nodes.filter(({ code }) => code !== 'D'),
  });
};

function measured(compiled: ScoredCycle['compiled'], values: readonly number[]): ScoredCycle {
  const matrix = createCycleMatrix(compiled, ['P']);
  values.forEach((value, column) => {
    matrix.values[column] = value;
    matrix.states[column] = CellState.value;
  });
  return { compiled, matrix, scores: scoreCycle(compiled, matrix) };
}

it('gives the method of each dimension what the weights did, whichever came first', () => {
  // Old weights 1:1, new 3:1. A rose from 40 to 60, B stayed at 80: 60 → 65.
  const split = attributeMethod(
    measured(version(1), [40, 80]),
    measured(version(3), [60, 80]),
    'P',
  );
  expect(split?.change).toBeCloseTo(5, 9);
  // The weight of A went from 1/2 to 3/4 with A at 40 or at 60, that of B from 1/2 to 1/4.
  expect(split?.causes.framework).toBeCloseTo((-10 - 5) / 2, 9);
  const parts = split?.children.map(({ code, points, method }) => [
    code,
    Number(points.toFixed(9)),
    Number(method.toFixed(9)),
  ]);
  expect(parts).toEqual([
    ['A', 25, 12.5],
    ['B', -20, -20],
  ]);
});

it('has no method where the version stayed', () => {
  const same = version(3);
  const split = attributeMethod(measured(same, [40, 80]), measured(same, [60, 80]), 'P');
  expect(split?.children.map(({ method }) => method)).toEqual([0, 0]);
  expect(split?.own).toEqual({ points: 0, method: 0 });
});

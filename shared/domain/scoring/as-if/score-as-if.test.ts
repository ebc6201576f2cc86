import { describe, expect, it } from 'vitest';
import { smallFramework, smallIndicator } from '#shared/testing/small-framework.ts';
import { compileFramework } from '../../framework/compile-framework.ts';
import type { IndicatorNode } from '../../framework/framework.ts';
import { CellState, createCycleMatrix } from '../cycle-matrix.ts';
import { nodeScore } from '../cycle-scores.ts';
import { scoreAsIf } from './score-as-if.ts';

const title = { ar: 'بند', en: 'Item' };

const version = (...indicators: readonly Partial<IndicatorNode>[]) =>
  compileFramework(
    smallFramework(indicators.map(smallIndicator), { missingPolicy: { method: 'zero' } }),
  );

/** A cycle in which P answered every indicator with these values and Q reported nothing. */
function measured(
  compiled: ReturnType<typeof version>,
  values: readonly number[],
  cycle = '2024-Q4',
) {
  const matrix = createCycleMatrix(compiled, ['P', 'Q']);
  values.forEach((value, column) => {
    matrix.values[column] = value;
    matrix.states[column] = CellState.value;
  });
  return { cycle, compiled, matrix };
}

const indexOf = (scored: ReturnType<typeof scoreAsIf>, row = 0) => nodeScore(scored.scores, row, 0);

describe('scoreAsIf', () => {
  const first = version({ code: 'A' }, { code: 'B' });

  it('gives the same scores under the same version', () => {
    expect(indexOf(scoreAsIf(measured(first, [40, 80]), [], first))).toBe(60);
  });

  it('scores the same answers by other weights and bounds', () => {
    const other = version({ code: 'A', weight: 3 }, { code: 'B' });
    expect(indexOf(scoreAsIf(measured(first, [40, 80]), [], other))).toBe(50);
    const half = { method: 'goalposts', min: 0, max: 80 } as const;
    const tighter = version({ code: 'A' }, { code: 'B', normalise: half });
    expect(indexOf(scoreAsIf(measured(first, [40, 80]), [], tighter))).toBe(70);
  });

  it('holds nobody to a question that was never put, even where missing scores 0', () => {
    const larger = version({ code: 'A' }, { code: 'B' }, { code: 'NEW', weight: 8 });
    const scored = scoreAsIf(measured(first, [40, 80]), [], larger);
    expect(indexOf(scored)).toBe(60);
    expect(scored.notAsked).toEqual(['NEW']);
    expect(indexOf(scored, 1)).toBeNull();
  });

  it('takes an indicator of another kind for another question', () => {
    const asked = version({ code: 'A' }, { code: 'B', kind: 'percentage' });
    const scored = scoreAsIf(measured(first, [40, 80]), [], asked);
    expect(scored.notAsked).toEqual(['B']);
    expect(indexOf(scored)).toBe(40);
  });

  it('gives ticked items the points of the version', () => {
    const list = (points: number): Partial<IndicatorNode> => ({
      ...{ code: 'A', kind: 'checklist', normalise: { method: 'none' } },
      items: [
        { code: 'x', points, title },
        { code: 'y', points: 50, title },
      ],
    });
    const [before, after] = [version(list(50)), version(list(20))];
    const cycle = { ...measured(before, [50]), tickedItems: () => ['x'] };
    expect(indexOf(scoreAsIf(cycle, [], after))).toBe(20);
    expect(indexOf(scoreAsIf(cycle, [], before))).toBe(50);
  });

  it('carries answers of earlier cycles, converted alike', () => {
    const carrying = compileFramework(
      smallFramework([smallIndicator({ code: 'A' }), smallIndicator({ code: 'B', weight: 3 })], {
        missingPolicy: { method: 'carry_forward', maxAge: 2, then: 'zero' },
      }),
    );
    const now = measured(first, [40]);
    const earlier = measured(first, [10, 80], '2024-Q3');
    expect(indexOf(scoreAsIf(now, [earlier], carrying))).toBe(70);
  });
});

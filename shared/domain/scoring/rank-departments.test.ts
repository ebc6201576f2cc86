import { describe, expect, it } from 'vitest';
import { fillMatrix, type ShortCell } from '#shared/testing/fill-matrix.ts';
import { smallFramework, smallIndicator } from '#shared/testing/small-framework.ts';
import { compileFramework } from '../framework/compile-framework.ts';
import type { Framework } from '../framework/framework.ts';
import { rankChanges } from './explain/rank-changes.ts';
import { levelOf } from './level-of.ts';
import { rankDepartments } from './rank-departments.ts';
import { scoreCycle } from './score-cycle.ts';

const rank = (values: Record<string, ShortCell>, changes: Partial<Framework> = {}) => {
  const compiled = compileFramework(smallFramework([smallIndicator()], changes));
  const table = Object.fromEntries(Object.entries(values).map(([code, A]) => [code, { A }]));
  return rankDepartments(compiled, scoreCycle(compiled, fillMatrix(compiled, table)));
};

describe('rankDepartments', () => {
  it('ties share a rank and the next is skipped; within a tie by code', () => {
    const rows = rank({ D: 10, C: 50, B: 50, A: 90 });
    expect(rows.map((r) => [r.department, r.rank, r.tied])).toEqual([
      ['A', 1, false],
      ['B', 2, true],
      ['C', 2, true],
      ['D', 4, false],
    ]);
  });

  it('rounds before it ranks: what shows the same number shares a rank', () => {
    expect(rank({ A: 50.001, B: 50.004 }).map((r) => r.rank)).toEqual([1, 1]);
    expect(rank({ A: 50.001, B: 50.004 }, { rankDecimals: 3 }).map((r) => r.department)).toEqual([
      'B',
      'A',
    ]);
    expect(rank({ A: 0.1 + 0.2, B: 0.3 }, { rankDecimals: 10 }).map((r) => r.rank)).toEqual([1, 1]);
  });

  it('lists unscored departments last with the reason, not ranked', () => {
    const rows = rank({ Z: 10, A: null, B: 'na', C: { kind: 'missing', reason: 'rejected' } });
    expect(rows.map((r) => [r.department, r.rank, r.reason])).toEqual([
      ['Z', 1, null],
      ['A', null, 'not_submitted'],
      ['B', null, 'coverage_below_minimum'],
      ['C', null, 'coverage_below_minimum'],
    ]);
  });

  it('a department that reported nothing has no score even where missing is zero', () => {
    const rows = rank({ A: 10, B: null }, { missingPolicy: { method: 'zero' } });
    expect(rows[1]).toMatchObject({
      department: 'B',
      score: null,
      rank: null,
      reason: 'not_submitted',
    });
  });

  it('a gate caps the level, never the score, and says which gate it was', () => {
    const gates = [
      { level: 4, node: 'D', min: 70 },
      { level: 3, node: 'D', min: 50 },
    ];
    const row = rank({ A: 65, B: 90, C: 45 }, { gates });
    expect(row.map((r) => [r.department, r.score, r.level, r.heldBy])).toEqual([
      ['B', 90, 5, null],
      ['A', 65, 3, { node: 'D', min: 70, score: 65, levelByScore: 4 }],
      ['C', 45, 2, { node: 'D', min: 50, score: 45, levelByScore: 3 }],
    ]);
  });

  it('gates are of the index only', () => {
    const framework = smallFramework([smallIndicator()], {
      gates: [{ level: 4, node: 'D', min: 70 }],
    });
    const compiled = compileFramework(framework);
    const scores = scoreCycle(compiled, fillMatrix(compiled, { A: { A: 65 } }));
    expect(rankDepartments(compiled, scores, 'D')[0]).toMatchObject({ level: 4, heldBy: null });
    expect(() => rankDepartments(compiled, scores, 'X')).toThrow('node X');
  });

  it('a rank change counts only departments ranked in both cycles', () => {
    const changes = rankChanges(
      rank({ A: 90, B: 80, C: 70 }),
      rank({ N: 99, B: 90, A: 80, C: null }),
    );
    expect(changes.map((c) => [c.department, c.before, c.after, c.change])).toEqual([
      ['B', 2, 1, 1],
      ['A', 1, 2, -1],
    ]);
  });
});

describe('levelOf', () => {
  const { levels } = smallFramework();
  it.each([
    [0, 1],
    [19.999, 1],
    [20, 2],
    [79.996, 4],
    [79.99999999999999, 5],
    [100, 5],
    [-3, 1],
    [null, null],
  ])('the level of %d is %d, lower bound inclusive', (score, level) => {
    expect(levelOf(levels, score)).toBe(level);
  });
});

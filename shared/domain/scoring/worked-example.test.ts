import { describe, expect, it } from 'vitest';
import { fillMatrix } from '#shared/testing/fill-matrix.ts';
import { workedExample, workedFramework } from '#shared/testing/worked-example.ts';
import { compileFramework } from '../framework/compile-framework.ts';
import { contributions } from './contributions.ts';
import { nodeScore } from './cycle-scores.ts';
import { headroom } from './headroom.ts';
import { rankDepartments } from './rank-departments.ts';
import { scoreCycle } from './score-cycle.ts';

describe('the worked example of scoring.md §11', () => {
  for (const { missingPolicy, aggregation, scores: table } of workedExample.expected) {
    const compiled = compileFramework(workedFramework(missingPolicy, aggregation));
    const scores = scoreCycle(compiled, fillMatrix(compiled, workedExample.values));
    for (const [department, nodes] of Object.entries(table)) {
      for (const [code, expected] of Object.entries(nodes)) {
        it(`${missingPolicy.method}, ${aggregation.method}: ${code} of ${department} is ${expected}`, () => {
          const row = scores.departments.indexOf(department);
          const score = nodeScore(scores, row, compiled.nodeIndex.get(code)!);
          // The last digit printed: ten decimals.
          expect(Number(score!.toFixed(10))).toBe(expected);
        });
      }
    }
  }

  const { nextQuarter } = workedExample;
  const compiled = compileFramework(
    workedFramework(nextQuarter.missingPolicy, nextQuarter.aggregation),
  );
  const before = scoreCycle(compiled, fillMatrix(compiled, workedExample.values));
  const table = { ...workedExample.values, [nextQuarter.department]: nextQuarter.values };
  const matrix = fillMatrix(compiled, table);
  const after = scoreCycle(compiled, matrix);
  const row = after.departments.indexOf(nextQuarter.department);

  it('next quarter Q reaches 70.2, a change of 13.0', () => {
    const index = nodeScore(after, row, 0)!;
    expect(Number(index.toFixed(10))).toBe(nextQuarter.index);
    expect(Number((index - nodeScore(before, row, 0)!).toFixed(10))).toBe(nextQuarter.change);
  });

  it('contributions of Q sum to its index at every level of the tree', () => {
    const parts = contributions(compiled, after, row);
    const at = (code: string): number => parts[compiled.nodeIndex.get(code)!]!;
    expect(at('INDEX')).toBeCloseTo(70.2, 9);
    expect(at('D1') + at('D2')).toBeCloseTo(70.2, 9);
    expect(['A', 'B', 'C', 'D', 'E'].reduce((sum, code) => sum + at(code), 0)).toBeCloseTo(70.2, 9);
    expect(at('A')).toBeCloseTo(0.6 * 0.5 * 70, 9);
  });

  it('headroom is what one indicator at 100 would add', () => {
    const room = headroom(compiled, matrix, after, row);
    const expected = { A: 9, B: 7.2, C: 3.6, D: 10, E: 0 };
    for (const [code, gain] of Object.entries(expected)) {
      expect(room[compiled.indicatorIndex.get(code)!]).toBeCloseTo(gain, 9);
    }
  });

  it('ranks the departments and names their levels', () => {
    const ranks = rankDepartments(compiled, before);
    expect(ranks.map((r) => [r.department, r.rank, r.level, r.rounded])).toEqual([
      ['P', 1, 5, 83.6],
      ['R', 2, 4, 62],
      ['Q', 3, 3, 57.2],
    ]);
  });

  it('coverage leaves out what is not applicable and counts what is missing', () => {
    const ranks = rankDepartments(compiled, before);
    const coverage = Object.fromEntries(ranks.map((r) => [r.department, r.coverage]));
    expect(coverage['P']).toBe(1);
    expect(coverage['Q']).toBeCloseTo(0.8, 12);
    expect(coverage['R']).toBe(1);
  });
});

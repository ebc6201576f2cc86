import { describe, expect, it } from 'vitest';
import { issueMessages } from '#shared/format/issue-messages.ts';
import { Invalid } from '../errors.ts';
import { weighByComparison, type Comparison } from './analytic-hierarchy.ts';
import { allocateBudget } from './budget-allocation.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

const codesOf = (work: () => unknown): readonly string[] => {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const codes = error.issues.map(({ code }) => code);
    for (const code of codes) expect(Object.keys(issueMessages)).toContain(code);
    return codes;
  }
  return [];
};

describe('budget allocation', () => {
  it('takes the mean of the members and shows how far they agree', () => {
    const weights = allocateBudget(
      ['GOV', 'SEC', 'SRV'],
      [
        { member: 'one', points: { GOV: 20, SEC: 30, SRV: 50 } },
        { member: 'two', points: { GOV: 40, SEC: 30, SRV: 30 } },
        { member: 'three', points: { GOV: 33.3, SEC: 33.3, SRV: 33.4 } },
      ],
    );
    expect(weights.map(({ code }) => code)).toEqual(['GOV', 'SEC', 'SRV']);
    expect(weights[0]).toMatchObject({ min: 20, max: 40 });
    expect(weights[0]?.mean).toBeCloseTo(31.1, 10);
    // √(((20−31.1)² + (40−31.1)² + (33.3−31.1)²)/2)
    expect(weights[0]?.sd).toBeCloseTo(Math.sqrt(103.63), 10);
    expect(weights.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it.each([
    [[], ['allocation.no_member']],
    [[{ member: 'one', points: { A: 50, B: 49 } }], ['allocation.not_a_hundred']],
    [[{ member: 'one', points: { A: 100 } }], ['allocation.points_missing']],
    [
      [{ member: 'one', points: { A: 120, B: -20 } }],
      ['allocation.points_out_of_range', 'allocation.points_out_of_range'],
    ],
    [[{ member: 'one', points: { A: NaN, B: 100 } }], ['allocation.points_out_of_range']],
    [[{ member: 'one', points: { A: 50, B: 40, C: 10 } }], ['allocation.node_unknown']],
    [
      [
        { member: 'one', points: { A: 50, B: 50 } },
        { member: 'one', points: { A: 1, B: 99 } },
      ],
      ['allocation.member_twice'],
    ],
  ])('refuses %j', (allocations, codes) => {
    expect(codesOf(() => allocateBudget(['A', 'B'], allocations as never))).toEqual(codes);
  });
});

describe('the analytic hierarchy process', () => {
  const compare = (...times: readonly [string, string, number][]): Comparison[] =>
    times.map(([first, second, by]) => ({ first, second, times: by }));
  const three = compare(['A', 'B', 3], ['A', 'C', 5], ['B', 'C', 2]);

  it('gives the principal eigenvector and the consistency ratio', () => {
    // Power iteration in plain Python on [[1, 3, 5], [1/3, 1, 2], [1/5, 1/2, 1]]; RI of 3 is 0.58.
    const result = weighByComparison(['A', 'B', 'C'], three);
    expect(result.weights.map(({ weight }) => weight)).toEqual([
      expect.closeTo(0.6483290138222366, 12),
      expect.closeTo(0.22965079406263708, 12),
      expect.closeTo(0.1220201921151262, 12),
    ]);
    expect(result.eigenvalue).toBeCloseTo(3.00369459806364, 12);
    expect(result.consistencyRatio).toBeCloseTo(0.0031849983307239735, 10);
    expect(result.override).toBeNull();
  });

  it('finds perfect agreement: ratio 0, weights in proportion, whichever way a pair is written', () => {
    const result = weighByComparison(
      ['A', 'B', 'C'],
      compare(['A', 'B', 2], ['C', 'A', 1 / 6], ['B', 'C', 3]),
    );
    expect(result.consistencyRatio).toBeCloseTo(0, 12);
    expect(result.weights.map(({ weight }) => weight)).toEqual(
      [0.6, 0.3, 0.1].map((w) => expect.closeTo(w, 12) as number),
    );
    expect(weighByComparison(['A', 'B'], compare(['A', 'B', 4])).weights[0]?.weight).toBeCloseTo(
      0.8,
      12,
    );
  });

  it('refuses contradictions above 0.1 unless a reason is given', () => {
    const circle = compare(['A', 'B', 5], ['B', 'C', 5], ['C', 'A', 5]);
    expect(codesOf(() => weighByComparison(['A', 'B', 'C'], circle))).toEqual(['ahp.inconsistent']);
    expect(codesOf(() => weighByComparison(['A', 'B', 'C'], circle, '  '))).toEqual([
      'ahp.inconsistent',
    ]);
    const kept = weighByComparison(['A', 'B', 'C'], circle, 'Decided by the committee, minute 14');
    expect(kept.consistencyRatio).toBeGreaterThan(0.1);
    expect(kept.override).toBe('Decided by the committee, minute 14');
    expect(weighByComparison(['A', 'B', 'C'], three, 'not needed').override).toBeNull();
  });

  it.each([
    [['A'], [], ['ahp.size']],
    [['A', 'B'], [], ['ahp.pair_missing']],
    [['A', 'B'], compare(['A', 'B', 10]), ['ahp.times_out_of_range']],
    [['A', 'B'], compare(['A', 'B', NaN]), ['ahp.times_out_of_range']],
    [['A', 'B'], compare(['A', 'B', 2], ['B', 'A', 2]), ['ahp.pair_twice']],
    [['A', 'B'], compare(['A', 'A', 1], ['A', 'B', 1]), ['ahp.pair_twice']],
    [['A', 'B'], compare(['A', 'Z', 2], ['A', 'B', 1]), ['ahp.node_unknown']],
  ])('refuses %j compared as %j', (codes, comparisons, issues) => {
    expect(codesOf(() => weighByComparison(codes, comparisons))).toEqual(issues);
  });
});

describe('eigenvalues of a symmetric matrix', () => {
  it('give the matrix back', () => {
    const n = 12;
    const matrix = Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (__, j) => Math.cos(i * j) + (i === j ? 2 : 0)),
    );
    const { values, vectors } = symmetricEigen(matrix);
    for (let i = 0; i < n; i += 1) {
      for (let j = 0; j < n; j += 1) {
        const back = values.reduce(
          (sum, value, k) => sum + value * vectors[k]![i]! * vectors[k]![j]!,
          0,
        );
        expect(back).toBeCloseTo(matrix[i]![j]!, 12);
      }
    }
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(
      symmetricEigen([
        [0, 0],
        [0, 0],
      ]).values,
    ).toEqual([0, 0]);
  });
});

import { describe, expect, it } from 'vitest';
import { isComplete, spreadOf } from './budget-allocation.ts';
import { judgementSteps, pairKey, pairsOf, ratioOf, weighPairs } from './pairwise.ts';

describe('a division of points', () => {
  const codes = ['X', 'Y'];
  it('counts only where it sums to 100', () => {
    expect(isComplete({ id: 1, name: '', points: [60, 40] })).toBe(true);
    expect(isComplete({ id: 1, name: '', points: [60, 39.5] })).toBe(false);
    expect(spreadOf(codes, [{ id: 1, name: '', points: [60, 39] }])).toBeNull();
  });
  it('shows how far members are apart, two of one name too', () => {
    const spread = spreadOf(codes, [
      { id: 1, name: 'A', points: [60, 40] },
      { id: 2, name: 'A', points: [80, 20] },
      { id: 3, name: '', points: [1, 1] },
    ]);
    expect(spread?.[0]).toMatchObject({ mean: 70, min: 60, max: 80 });
    expect(spread?.[0]?.sd).toBeCloseTo(14.1421, 3);
  });
});

describe('comparisons in pairs', () => {
  it('run from nine times the first to nine times the second', () => {
    expect(judgementSteps.map(ratioOf)).toHaveLength(17);
    expect([8, 2, 0, -2, -8].map(ratioOf)).toEqual([9, 3, 1, 1 / 3, 1 / 9]);
    expect(pairsOf(8)).toHaveLength(28);
  });
  it('that agree give their weights and no inconsistency', () => {
    const agreed = { [pairKey(0, 1)]: 1, [pairKey(0, 2)]: 3, [pairKey(1, 2)]: 1 };
    const { weights, ratio } = weighPairs(3, agreed);
    expect(weights.map((weight) => Math.round(weight * 7))).toEqual([4, 2, 1]);
    expect(ratio).toBeCloseTo(0, 10);
  });
  it('that go round in a circle are far above the limit', () => {
    const circle = { [pairKey(0, 1)]: 4, [pairKey(1, 2)]: 4, [pairKey(0, 2)]: -4 };
    expect(weighPairs(3, circle).ratio).toBeGreaterThan(1);
  });
  it('not made yet leave all equal', () => {
    expect(weighPairs(8, {}).weights).toEqual(new Array(8).fill(1 / 8));
  });
});

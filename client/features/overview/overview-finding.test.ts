import { describe, expect, it } from 'vitest';
import { findMovers } from './movers.ts';
import { findInTrends } from './overview-finding.ts';
import { sampleTrends } from './overview-sample.ts';

const one = ['1', '1', '1', '1', '1'];

describe('what the trends say', () => {
  it('never counts across a new framework version', () => {
    const first = findInTrends(sampleTrends({ A: [50, 60] }, ['1', '2']));
    expect(first?.change).toBeNull();
    expect(first?.rose).toBe(0);
  });
  it('measures against the target of this year, not of a past one', () => {
    const targets = [
      { year: 2022, value: 10 },
      { year: 2023, value: 60 },
    ];
    const finding = findInTrends(sampleTrends({ A: [50, 58] }, ['1', '1'], targets));
    expect(finding?.target).toEqual({
      ...{ year: 2023, value: 60, missing: 2, isReached: false },
    });
  });
  it('counts departments, not shares, in the two highest levels', () => {
    const finding = findInTrends(
      sampleTrends({ A: [55, 65], B: [30, 85], C: [10, null] }, ['1', '1']),
    );
    expect(finding?.high).toEqual({ from: 4, now: 2, first: 0 });
    expect(finding).toMatchObject({ scored: 2, unscored: 1, rose: 2, fell: 0 });
  });
  it('says nothing where nobody has a score', () => {
    expect(findInTrends(sampleTrends({ A: [null] }, ['1']))).toBeNull();
  });
});

describe('movers', () => {
  it('are counted over a year, in rank order, those without a rank last', () => {
    const { since, all } = findMovers(
      sampleTrends({ A: [50, 1, 1, 1, 52], B: [40, 1, 1, 1, 60], C: [40, 1, 1, 1, null] }, one),
    );
    expect(since).toBe('2023-Q1');
    expect(all.map(({ department, change }) => [department.code, change])).toEqual([
      ['B', 20],
      ['A', 2],
      ['C', null],
    ]);
  });
  it('begin with the framework version where that is younger than a year', () => {
    expect(
      findMovers(sampleTrends({ A: [50, 51, 52, 53, 54] }, ['1', '1', '1', '2', '2'])).since,
    ).toBe('2023-Q4');
  });
  it('put nobody among both the risers and the stallers', () => {
    const { risers, stallers } = findMovers(
      sampleTrends({ A: [1, 2], B: [1, 3], C: [1, 4] }, ['1', '1']),
    );
    expect(risers.map(({ department }) => department.code)).toEqual(['C']);
    expect(stallers.map(({ department }) => department.code)).toEqual(['A']);
  });
});

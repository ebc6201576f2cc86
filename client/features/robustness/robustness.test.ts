import { describe, expect, it } from 'vitest';
import { bracketsOf, laneCount, turned } from './brackets.ts';
import { rangesOf, rangeText } from '#shared/format/rank-range.ts';
import { rankTicks } from './rank-ticks.ts';
import { sampleRobustness } from './robustness-sample.ts';

describe('rank ranges', () => {
  const ranges = rangesOf(sampleRobustness({ P: [1, 1], Q: [1.6, 3.2], R: [null, null] }));
  it('take in both places where a quantile lies between two', () => {
    expect([...ranges]).toEqual([
      ['P', { low: 1, high: 1 }],
      ['Q', { low: 1, high: 4 }],
    ]);
  });
  it('read "1" or "2–3"', () => {
    expect(rangeText({ low: 1, high: 1 }, String)).toBe('1');
    expect(rangeText({ low: 2, high: 3 }, String)).toBe('2–3');
  });
});

describe('brackets', () => {
  const robustness = sampleRobustness({ P: [1, 2], Q: [1, 3], R: [2, 3], S: [4, 4] }, [
    { from: 0, to: 1, lane: 0 },
    { from: 1, to: 2, lane: 1 },
  ]);
  const brackets = bracketsOf(robustness);
  it('begin and end at their departments, side by side where they overlap', () => {
    expect(brackets.get('P')?.pieces).toEqual([{ lane: 0, part: 'first' }]);
    expect(brackets.get('Q')?.pieces).toEqual([
      { lane: 0, part: 'last' },
      { lane: 1, part: 'first' },
    ]);
    expect(brackets.get('S')?.pieces).toEqual([]);
    expect(laneCount(robustness)).toBe(2);
  });
  it('never chain: who shares no bracket is told apart', () => {
    expect(brackets.get('P')?.peers).toEqual(['Q']);
    expect(brackets.get('Q')?.peers).toEqual(['P', 'R']);
    expect(brackets.get('R')?.peers).toEqual(['Q']);
  });
  it('turn over where the table runs from the last rank to the first', () => {
    expect(turned({ lane: 1, part: 'first' })).toEqual({ lane: 1, part: 'last' });
    expect(turned({ lane: 0, part: 'middle' })).toEqual({ lane: 0, part: 'middle' });
  });
});

describe('the axis of ranks', () => {
  it('names the first, the last and some between', () => {
    expect(rankTicks(24)).toEqual([1, 6, 12, 18, 24]);
    expect(rankTicks(3)).toEqual([1, 2, 3]);
    expect(rankTicks(1)).toEqual([1]);
  });
});

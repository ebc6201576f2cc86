import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quarterAt, quarterOrdinal } from '../calendar/quarter.ts';
import { judgeTarget, type MeasuredQuarter, paceOf } from './judge-target.ts';
import type { TargetState } from './target-state.ts';

/** Published quarters in a row from one on. */
function from(first: string, scores: readonly (number | null)[], method = 'v1'): MeasuredQuarter[] {
  const start = quarterOrdinal(first);
  return scores.map((score, step) => ({ quarter: quarterAt(start + step), score, method }));
}

/** 50, 51, 52 … : one point a quarter. */
const rising = (first: string, count: number, method = 'v1') =>
  from(
    first,
    Array.from({ length: count }, (_, step) => 50 + step),
    method,
  );

const judge = (target: number, year: number, quarters: readonly MeasuredQuarter[]) =>
  judgeTarget({ target, year, quarters, decimals: 2 });

describe('a target whose year is over', () => {
  it.each<[string, number, number | null, TargetState]>([
    ['reached exactly', 57, 57, 'met'],
    ['passed', 57, 61.2, 'met'],
    ['reached as shown: 56.996 is shown as 57.00', 57, 56.996, 'met'],
    ['reached by the half that is rounded up', 57, 56.995, 'met'],
    ['a hundredth short', 57, 56.99, 'missed'],
    ['short as shown: 56.9949 is shown as 56.99', 57, 56.9949, 'missed'],
    ['far short', 57, 12, 'missed'],
    ['not measured: no score is no zero', 57, null, 'not_enough_quarters'],
    ['of nothing, and nothing reached', 0, 0, 'met'],
  ])('%s', (_what, target, score, state) => {
    const quarters = from('2024-Q2', [50, 55, score]);
    expect(judge(target, 2024, quarters)).toEqual({ state, score, forecast: null });
  });

  it('is judged by its fourth quarter, whatever came after', () => {
    expect(judge(55, 2023, from('2023-Q3', [54, 54.5, 70])).state).toBe('missed');
    expect(judge(55, 2023, from('2023-Q3', [54, 56, 12])).state).toBe('met');
  });

  it('is not judged where its fourth quarter was never published', () => {
    const quarters = from('2022-Q1', [50, 51, 52]).concat(from('2023-Q1', [55]));
    expect(judge(40, 2022, quarters).state).toBe('not_enough_quarters');
    expect(judge(40, 2019, quarters).state).toBe('not_enough_quarters');
  });
});

describe('a target whose year lasts', () => {
  it.each<[string, number, TargetState, number]>([
    ['that the pace reaches', 61, 'on_track', 61],
    ['that the pace passes', 55, 'on_track', 61],
    ['that the pace does not reach', 61.01, 'at_risk', 61],
    ['that is far beyond: nothing is missed before the year is over', 100, 'at_risk', 61],
  ])('%s', (_what, target, state, value) => {
    // 50 … 57 in eight quarters to 2024-Q4; four more to 2025-Q4.
    const judged = judge(target, 2025, rising('2023-Q1', 8));
    expect(judged.state).toBe(state);
    expect(judged.score).toBeNull();
    expect(judged.forecast?.value).toBeCloseTo(value, 9);
  });

  it('that is reached already is at risk where the pace leads below it', () => {
    const falling = from('2023-Q1', [70, 69, 68, 67, 66, 65, 64, 63]);
    expect(judge(62, 2025, falling).state).toBe('at_risk');
  });

  it('is not judged with too few quarters of one framework version', () => {
    expect(judge(50, 2025, rising('2023-Q4', 5)).state).toBe('not_enough_quarters');
    const changed = rising('2022-Q1', 8).concat(rising('2024-Q1', 4, 'v2'));
    expect(judge(50, 2025, changed).state).toBe('not_enough_quarters');
  });

  it('is not judged farther ahead than the pace looks back', () => {
    expect(judge(50, 2026, rising('2023-Q1', 8)).state).toBe('on_track');
    expect(judge(50, 2027, rising('2023-Q1', 8)).state).toBe('not_enough_quarters');
  });

  it('counts from the last quarter with a score', () => {
    const silent = rising('2023-Q1', 7).concat(from('2024-Q4', [null]));
    expect(paceOf(silent)?.from).toBe('2024-Q3');
    expect(judge(61, 2025, silent)).toMatchObject({ state: 'on_track', forecast: { value: 61 } });
  });

  it('is not judged where nothing is published, or nothing has a score', () => {
    expect(judge(50, 2025, []).state).toBe('not_enough_quarters');
    expect(judge(0, 2025, from('2024-Q1', [null, null])).state).toBe('not_enough_quarters');
  });
});

describe('the pace', () => {
  it('keeps the place of a quarter that was not published', () => {
    const gap = rising('2023-Q1', 8).filter(({ quarter }) => quarter !== '2023-Q3');
    expect(paceOf(gap)?.trend).toMatchObject({ slope: 1, count: 7 });
  });

  it('looks back over twelve quarters', () => {
    const long = from('2015-Q1', Array<number>(20).fill(90)).concat(rising('2020-Q1', 12));
    expect(paceOf(long)?.trend).toMatchObject({ slope: 1, count: 12 });
  });

  it('never calls a higher target safer than a lower one', () => {
    const order: readonly TargetState[] = ['on_track', 'met', 'at_risk', 'missed'];
    const scores = fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true })), {
      minLength: 1,
      maxLength: 16,
    });
    const target = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(scores, target, target, fc.integer({ min: 2021, max: 2027 }), (list, a, b, y) => {
        const quarters = from('2022-Q1', list);
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((each) =>
          judge(each, y, quarters),
        );
        if (!low || !high) throw new Error('two targets, two judgements');
        expect(order.indexOf(high.state)).toBeGreaterThanOrEqual(order.indexOf(low.state));
        if (high.state === 'not_enough_quarters') expect(low.state).toBe('not_enough_quarters');
      }),
      { numRuns: 1000 },
    );
  });
});

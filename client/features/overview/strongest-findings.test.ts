import { describe, expect, it } from 'vitest';
import { sampleTrends } from './overview-sample.ts';
import { findStrongest, weightOf } from './strongest-findings.ts';

const ones = (count: number) => Array.from({ length: count }, () => '1');
const at = (year: number, value: number) => [{ year, value }];
const kinds = (...args: Parameters<typeof sampleTrends>) =>
  findStrongest(sampleTrends(...args)).map(({ kind }) => kind);
const find = (kind: string, ...args: Parameters<typeof sampleTrends>) =>
  findStrongest(sampleTrends(...args)).find((each) => each.kind === kind);

describe('the target of the year', () => {
  it('is settled in the fourth quarter and then comes before all else', () => {
    const all = { A: [58, 58, 58, 61], B: [50, 51, 52, 53] };
    expect(kinds(all, ones(4), at(2023, 60))).toEqual(['target', 'crossings', 'direction']);
    expect(find('target', all, ones(4), at(2023, 60))).toMatchObject({
      year: 2023,
      missing: 3,
      isSettled: true,
    });
  });
  it('is a distance before that, and not a heading', () => {
    expect(kinds({ A: [50, 51, 52] }, ones(3), at(2023, 55))).toEqual(['direction', 'target']);
    expect(find('target', { A: [50, 51, 52] }, ones(3), at(2023, 55))).toMatchObject({
      missing: 3,
      isSettled: false,
    });
  });
  it('is reached as it is shown: 56.996 is 57.00, and 56.994 is not', () => {
    const reached = (score: number) =>
      find('target', { A: [50, 51, 52, score] }, ones(4), at(2023, 57));
    expect(reached(56.996)).toMatchObject({ isReached: true, isSettled: true });
    expect(reached(56.994)).toMatchObject({ isReached: false, isSettled: true });
  });
  it('passed early leads', () => {
    expect(kinds({ A: [50, 51] }, ones(2), at(2023, 51))[0]).toBe('target');
  });
  it('of another year says nothing', () => {
    expect(kinds({ A: [50, 51] }, ones(2), at(2024, 60))).toEqual(['direction']);
  });
});

describe('a crossed level', () => {
  const codes = (side: readonly { department: { code: string } }[]) =>
    side.map(({ department }) => department.code);
  it('is told up and down, of departments that had a level in both quarters', () => {
    const scores = { A: [59, 61], B: [41, 39], C: [null, 80], D: [80, null], E: [50, 50] };
    const found = find('crossings', scores, ones(2));
    expect(found?.kind === 'crossings' && [codes(found.up), codes(found.down)]).toEqual([
      ['A'],
      ['B'],
    ]);
  });
  it('follows the level that was given, not the score, where a condition holds it', () => {
    const trends = sampleTrends({ A: [59, 61] }, ones(2));
    const held = trends.departments.map((each) => ({ ...each, levels: [3, 3] }));
    expect(findStrongest({ ...trends, departments: held }).map(({ kind }) => kind)).not.toContain(
      'crossings',
    );
  });
  it('is not told where nobody crossed', () => {
    expect(kinds({ A: [50, 51] }, ones(2))).not.toContain('crossings');
  });
});

describe('the largest movement', () => {
  const moveOf = (scores: Parameters<typeof sampleTrends>[0]) => {
    const found = find('move', scores, ones(2));
    return found?.kind === 'move'
      ? [found.change, found.departments.map(({ code }) => code)]
      : undefined;
  };
  it('is told from two points on', () => {
    expect(moveOf({ A: [50, 52], B: [50, 50.5] })).toEqual([2, ['A']]);
    expect(moveOf({ A: [50, 51.99] })).toBeUndefined();
    expect(moveOf({ A: [50, 52], B: [50, 47.5] })).toEqual([-2.5, ['B']]);
  });
  it('names all that tie at two decimals', () => {
    expect(moveOf({ A: [50, 53.001], B: [45, 48], C: [50, 50] })).toEqual([3, ['A', 'B']]);
  });
  it('tells the fall where a rise is as large', () => {
    expect(moveOf({ A: [50, 53], B: [55, 52] })).toEqual([-3, ['B']]);
  });
  it('outweighs a crossed level where it is larger than six points', () => {
    expect(kinds({ A: [59, 61], B: [41, 47.1] }, ones(2))[0]).toBe('move');
    expect(kinds({ A: [59, 61], B: [41, 46.9] }, ones(2))[0]).toBe('crossings');
  });
  it('is no movement where a score was absent', () => {
    expect(moveOf({ A: [null, 90], B: [50, 50] })).toBeUndefined();
  });
});

describe('the direction of the index', () => {
  const quarters = (row: number[], versions = ones(row.length)) => {
    const found = find('direction', { A: row }, versions);
    return found?.kind === 'direction' && [found.quarters, found.change];
  };
  it('counts quarters in a row, rises and falls alike', () => {
    expect(quarters([50, 49, 51, 52, 53])).toEqual([3, 1]);
    expect(quarters([50, 49, 48])).toEqual([2, -1]);
    expect(quarters([50, 51, 50])).toEqual([1, -1]);
    expect(quarters([50, 51, 51.004])).toEqual([0, expect.closeTo(0.004)]);
  });
  it('stops at another framework version', () => {
    expect(quarters([50, 51, 52, 53], ['1', '1', '2', '2'])).toEqual([1, 1]);
  });
  it('is always told, though three others weigh more', () => {
    const scores = { A: [58, 58, 58, 61], B: [61, 61, 61, 59] };
    expect(kinds(scores, ones(4), at(2023, 70))).toEqual(['target', 'crossings', 'direction']);
  });
  it('outweighs a single rise of level from six quarters on', () => {
    const rising = (count: number) => ({
      A: Array.from({ length: count + 1 }, (_, index) => 60 + (index - count) * 0.5),
    });
    expect(kinds(rising(6), ones(7))[0]).toBe('direction');
    expect(kinds(rising(5), ones(6))[0]).toBe('crossings');
  });
});

describe('across a new framework version', () => {
  it('no department moves and the index is not compared', () => {
    const found = findStrongest(sampleTrends({ A: [50, 70] }, ['1', '2']));
    expect(found).toEqual([
      { kind: 'direction', mean: 70, change: null, quarters: 0, isNewVersion: true },
    ]);
  });
  it('the target is still told', () => {
    expect(kinds({ A: [50, 70] }, ['1', '2'], at(2023, 80))).toEqual(['target', 'direction']);
  });
});

describe('with one quarter only', () => {
  it('the index is told where there is nothing else', () => {
    expect(kinds({ A: [50] }, ones(1))).toEqual(['direction']);
    expect(kinds({ A: [50] }, ones(1), at(2023, 60))).toEqual(['target']);
  });
});

it('nothing is told where nobody has a score', () => {
  expect(kinds({ A: [null, null] }, ones(2))).toEqual([]);
});

it('a fall of a level weighs more than a rise, more departments more than one', () => {
  const one = { department: { code: 'A', name: { ar: '', en: '' }, kind: 'ministry' } } as const;
  const [up, down] = [
    { ...one, from: 1, to: 2 },
    { ...one, from: 2, to: 1 },
  ];
  const weigh = (ups: (typeof up)[], downs: (typeof down)[]) =>
    weightOf({ kind: 'crossings', up: ups, down: downs });
  expect(weigh([], [down])).toBeGreaterThan(weigh([up], []));
  expect(weigh([up, up], [])).toBeGreaterThan(weigh([up], []));
});

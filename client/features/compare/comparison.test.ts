import { describe, expect, it } from 'vitest';
import { loadRooms, loadTranslator } from '#client/i18n/load-translator.ts';
import type { HeatmapResponse } from '#shared/contracts/insights.ts';
import type { RankingResponse, RankingRow } from '#shared/contracts/results.ts';
import type { RobustnessResponse } from '#shared/contracts/robustness.ts';
import { stripMarks } from '#shared/format/bidi.ts';
import { comparisonOf, isCertain, readAgainst, type Against } from './comparison.ts';
import { comparisonSheet } from './comparison-sheet.ts';
import { comparisonWords } from './comparison-words.ts';

await loadRooms('compare');
const en = await loadTranslator('en');

const text = (word: string) => ({ ar: word, en: word });
const department = (code: string) => ({ code, name: text(code), kind: 'ministry' });
const header = {
  ...{ demo: true, cycle: '2024-Q4', state: 'published' as const, previous: null, levels: [] },
  publication: { number: 12, revision: 1 },
  framework: {
    ...{ id: 'n', version: '2.0', sha256: 'ab', title: text('n'), rankDecimals: 2 },
    ...{ missingPolicy: 'zero' as const, minCoverage: 0.5, gates: [] },
  },
};
const scores: Readonly<Record<string, readonly [number | null, number | null, number | null]>> = {
  AA: [70, 80, 60],
  BB: [60, 90, null],
  CC: [null, null, null],
};
const map: HeatmapResponse = {
  ...header,
  node: { code: 'INDEX', title: text('Index'), indicator: null },
  path: [],
  columns: ['D1', 'D2'].map((code) => ({
    ...{ code, title: text(code), share: 0.5, isIndicator: false },
  })),
  rows: Object.entries(scores).map(([code, [score, ...cells]]) => ({
    ...{ department: department(code), rank: null, score, cells, answer: null },
  })),
};
const ranking: RankingResponse = {
  ...header,
  node: map.node,
  nodes: [map.node],
  warnings: [],
  rows: Object.entries(scores).map(([code, [score]], at): RankingRow => ({
    ...{ department: department(code), score, rank: score === null ? null : at + 1 },
    ...{ tied: false, level: 3, heldBy: null, coverage: 1, reason: null, previous: null },
  })),
};
const robustness: RobustnessResponse = {
  ...{ demo: true, cycle: '2024-Q4', state: 'published' },
  framework: { id: 'n', version: '2.0', sha256: 'ab' },
  settings: {
    ...{ draws: 10, seed: 1, weights: null, aggregations: [], normalisations: [] },
    ...{ missingPolicies: [], leaveOneOut: false },
  },
  departments: ['AA', 'BB'].map((code, at) => ({
    ...{ code, rank: at + 1, mean: 1, median: 1, low: 1, high: 2.5, unranked: 0 },
    probabilities: { from: 1, shares: [] },
  })),
  runs: [{ from: 0, to: 1, lane: 0 }],
  ...{ neighbours: [], shifts: [], sensitivity: [], facts: [] },
};
const chosen = ['BB', 'AA', 'CC'].map(department);
const compare = (against: Against) => comparisonOf(map, ranking, robustness, chosen, against);

describe('a comparison', () => {
  it('has the API’s figures in the order of the choice, a missing one missing', () => {
    const { standings, parts } = compare('none');
    expect(standings.map(({ department: { code }, score, range }) => [code, score, range])).toEqual(
      [
        ['BB', 60, { low: 1, high: 3 }],
        ['AA', 70, { low: 1, high: 3 }],
        ['CC', null, null],
      ],
    );
    expect(parts.map(({ cells, gap }) => [gap, ...cells.map(({ score }) => score)])).toEqual([
      [10, 90, 80, null],
      [null, null, 60, null],
    ]);
  });

  it('counts differences from the first or from the best of each row, and from nothing by itself', () => {
    const differences = (against: Against) =>
      compare(against).parts[0]?.cells.map(({ difference }) => difference);
    expect(differences('none')).toEqual([null, null, null]);
    expect(differences('first')).toEqual([null, -10, null]);
    expect(differences('best')).toEqual([null, -10, null]);
    expect(compare('best').standings.map(({ difference }) => difference)).toEqual([
      -10,
      null,
      null,
    ]);
    expect(readAgainst(new URLSearchParams('vs=worst'))).toBe('none');
  });

  it('says who leads, whether that is certain, and where they differ most', () => {
    const words = comparisonWords(compare('none'), map, robustness, en);
    expect(stripMarks(words.heading)).toBe('AA leads by 10.00 points');
    expect(stripMarks(words.lede)).toBe(
      'By the simulation, the order of AA and BB is not certain. They are furthest apart in “D1”: 10.00 points.',
    );
    expect(isCertain({ ...robustness, runs: [] }, 'AA', 'BB')).toBe(true);
    expect(isCertain(robustness, 'AA', 'CC')).toBeNull();
  });

  it('leaves as rows of department and part, with cycle, version, publication and choice', () => {
    const sheet = comparisonSheet(compare('none'), map, null, en);
    expect(sheet.facts).toMatchObject({
      ...{ cycle: '2024-Q4', publication: '12.1', filters: 'INDEX; BB, AA, CC' },
      framework: { version: '2.0' },
    });
    expect(sheet.rows.map((row) => [row[0], row[2], row[5]])).toEqual([
      ['BB', 'INDEX', 60],
      ['BB', 'D1', 90],
      ['BB', 'D2', null],
      ['AA', 'INDEX', 70],
      ['AA', 'D1', 80],
      ['AA', 'D2', 60],
      ['CC', 'INDEX', null],
      ['CC', 'D1', null],
      ['CC', 'D2', null],
    ]);
    expect(sheet.rows.every((row) => row.length === sheet.columns.length)).toBe(true);
  });
});

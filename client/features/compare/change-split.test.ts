import { describe, expect, it } from 'vitest';
import { loadRooms, loadTranslator } from '#client/i18n/load-translator.ts';
import type { ChangesResponse } from '#shared/contracts/insights.ts';
import { stripMarks } from '#shared/format/bidi.ts';
import { splitOfDepartments, splitOfMean } from './change-split.ts';
import { partsSheet } from './split-sheet.ts';
import { splitHeading, versionWords } from './split-words.ts';

await loadRooms('compare');
const en = await loadTranslator('en');

const text = (word: string) => ({ ar: word, en: word });
const causes = { data: 3, verdicts: 0.5, missing: -0.2, framework: -0.2, peers: 0 };
const end = (cycle: string, version: string) => ({
  cycle,
  framework: { id: 'n', version, sha256: version },
  publication: { number: Number(cycle.at(-1)), revision: 1 },
});
const department = (code: string) => ({ code, name: text(code), kind: 'ministry' });
const changes: ChangesResponse = {
  demo: true,
  from: end('2023-Q1', '1.0'),
  to: end('2024-Q4', '2.0'),
  mean: {
    ...{ before: 50, after: 53.1, points: 3.1, causes, departments: 2 },
    nodes: [
      { code: 'SEC', title: text('Security'), points: 0.9, method: -0.4 },
      { code: 'SRV', title: text('Services'), points: 2.1, method: 0.2 },
    ],
    own: { points: 0.1, method: 0 },
  },
  departments: [
    { department: department('A'), before: 50, after: 53.1, causes },
    { department: department('B'), before: 50, after: 55, causes: { ...causes, framework: 0 } },
    { department: department('C'), before: null, after: 40, causes: null },
  ],
};

describe('a change between two versions', () => {
  it('splits every part into performance and method, whose columns add up', () => {
    const { mean } = changes;
    const split = mean && splitOfMean(mean);
    expect(split?.rows.map(({ key }) => key)).toEqual(['SRV', 'SEC', '']);
    for (const column of ['performance', 'method', 'points'] as const) {
      const sum = (split?.rows ?? []).reduce((total, row) => total + row[column], 0);
      expect(sum).toBeCloseTo(split?.[column] ?? NaN, 9);
    }
    expect((split?.performance ?? NaN) + (split?.method ?? NaN)).toBeCloseTo(3.1, 9);
  });

  it('lists departments by performance, and apart those without a score at one end', () => {
    const { rows, unexplained } = splitOfDepartments(changes);
    expect(rows.map(({ key, performance, method }) => [key, performance, method])).toEqual([
      ['B', 5, 0],
      ['A', expect.closeTo(3.3, 9), -0.2],
    ]);
    expect(unexplained.map((each) => each.department.code)).toEqual(['C']);
  });

  it('says both parts, and which version measured each quarter', () => {
    const split = changes.mean && splitOfMean(changes.mean);
    expect(split && stripMarks(splitHeading(split, 'The index', false, en))).toBe(
      'The index rose by 3.10: performance +3.30, method −0.20',
    );
    expect(split && stripMarks(splitHeading(split, 'The index', true, en))).toBe(
      'The index rose by 3.10 points',
    );
    expect(stripMarks(versionWords(changes, en))).toContain('framework version 1.0, then 2.0');
    expect(stripMarks(versionWords({ from: changes.to, to: changes.to }, en))).toContain(
      'both measured by framework version 2.0',
    );
  });

  it('leaves with both quarters and the version of each', () => {
    const split = changes.mean && splitOfMean(changes.mean);
    const sheet = split && partsSheet(split, changes, 'index', en);
    expect(sheet?.facts).toMatchObject({
      ...{ cycle: '2023-Q1–2024-Q4', publication: '1.1, 4.1', filters: 'index' },
      framework: { version: '1.0, 2.0' },
    });
    expect(sheet?.rows.at(-1)).toEqual(['', 'Total', expect.closeTo(3.3, 9), -0.2, 3.1]);
  });
});

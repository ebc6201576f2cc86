import { expect, it } from 'vitest';
import { loadRooms, loadTranslator } from '#client/i18n/load-translator.ts';
import { sheetCsv } from '#client/lib/export/sheet-files.ts';
import type { RankingResponse } from '#shared/contracts/results.ts';
import { rankingSheet } from './ranking-sheet.ts';
import { sampleRow } from './ranking-sample.ts';

await loadRooms('ranking', 'export');
const ar = await loadTranslator('ar');
const index = { code: 'INDEX', title: { ar: 'المؤشر العام', en: 'Index' } };
const ranking: RankingResponse = {
  demo: true,
  cycle: '2024-Q3',
  state: 'published',
  publication: { number: 12, revision: 1 },
  framework: {
    id: 'nat',
    version: '2.0',
    sha256: 'ab',
    title: index.title,
    rankDecimals: 2,
    missingPolicy: 'zero',
    minCoverage: 0.5,
    gates: [],
  },
  previous: { cycle: '2024-Q2', sameFramework: true },
  levels: [{ level: 3, from: 40, title: { ar: 'محدَّد', en: 'Defined' } }],
  node: index,
  nodes: [index],
  rows: [],
  warnings: [],
};

it('writes falls as real negative numbers and leaves no direction mark in the file', () => {
  const rows = [sampleRow('MOH', 1, 61.685, -0.4), sampleRow('GSA', null, null)];
  const file = sheetCsv(
    rankingSheet({ ...ranking, rows }, rows, { kind: 'ministry', search: '' }, ar, () => 'لا درجة'),
    ar,
  );
  const [, first = '', second = ''] = file.split('\r\n');
  expect(first).toBe(
    '1,1,MOH,وزارة MOH,وزارة,61.69,-0.4,0,3,محدَّد,1,,2024-Q3,منشورة,nat,2.0,ab,12.1,وزارة,بيانات تجريبية',
  );
  expect(second).toContain('لا درجة');
  expect(file).not.toMatch(/[\u200e\u200f\u2066-\u2069]/);
});

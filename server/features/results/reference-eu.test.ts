import { expect, it } from 'vitest';
import { rankRaw } from '#shared/testing/rank-raw.ts';
import { describeReference, readReferenceCsv } from '#shared/testing/reference-folder.ts';
import { ReferenceApp, type ReferenceValue } from '#server/testing/reference-app.ts';

const LIFE_EVENTS: Readonly<Record<string, string>> = {
  'Business Start-up (2022)': 'BSU',
  'Family (2022)': 'FAM',
  'Career (2022)': 'CAR',
  'Studying (2022)': 'STU',
  'Regular business operations (2021)': 'RBO',
  'Transport (2021)': 'TRA',
  'Justice (2021)': 'JUS',
  'Moving (2021)': 'MOV',
  'Health (2021)': 'HEA',
};
/** Node of each published measure without a decimal number: the overall score and the four dimensions. */
const NODES: Readonly<Record<string, string>> = { 0: 'EGOV', 1: 'UC', 2: 'TR', 3: 'KE', 4: 'CB' };

describeReference('EU eGovernment Benchmark 2023 through import, store and ranking API', () => {
  const rows = readReferenceCsv('eu-egov/scores.csv')
    .map((row) => ({
      unit: row['country'] ?? '',
      measure: row['measure'] ?? '',
      column: row['column'] ?? '',
      value: row['value'] ?? '',
    }))
    .filter((row) => row.unit.length === 2);
  const units = [...new Set(rows.map((row) => row.unit))];
  const isPart = (measure: string): boolean => /^\d\.\d /.test(measure);
  const codeOf = (measure: string): string => measure.split(' ')[0] ?? '';
  const aggregates = (column: string, number: string) =>
    rows.filter((row) => row.column === column && row.measure.startsWith(`${number}. `));

  it('gives every life event: overall score and four dimensions of 35 countries within 1e-9', async () => {
    const app = new ReferenceApp('eu-egov-2023-life-event.json', units);
    let cells = 0;
    for (const [at, column] of Object.keys(LIFE_EVENTS).entries()) {
      const values = rows
        .filter((row) => row.column === column && isPart(row.measure))
        .map(({ unit, measure, value }): ReferenceValue => ({
          unit,
          indicator: codeOf(measure),
          value: value === '' ? null : value,
        }));
      for (const [number, node] of Object.entries(NODES)) {
        const ranking = await app.rank(`${2010 + at}-Q1`, values, node);
        const scores = new Map(ranking.rows.map((row) => [row.department.code, row.score]));
        for (const row of aggregates(column, number)) {
          const ours = scores.get(row.unit) ?? NaN;
          expect(Math.abs(ours - Number(row.value))).toBeLessThanOrEqual(1e-9);
          cells += 1;
        }
      }
    }
    expect(cells).toBe(35 * 9 * 5);
  });

  it('gives the biennial averages, overall and by dimension, with identical ranks', async () => {
    const app = new ReferenceApp('eu-egov-2023.json', units);
    const values = rows.flatMap(({ unit, measure, column, value }): ReferenceValue[] => {
      const lifeEvent = LIFE_EVENTS[column];
      if (lifeEvent === undefined || !isPart(measure)) return [];
      const indicator = `${lifeEvent}.${codeOf(measure)}`;
      return [{ unit, indicator, value: value === '' ? null : value }];
    });
    for (const [number, node] of Object.entries(NODES)) {
      const published = aggregates('Biennial average 2021 + 2022', number);
      const ranks = rankRaw(published.map((row) => Number(row.value)));
      const ranking = await app.rank('2022-Q4', values, node);
      expect(published).toHaveLength(35);
      published.forEach((row, index) => {
        const ours = ranking.rows.find((each) => each.department.code === row.unit);
        expect(Math.abs((ours?.score ?? NaN) - Number(row.value))).toBeLessThanOrEqual(1e-9);
        expect([row.unit, ours?.rank]).toEqual([row.unit, ranks[index]]);
      });
    }
  });
});

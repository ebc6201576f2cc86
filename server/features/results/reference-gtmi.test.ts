import { expect, it } from 'vitest';
import { rankRaw } from '#shared/testing/rank-raw.ts';
import { describeReference, readReferenceCsv } from '#shared/testing/reference-folder.ts';
import { ReferenceApp, type ReferenceValue } from '#server/testing/reference-app.ts';

const PARTS = ['cgsi', 'psdi', 'dcei', 'gtei'] as const;
const LEVEL_OF_GROUP: Readonly<Record<string, number>> = { D: 1, C: 2, B: 3, A: 4 };
/** Rows of 2025 whose country is a number hold no country but what is left of a broken table. */
const isCountry = (code: string): boolean => /^[A-Z]{3}$/.test(code);

describeReference('World Bank GovTech Maturity Index through import, store and ranking API', () => {
  const panel = readReferenceCsv('gtmi/panel.csv').filter((row) =>
    isCountry(row['country_code'] ?? ''),
  );
  const units = [...new Set(panel.map((row) => row['country_code'] ?? ''))];
  const app = new ReferenceApp('gtmi.json', units);

  it.each(['2020', '2022', '2025'])('gives the published index and ranks of %s', async (year) => {
    const rows = panel.filter((row) => row['year'] === year);
    const values = rows.flatMap((row) =>
      PARTS.map((part): ReferenceValue => ({
        unit: row['country_code'] ?? '',
        indicator: part.toUpperCase(),
        value: row[part] ?? '',
      })),
    );
    const ranking = await app.rank(`${year}-Q4`, values);
    const complete = rows.filter((row) => PARTS.every((part) => row[part] !== ''));
    const published = complete.map((row) => Number(row['gtmi']));
    const ranks = rankRaw(published);
    expect(complete.length).toBeGreaterThan(190);
    complete.forEach((row, index) => {
      const ours = ranking.rows.find((each) => each.department.code === row['country_code']);
      expect(Math.abs((ours?.score ?? NaN) / 100 - (published[index] ?? NaN))).toBeLessThanOrEqual(
        1e-9,
      );
      expect([row['country_code'], ours?.rank]).toEqual([row['country_code'], ranks[index]]);
      expect([row['country_code'], ours?.level]).toEqual([
        row['country_code'],
        LEVEL_OF_GROUP[row['grp'] ?? ''],
      ]);
    });
    expect(ranking.rows.filter((row) => row.rank !== null)).toHaveLength(complete.length);
  });
});

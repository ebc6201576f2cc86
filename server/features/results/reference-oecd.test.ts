import { expect, it } from 'vitest';
import { describeReference, readReferenceCsv } from '#shared/testing/reference-folder.ts';
import { ReferenceApp, type ReferenceValue } from '#server/testing/reference-app.ts';

const INDICATOR_OF: Readonly<Record<string, string>> = {
  digital_design: 'DBD',
  data_driven: 'DDP',
  govt_as_platform: 'GAP',
  open_default: 'OBD',
  user_driven: 'UDR',
  proactiveness: 'PRO',
};

describeReference(
  'OECD Digital Government Index 2023 through import, store and ranking API',
  () => {
    const rows = readReferenceCsv('oecd-dgi/2023.csv').map((row) => ({
      unit: row['cc_iso3c'] ?? '',
      variable: row['variable'] ?? '',
      value: row['value'] ?? '',
    }));
    const published = (variable: string): Map<string, number> =>
      new Map(
        rows
          .filter((row) => row.variable === variable)
          .map((row) => [row.unit, Number(row.value)] as const),
      );
    const valuesOf = (units: readonly string[]): ReferenceValue[] =>
      rows.flatMap(({ unit, variable, value }) => {
        const indicator = INDICATOR_OF[variable];
        return indicator !== undefined && units.includes(unit) ? [{ unit, indicator, value }] : [];
      });
    const index = published('composite_index');
    const ranks = published('composite_rank');
    const app = new ReferenceApp('oecd-dgi-2023.json', [...index.keys()]);

    it('gives the published composite of 38 countries within its rounding', async () => {
      const ranking = await app.rank('2023-Q3', valuesOf([...index.keys()]));
      expect(ranking.rows.filter((row) => row.score !== null)).toHaveLength(38);
      for (const row of ranking.rows) {
        const difference = (row.score ?? NaN) / 100 - (index.get(row.department.code) ?? NaN);
        expect(Math.abs(difference)).toBeLessThan(5.1e-4);
      }
    });

    it('gives the published ranks of the 33 ranked members', async () => {
      const ranking = await app.rank('2023-Q4', valuesOf([...ranks.keys()]));
      const ours = ranking.rows.filter((row) => row.rank !== null);
      expect(ours).toHaveLength(33);
      for (const row of ours) {
        expect([row.department.code, row.rank]).toEqual([
          row.department.code,
          ranks.get(row.department.code),
        ]);
      }
    });
  },
);

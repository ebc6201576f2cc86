import { expect, it } from 'vitest';
import { fillMatrix, type ShortCell } from '#shared/testing/fill-matrix.ts';
import { loadFramework } from '#shared/testing/load-framework.ts';
import { rankRaw } from '#shared/testing/rank-raw.ts';
import { describeReference, readReferenceCsv } from '#shared/testing/reference-folder.ts';
import type { CompiledFramework } from '../framework/compile-framework.ts';
import { nodeScore, type CycleScores } from './cycle-scores.ts';
import { rankDepartments } from './rank-departments.ts';
import { scoreCycle } from './score-cycle.ts';

type Table = Record<string, Record<string, ShortCell>>;

const score = (compiled: CompiledFramework, table: Table): CycleScores =>
  scoreCycle(compiled, fillMatrix(compiled, table));

/** Asserts the published scores of a node within `tolerance`, and ranks equal to those of the published scores. */
function expectPublished(
  compiled: CompiledFramework,
  scores: CycleScores,
  published: ReadonlyMap<string, number>,
  tolerance: number,
  node = compiled.rootCode,
): void {
  const ranks = new Map(rankDepartments(compiled, scores, node).map((r) => [r.department, r]));
  const codes = [...published.keys()];
  const expectedRanks = rankRaw([...published.values()]);
  codes.forEach((code, at) => {
    expect(Math.abs(ranks.get(code)!.score! - published.get(code)!)).toBeLessThanOrEqual(tolerance);
    expect([code, ranks.get(code)!.rank]).toEqual([code, expectedRanks[at]]);
  });
}

describeReference('World Bank GovTech Maturity Index, reference/gtmi', () => {
  const compiled = loadFramework('gtmi');
  const parts = ['cgsi', 'psdi', 'dcei', 'gtei'];
  const groups: Record<string, number> = { A: 4, B: 3, C: 2, D: 1 };
  for (const year of ['2020', '2022', '2025']) {
    const rows = readReferenceCsv('gtmi/panel.csv').filter((row) => row['year'] === year);
    const complete = rows.filter((row) => parts.every((part) => row[part] !== ''));
    const table: Table = Object.fromEntries(
      complete.map((row) => [
        row['country_code']!,
        Object.fromEntries(parts.map((part) => [part.toUpperCase(), Number(row[part])])),
      ]),
    );
    const scores = score(compiled, table);

    it(`${year}: ${complete.length} countries, index within 1e-9 and identical ranks`, () => {
      expect(complete.length).toBeGreaterThan(190);
      const published = new Map(
        complete.map((row) => [row['country_code']!, 100 * Number(row['gtmi'])]),
      );
      // Our 0–100 is a hundred times the published 0–1: 1e-9 there is 1e-7 here. We hold 1e-9 here.
      expectPublished(compiled, scores, published, 1e-9);
    });

    it(`${year}: the level is the published group`, () => {
      const levels = rankDepartments(compiled, scores);
      for (const row of complete) {
        const level = levels.find((r) => r.department === row['country_code'])!.level;
        expect([row['country_code'], level]).toEqual([row['country_code'], groups[row['grp']!]]);
      }
    });
  }

  it('a country that lacks a part is listed without a score', () => {
    const scores = score(compiled, { AAA: { CGSI: 0.5, PSDI: 0.5, DCEI: 0.5 } });
    expect(rankDepartments(compiled, scores)[0]).toMatchObject({
      rank: null,
      score: null,
      reason: 'coverage_below_minimum',
    });
  });
});

describeReference('OECD Digital Government Index 2023, reference/oecd-dgi', () => {
  const compiled = loadFramework('oecd-dgi-2023');
  const codes: Record<string, string> = {
    digital_design: 'DBD',
    data_driven: 'DDP',
    govt_as_platform: 'GAP',
    open_default: 'OBD',
    user_driven: 'UDR',
    proactiveness: 'PRO',
  };
  const table: Table = {};
  const index = new Map<string, number>();
  const rank = new Map<string, number>();
  for (const row of readReferenceCsv('oecd-dgi/2023.csv')) {
    const [country, variable, value] = [row['cc_iso3c']!, row['variable']!, Number(row['value'])];
    if (variable === 'composite_index') index.set(country, value);
    else if (variable === 'composite_rank') rank.set(country, value);
    else (table[country] ??= {})[codes[variable]!] = value;
  }

  it('38 countries: the composite within the rounding of three decimals', () => {
    const scores = score(compiled, table);
    expect(index.size).toBe(38);
    for (const [country, published] of index) {
      const ours = nodeScore(scores, scores.departments.indexOf(country), 0)! / 100;
      // Half a unit of the composite's third decimal, and as much again for its six rounded parts.
      expect(Math.abs(ours - published)).toBeLessThanOrEqual(1e-3);
      expect(Math.abs(ours - published)).toBeLessThan(5.1e-4);
    }
  });

  it('the 33 ranked members have the published ranks', () => {
    const members = Object.fromEntries(Object.entries(table).filter(([code]) => rank.has(code)));
    const ranks = rankDepartments(compiled, score(compiled, members));
    expect(ranks).toHaveLength(33);
    for (const row of ranks)
      expect([row.department, row.rank]).toEqual([row.department, rank.get(row.department)]);
  });
});

describeReference('EU eGovernment Benchmark 2023, reference/eu-egov', () => {
  const columns: Record<string, string> = {
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
  const nodes: Record<string, string> = { '0': 'EGOV', '1': 'UC', '2': 'TR', '3': 'KE', '4': 'CB' };
  const rows = readReferenceCsv('eu-egov/scores.csv').filter((row) => row['country']!.length === 2);
  const nodeOf = (measure: string): string | undefined => nodes[measure.split('.')[0]!];
  const isPart = (measure: string): boolean => /^\d\.\d /.test(measure);
  const codeOf = (measure: string): string => measure.split(' ')[0]!;
  const cell = (value: string): ShortCell => (value === '' ? 'na' : Number(value));
  const countries = [...new Set(rows.map((row) => row['country']!))];

  it('the folder holds 35 countries and nine life events', () => {
    expect(countries).toHaveLength(35);
  });

  for (const [column, lifeEvent] of Object.entries(columns)) {
    it(`${column}: four dimensions and the overall score of 35 countries within 1e-9`, () => {
      const compiled = loadFramework('eu-egov-2023-life-event');
      const here = rows.filter((row) => row['column'] === column);
      const table: Table = Object.fromEntries(countries.map((code) => [code, {}]));
      for (const row of here.filter((r) => isPart(r['measure']!))) {
        table[row['country']!]![codeOf(row['measure']!)] = cell(row['value']!);
      }
      const scores = score(compiled, table);
      let cells = 0;
      for (const row of here.filter((r) => !isPart(r['measure']!))) {
        const node = compiled.nodeIndex.get(nodeOf(row['measure']!)!)!;
        const ours = nodeScore(scores, scores.departments.indexOf(row['country']!), node);
        expect(Math.abs(ours! - Number(row['value']))).toBeLessThanOrEqual(1e-9);
        cells += 1;
      }
      expect([lifeEvent, cells]).toEqual([lifeEvent, 35 * 5]);
    });
  }

  it('biennial average 2021 + 2022: dimensions and overall score within 1e-9, identical ranks', () => {
    const compiled = loadFramework('eu-egov-2023');
    const table: Table = Object.fromEntries(countries.map((code) => [code, {}]));
    for (const row of rows) {
      const lifeEvent = columns[row['column']!];
      if (lifeEvent === undefined || !isPart(row['measure']!)) continue;
      table[row['country']!]![`${lifeEvent}.${codeOf(row['measure']!)}`] = cell(row['value']!);
    }
    const scores = score(compiled, table);
    for (const [number, node] of Object.entries(nodes)) {
      const published = new Map(
        rows
          .filter((row) => row['column'] === 'Biennial average 2021 + 2022')
          .filter((row) => row['measure']!.startsWith(`${number}. `))
          .map((row) => [row['country']!, Number(row['value'])]),
      );
      expect(published.size).toBe(35);
      expectPublished(compiled, scores, published, 1e-9, node);
    }
  });
});

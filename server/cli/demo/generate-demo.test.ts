import { describe, expect, it } from 'vitest';
import { parseAnswer } from '#shared/domain/answers/parse-answer.ts';
import { quarterRange } from '#shared/domain/calendar/quarter.ts';
import {
  compileFramework,
  type CompiledFramework,
} from '#shared/domain/framework/compile-framework.ts';
import type { Cell } from '#shared/domain/scoring/cycle-values.ts';
import { createCycleMatrix, setCell } from '#shared/domain/scoring/cycle-matrix.ts';
import { rankDepartments, type DepartmentRank } from '#shared/domain/scoring/rank-departments.ts';
import { scoreCycle } from '#shared/domain/scoring/score-cycle.ts';
import { demoDepartments, demoProfiles, nationalFrameworks, readFixture } from './demo-fixtures.ts';
import { frameworkFor, generateQuarter, type DemoRow } from './generate-demo.ts';

const SEED = 20_240_917;
const versions = nationalFrameworks();
const departments = demoDepartments();
const profiles = demoProfiles();
const quarters = quarterRange('2022-Q1', '2024-Q4');
const first = compileFramework(frameworkFor('2022-Q1', versions));
const second = compileFramework(frameworkFor('2023-Q1', versions));
const compiledFor = (quarter: string): CompiledFramework => (quarter < '2023' ? first : second);

function rowsOf(quarter: string, seed = SEED): DemoRow[] {
  const { framework } = compiledFor(quarter);
  return generateQuarter({ framework, departments, profiles, quarter, seed });
}

const generated = new Map(quarters.map((quarter) => [quarter, rowsOf(quarter)]));
const rowsIn = (quarter: string): readonly DemoRow[] => generated.get(quarter) ?? [];

function cellOf(compiled: CompiledFramework, row: DemoRow): Cell {
  const indicator = compiled.indicators[compiled.indicatorIndex.get(row.indicator) ?? -1];
  if (!indicator) throw new Error(`${row.indicator} is not in the framework`);
  const parsed = parseAnswer(compiled.framework, indicator, row.value);
  if (!parsed.ok) throw new Error(`${row.indicator} ${row.value}: ${parsed.fault.code}`);
  return parsed.answer.cell;
}

function ranksIn(quarter: string): DepartmentRank[] {
  const compiled = compiledFor(quarter);
  const codes = departments.map(({ code }) => code);
  const matrix = createCycleMatrix(compiled, codes);
  for (const row of rowsIn(quarter)) {
    const column = compiled.indicatorIndex.get(row.indicator) ?? -1;
    setCell(matrix, compiled, codes.indexOf(row.department), column, cellOf(compiled, row));
  }
  return rankDepartments(compiled, scoreCycle(compiled, matrix));
}

describe('the demonstration generator', () => {
  it('gives the same rows for the same seed and others for another', () => {
    expect(rowsOf('2024-Q3')).toEqual(rowsIn('2024-Q3'));
    expect(rowsOf('2024-Q3', SEED + 1)).not.toEqual(rowsIn('2024-Q3'));
  });

  it('moves no value of a department when another is left out', () => {
    const { framework } = second;
    const some = departments.filter(({ code }) => code !== 'MTIT');
    const without = { framework, departments: some, profiles, quarter: '2024-Q3', seed: SEED };
    const expected = rowsIn('2024-Q3').filter(({ department }) => department !== 'MTIT');
    expect(generateQuarter(without)).toEqual(expected);
  });

  it('has a profile for every department of the list', () => {
    const listed = readFixture('departments.json') as { code: string }[];
    expect(departments.map(({ code }) => code).sort()).toEqual(listed.map((d) => d.code).sort());
  });

  it('answers every indicator of every department once', () => {
    const compiled = second;
    const keys = rowsIn('2024-Q4').map(({ department, indicator }) => `${department} ${indicator}`);
    expect(new Set(keys).size).toBe(departments.length * compiled.indicators.length);
    expect(keys.length).toBe(departments.length * compiled.indicators.length);
  });

  it('measures 2022 by version 1.0 and later years by 2.0', () => {
    const used = quarters.map((quarter) => frameworkFor(quarter, versions).version);
    expect(used).toEqual(quarters.map((quarter) => (quarter < '2023' ? '1.0' : '2.0')));
    expect(() => frameworkFor('2021-Q4', versions)).toThrow(RangeError);
  });
});

describe.each(quarters)('the demonstration in %s', (quarter) => {
  it('keeps within what each kind and its checks allow', () => {
    const compiled = compiledFor(quarter);
    for (const row of rowsIn(quarter)) {
      const cell = cellOf(compiled, row);
      if (cell.kind !== 'value') continue;
      const node = compiled.indicators[compiled.indicatorIndex.get(row.indicator) ?? -1];
      const limits = node?.checks?.filter(({ rule }) => rule !== 'jump') ?? [];
      for (const { rule, value } of limits) {
        const isWithin = rule === 'min' ? cell.value >= value : cell.value <= value;
        expect(isWithin, `${row.department} ${row.indicator} ${row.value}`).toBe(true);
      }
    }
  });

  it('repeats the yearly answers of the last fourth quarter', () => {
    const q4 = quarter.endsWith('Q4') ? quarter : `${Number(quarter.slice(0, 4)) - 1}-Q4`;
    if (!quarters.includes(q4)) return;
    const compiled = compiledFor(quarter);
    const yearly = compiled.indicators.filter(({ frequency }) => frequency === 'yearly');
    const codes = new Set(yearly.map(({ code }) => code));
    const isSpoken = ({ department, indicator }: DemoRow): boolean =>
      codes.has(indicator) && profiles.departments[department]?.silent === undefined;
    expect(rowsIn(quarter).filter(isSpoken)).toEqual(rowsIn(q4).filter(isSpoken));
  });

  it('never completes more services without paper than it offers online', () => {
    const counts = new Map(
      rowsIn(quarter).map((row) => [`${row.department} ${row.indicator}`, row.value.split('/')]),
    );
    for (const { code } of departments) {
      const online = counts.get(`${code} SRV.02`) ?? [];
      const paperless = counts.get(`${code} SRV.03`) ?? [];
      if (online.length < 2 || paperless.length < 2) continue;
      expect(Number(paperless[0])).toBeLessThanOrEqual(Number(online[0]));
      expect(paperless[1]).toBe(online[1]);
    }
  });
});

describe('the shape of the demonstration', () => {
  const ranks = new Map(quarters.map((quarter) => [quarter, ranksIn(quarter)]));
  const scored = (quarter: string): number[] =>
    (ranks.get(quarter) ?? []).flatMap(({ score }) => (score === null ? [] : [score]));
  const mean = (values: number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;

  it('starts near 46 and comes to 55 or more, slowly', () => {
    expect(mean(scored('2022-Q1'))).toBeCloseTo(46, 0);
    expect(mean(scored('2024-Q4'))).toBeGreaterThan(55);
    expect(mean(scored('2024-Q4'))).toBeLessThan(58);
  });

  it('spreads over all five levels, with one close group and one closed gate', () => {
    const last = ranks.get('2024-Q4') ?? [];
    expect(new Set(last.map(({ level }) => level))).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(last.filter(({ heldBy }) => heldBy?.node === 'SEC').length).toBeGreaterThanOrEqual(1);
    const scores = scored('2024-Q4');
    const gaps = scores.slice(1).map((score, at) => (scores[at] ?? 0) - score);
    expect(Math.min(...gaps)).toBeLessThan(0.25);
    expect(Math.max(...scores) - Math.min(...scores)).toBeGreaterThan(60);
  });

  it('lets some departments fall in every quarter, and most rise', () => {
    for (const [at, quarter] of quarters.entries()) {
      const before = ranks.get(quarters[at - 1] ?? '') ?? [];
      if (before.length === 0) continue;
      const rose = (ranks.get(quarter) ?? []).filter(({ department, score }) => {
        const was = before.find((row) => row.department === department)?.score ?? null;
        return was !== null && score !== null && score > was;
      });
      expect(rose.length, quarter).toBeGreaterThanOrEqual(13);
      expect(rose.length, quarter).toBeLessThan(24);
    }
  });

  it('has one department below half coverage in one quarter only', () => {
    const sparse = quarters.flatMap((quarter) =>
      (ranks.get(quarter) ?? []).filter(({ coverage }) => coverage < 0.5).map(() => quarter),
    );
    expect(sparse).toEqual(['2024-Q3']);
  });
});

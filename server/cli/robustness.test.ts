import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { indexAuditBody, robustnessBody } from '#shared/contracts/robustness.ts';
import { smallFramework, smallValues } from '../testing/small-framework.ts';
import { runCommandLine } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'nudj-robustness-'));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function nudj(args: readonly string[]) {
  const printed = { out: '', err: '' };
  const status = await runCommandLine(args, {
    out: (text) => (printed.out += text),
    err: (text) => (printed.err += text),
  });
  return { status, ...printed };
}

const framework = file('framework.json', JSON.stringify(smallFramework));
const values = file('values.csv', smallValues);
const files = ['--framework', framework, '--values', values];

describe('nudj robustness', () => {
  const args = ['robustness', ...files, '--draws', '300', '--seed', '7', '--format', 'json'];

  it('prints how sure each rank is, the same for the same seed', async () => {
    const { status, out, err } = await nudj(args);
    expect([status, err]).toEqual([0, '']);
    const printed = JSON.parse(out) as { framework: { sha256: string } };
    expect(printed.framework.sha256).toMatch(/^[0-9a-f]{64}$/);
    const body = robustnessBody.parse(printed);
    expect(body.settings).toMatchObject({ draws: 300, seed: 7 });
    expect(body.departments.map(({ code, rank }) => [code, rank])).toEqual([
      ['PP', 1],
      ['RR', 2],
      ['QQ', 3],
    ]);
    for (const { probabilities, unranked } of body.departments) {
      const sum = probabilities.shares.reduce((total, share) => total + share, unranked);
      expect(sum).toBeCloseTo(1, 12);
    }
    expect(body.neighbours).toHaveLength(2);
    expect(out).not.toContain('NaN');
    expect((await nudj(args)).out).toBe(out);
    expect((await nudj([...args.slice(0, -4), '--seed', '8'])).out).not.toBe(out);
  });

  it('draws over left-out indicators when asked', async () => {
    const { out } = await nudj([...args, '--leave-one-out']);
    const body = robustnessBody.parse(JSON.parse(out));
    expect(body.settings.leaveOneOut).toBe(true);
    expect(body.shifts.map(({ choice }) => choice)).toContain('left_out_indicator');
    expect(body.sensitivity.map(({ choice }) => choice)).toEqual(['weights', 'left_out_indicator']);
  });

  it.each([
    [['--draws', '0'], 'The number of draws is 0'],
    [['--draws', '1000000'], 'The number of draws is 1000000'],
    [['--draws', '1.5'], 'The number of draws is 1.5'],
    [['--seed=-1'], 'The seed is -1'],
    [['--seed', '4294967296'], 'The seed is 4294967296'],
    [['--seed=-1', '--lang', 'ar'], 'بذرة الأعداد العشوائية'],
  ])('exits 1 with what would be right for %j', async (options, words) => {
    const { status, out, err } = await nudj(['robustness', ...files, ...options]);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain(words);
  });

  it('exits 1 where nobody is ranked', async () => {
    const empty = file('empty.csv', 'department,indicator,value\n');
    const { status, err } = await nudj(['robustness', '--framework', framework, '--values', empty]);
    expect(status).toBe(1);
    expect(err).not.toContain('    at ');
  });

  it.each([
    [['robustness']],
    [['robustness', ...files, '--draws', 'many']],
    [['robustness', ...files, '--format', 'csv']],
    [['robustness', ...files, '--nonsense']],
  ])('exits 2 when the command line is wrong: %j', async (line) => {
    const { status, out } = await nudj(line);
    expect([status, out]).toEqual([2, '']);
  });
});

describe('nudj audit-index', () => {
  it('prints whether the index is sound', async () => {
    const { status, out } = await nudj(['audit-index', ...files, '--format', 'json']);
    expect(status).toBe(0);
    const body = indexAuditBody.parse(JSON.parse(out));
    expect(body.departments).toBe(3);
    expect(body.indicatorCorrelations.codes).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(body.indicatorCorrelations.pearson).toHaveLength(10);
    expect(body.nodes.map(({ code }) => code)).toEqual(['INDEX', 'D1', 'D2']);
    expect(body.indicators.find(({ code }) => code === 'D')?.missing).toBe(1);
  });

  it('exits 1 for fewer than three departments and 2 for a wrong command line', async () => {
    const two = file('two.csv', 'department,indicator,value\nPP,A,50\nQQ,A,60\n');
    const few = await nudj(['audit-index', '--framework', framework, '--values', two]);
    expect([few.status, few.out]).toEqual([1, '']);
    expect(few.err).toContain('fewer than 3');
    expect((await nudj(['audit-index'])).status).toBe(2);
  });
});

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallFramework } from '../testing/small-framework.ts';
import { runCommandLine } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'nudj-framework-'));
const place = (name: string): string => join(folder, name);

function file(name: string, document: unknown): string {
  writeFileSync(place(name), JSON.stringify(document));
  return place(name);
}

async function framework(...args: string[]) {
  const printed = { out: '', err: '' };
  const status = await runCommandLine(['framework', ...args], {
    out: (text) => (printed.out += text),
    err: (text) => (printed.err += text),
  });
  return { status, ...printed };
}

const first = file('first.json', smallFramework);
const second = file('second.json', {
  ...smallFramework,
  version: '2.0',
  supersedes: '1.0',
  nodes: smallFramework.nodes.map((node) => (node.code === 'D1' ? { ...node, weight: 0.4 } : node)),
});
const broken = file('broken.json', { ...smallFramework, minCoverage: 3, nodes: [] });

describe('nudj framework', () => {
  it('tells in both languages what differs between two versions', async () => {
    const english = await framework('diff', first, second);
    expect(english.status).toBe(0);
    expect(english.out).toContain('Weight changed: weight among its siblings from 60% to 50%');
    expect(english.out).toContain('compare them with the part of the method set apart');
    const arabic = await framework('diff', first, second, '--lang', 'ar');
    expect(arabic.out).toContain('تغيّر الوزن: الوزن بين ما يجاوره من 60% إلى 50%');
    expect((await framework('diff', first, first)).out).toContain('do not differ');
  });

  it('converts to a workbook and back to the same content, and overwrites nothing', async () => {
    const workbook = place('first.xlsx');
    const made = await framework('convert', first, '--to', 'xlsx');
    expect(made.out).toContain(`${workbook}: small 1.0, sha256 `);
    const back = await framework('convert', workbook, '--to', 'json', '--out', place('back.json'));
    expect(back.out.split('sha256')[1]).toBe(made.out.split('sha256')[1]);
    expect(JSON.parse(readFileSync(place('back.json'), 'utf8'))).toEqual(smallFramework);
    expect((await framework('convert', first, '--to', 'xlsx')).status).toBe(1);
    expect((await framework('validate', first, workbook)).status).toBe(0);
  });

  it('names file and place of everything wrong in every file, and makes no file of it', async () => {
    const notJson = place('not.json');
    writeFileSync(notJson, '{');
    const english = await framework('diff', broken, notJson);
    expect(english.status).toBe(1);
    expect(english.out).toBe('');
    expect(english.err).toContain(`${broken}: minCoverage: Too many or too big; at most 1`);
    expect(english.err).toContain(`${broken}: nodes: `);
    expect(english.err).toContain(`${notJson}: This is not valid JSON`);
    const arabic = await framework('convert', broken, '--to', 'xlsx', '--lang', 'ar');
    expect(arabic.err).toContain('minCoverage: أكثر من المسموح؛ الحد الأقصى \u20681\u2069');
    expect((await framework('validate', broken)).status).toBe(1);
  });

  it.each([
    [],
    ['diff', first],
    ['convert', first],
    ['convert', first, '--to', 'pdf'],
    ['guess', first],
  ])('exits 2 for %j', async (...args) => {
    expect((await framework(...args)).status).toBe(2);
  });
});

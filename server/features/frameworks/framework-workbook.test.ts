import fc from 'fast-check';
import excel from 'exceljs';
import { zipSync } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Invalid, type Issue } from '#shared/domain/errors.ts';
import { moveNode, shiftNode } from '#shared/domain/framework/edit/move-node.ts';
import { removeNode } from '#shared/domain/framework/edit/remove-node.ts';
import { splitIndicator } from '#shared/domain/framework/edit/split-indicator.ts';
import type { Framework } from '#shared/domain/framework/framework.ts';
import { issueMessages } from '#shared/format/issue-messages.ts';
import { fullFramework } from '#shared/testing/full-framework.ts';
import { fixturesFolder } from '#server/paths.ts';
import { smallFramework } from '#server/testing/small-framework.ts';
import { frameworkFromWorkbook, frameworkToWorkbook } from './framework-workbook.ts';
import { hashFramework, parseFramework } from './parse-framework.ts';

const folder = join(fixturesFolder, 'frameworks');

async function issuesOf(bytes: Uint8Array): Promise<readonly Issue[]> {
  try {
    await frameworkFromWorkbook(bytes);
    return [];
  } catch (error) {
    if (error instanceof Invalid) return error.issues;
    throw error;
  }
}

/** The workbook of a framework after somebody worked on it in a spreadsheet. */
async function edited(
  change: (workbook: excel.Workbook) => void,
  framework: Framework = smallFramework,
): Promise<Uint8Array> {
  const workbook = new excel.Workbook();
  const bytes = await frameworkToWorkbook(framework);
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  change(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The cell of a column by the name in its first row. */
function cell(workbook: excel.Workbook, sheet: string, row: number, column: string): excel.Cell {
  const worksheet = workbook.getWorksheet(sheet);
  const head = (worksheet?.getRow(1).values ?? []) as unknown[];
  return worksheet!.getCell(row, head.indexOf(column));
}

describe('a framework as a workbook', () => {
  it.each(readdirSync(folder))('has the same hash after the round trip: %s', async (file) => {
    const framework = parseFramework(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    const back = await frameworkFromWorkbook(await frameworkToWorkbook(framework));
    expect(hashFramework(back)).toBe(hashFramework(framework));
  });

  it.each<[string, Framework]>([
    ['as it is', fullFramework],
    [
      'after edits',
      splitIndicator(
        removeNode(moveNode(shiftNode(fullFramework, 'Z', -1), 'T', 'E'), 'M'),
        'N',
        [
          { code: 'N.1', title: { ar: 'الأول', en: 'First' } },
          { code: 'N.2', title: { ar: 'الثاني', en: 'Second' } },
        ],
        { ar: 'قُسم', en: 'Split' },
      ),
    ],
  ])('has the same hash where every field is used, %s', async (_, full) => {
    const framework = parseFramework(JSON.parse(JSON.stringify(full)));
    const back = await frameworkFromWorkbook(await frameworkToWorkbook(framework));
    expect(hashFramework(back)).toBe(hashFramework(framework));
  });

  it('keeps empty lists, absent lists, line breaks, spaces and texts that look like numbers', async () => {
    const awkward = fc.stringMatching(/^[ \n\t=+@'"<>&_x0-9Aa\u0627\u200f-]{1,20}$/);
    const prose = fc.record({ ar: awkward, en: awkward });
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          text: prose,
          // −0 and 0 are one number in a file, with one hash.
          value: fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => value + 0),
          isEmpty: fc.boolean(),
        }),
        async ({ text, value, isEmpty }) => {
          const framework = parseFramework({
            ...smallFramework,
            description: text,
            ...(isEmpty && { source: [], gates: [], changes: [], targets: {} }),
            targets: isEmpty ? {} : { D1: {}, INDEX: { 2024: value } },
            nodes: smallFramework.nodes.map((node) => ({
              ...node,
              ...('kind' in node && {
                guidance: text,
                ...(isEmpty && { checks: [], mapsTo: [], targets: {}, comparableWith: [] }),
              }),
            })),
          });
          const back = await frameworkFromWorkbook(await frameworkToWorkbook(framework));
          expect(back).toEqual(framework);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('names the cell of what is wrong and the field behind it', async () => {
    const placeAfter = async (column: string, value: excel.CellValue) => {
      const bytes = await edited((workbook) => {
        cell(workbook, 'nodes', 5, column).value = value;
      });
      const [issue] = await issuesOf(bytes);
      return `${issue?.code} ${issue?.path}`;
    };
    expect(await placeAfter('normalise.max', 'high')).toMatch(
      /^input\.invalid_type nodes![A-Z]+5 \(nodes\[3\]\.normalise\.max\)$/,
    );
    expect(await placeAfter('normalise.max', 0)).toMatch(/^framework\.bounds_equal nodes![A-Z]+5 /);
    expect(await placeAfter('title.ar', null)).toBe(
      'input.invalid_type nodes!A5 (nodes[3].title.ar)',
    );
  });

  it('takes numbers, flags and codes as people type them', async () => {
    const bytes = await edited((workbook) => {
      cell(workbook, 'nodes', 5, 'normalise.max').value = '100';
      cell(workbook, 'framework', 3, 'value').value = 2;
    });
    const framework = await frameworkFromWorkbook(bytes);
    expect(framework.version).toBe('2');
    expect(framework.nodes[3]).toMatchObject({ normalise: { max: 100 } });
  });

  it.each<[string, (workbook: excel.Workbook) => void, string]>([
    [
      'a formula',
      (w) => void (cell(w, 'nodes', 3, 'weight').value = { formula: '1+1', result: 2 }),
      'sheets.formula',
    ],
    [
      'a date',
      (w) => {
        cell(w, 'nodes', 3, 'weight').value = new Date(0);
        cell(w, 'nodes', 3, 'weight').numFmt = 'yyyy-mm-dd';
      },
      'sheets.not_plain',
    ],
    ['a sheet that is not known', (w) => void w.addWorksheet('extra'), 'sheets.unknown_sheet'],
    ['a sheet that is gone', (w) => w.removeWorksheet('nodes'), 'sheets.sheet_missing'],
    [
      'a column that is not known',
      (w) => void (w.getWorksheet('nodes')!.getCell('A1').value = 'kode'),
      'sheets.unknown_field',
    ],
    [
      'a column that is there twice',
      (w) => void (w.getWorksheet('nodes')!.getCell('B1').value = 'code'),
      'sheets.field_twice',
    ],
    [
      'an item of nothing',
      (w) => void w.getWorksheet('items')!.addRow(['NOWHERE', 'x', 1, 'ب', 'x']),
      'sheets.owner_unknown',
    ],
    [
      'a target twice',
      (w) => [1, 2].forEach((v) => w.getWorksheet('targets')!.addRow(['D1', '2024', v])),
      'sheets.row_twice',
    ],
    [
      'a code twice',
      (w) => void (cell(w, 'nodes', 6, 'code').value = 'A'),
      'framework.code_duplicate',
    ],
    ['a cycle', (w) => void (cell(w, 'nodes', 3, 'parent').value = 'D1'), 'framework.cycle'],
    [
      'a weight too heavy',
      (w) => void (cell(w, 'nodes', 3, 'weight').value = 1e300),
      'input.too_big',
    ],
  ])('refuses %s by name', async (_what, change, code) => {
    const issues = await issuesOf(await edited(change));
    expect(issues.map((issue) => issue.code)).toContain(code);
    expect(issues.every((issue) => issue.path !== '')).toBe(true);
  });

  it('refuses what is no workbook, macros and bombs, without unpacking them', async () => {
    const codes = async (bytes: Uint8Array) => (await issuesOf(bytes)).map(({ code }) => code);
    expect(await codes(new Uint8Array([1, 2, 3]))).toEqual(['sheets.not_a_workbook']);
    expect(await codes(zipSync({ 'a.txt': new Uint8Array(3) }))).toEqual(['sheets.not_a_workbook']);
    const sheet = (bytes: number) => ({ 'xl/worksheets/sheet1.xml': new Uint8Array(bytes) });
    expect(await codes(zipSync({ ...sheet(1), 'xl/vbaProject.bin': new Uint8Array(1) }))).toEqual([
      'sheets.has_macros',
    ]);
    expect(await codes(zipSync(sheet(64 * 1024 * 1024)))).toEqual(['sheets.too_large']);
  });

  it('refuses a bomb whatever the archive says of its size', async () => {
    const bomb = Buffer.from(
      zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(64 * 1024 ** 2) }),
    );
    bomb.writeUInt32LE(5, 22);
    bomb.writeUInt32LE(5, bomb.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
    expect((await issuesOf(bomb)).map(({ code }) => code)).toEqual(['sheets.too_large']);
  });

  it('loads a damaged workbook rightly or names what is wrong, and never crashes', async () => {
    const sound = await frameworkToWorkbook(smallFramework);
    const sheets = new excel.Workbook();
    await sheets.xlsx.load(sound.buffer as ArrayBuffer);
    const names = sheets.worksheets.map(({ name }) => name).slice(1);
    const value = fc.constantFrom<excel.CellValue>(
      null,
      '',
      'INDEX',
      'A',
      -1,
      1e308,
      1e15,
      true,
      '-',
      '=1',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            sheet: fc.constantFrom(...names),
            row: fc.integer({ min: 1, max: 9 }),
            column: fc.integer({ min: 1, max: 30 }),
            value,
          }),
          { minLength: 1, maxLength: 4 },
        ),
        async (changes) => {
          const bytes = await edited((workbook) => {
            for (const change of changes) {
              workbook.getWorksheet(change.sheet)!.getCell(change.row, change.column).value =
                change.value;
            }
          });
          for (const issue of await issuesOf(bytes)) {
            expect(issueMessages).toHaveProperty([issue.code]);
          }
        },
      ),
      { numRuns: 60 },
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.nat(255), async (at, byte) => {
        const damaged = sound.slice();
        damaged[at] = byte;
        for (const issue of await issuesOf(damaged)) {
          expect(issueMessages).toHaveProperty([issue.code]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

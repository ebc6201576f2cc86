import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { loadRooms, loadTranslator } from '#client/i18n/load-translator.ts';
import { sheetCsv, sheetJson, sheetWorkbook } from './sheet-files.ts';
import { factsOf, factsOfQuarters, type Sheet } from './sheet.ts';

await loadRooms('export');
const [ar, en] = await Promise.all([loadTranslator('ar'), loadTranslator('en')]);

const sheet: Sheet = {
  name: 'nudj-test',
  title: 'Ranking <1> & \u2068more\u2069',
  facts: factsOf(
    {
      demo: true,
      cycle: '2024-Q4',
      state: 'published',
      framework: { id: 'nat', version: '2.0', sha256: 'ab' },
    },
    ['SEC', null, 'health'],
  ),
  columns: [
    ['department', 'Department'],
    ['score', 'Score'],
  ],
  rows: [
    ['=HYPERLINK("http://x")', -0.4],
    ['وزارة \u2068الصحة\u2069\u0007', 61.69],
    ['A & <B>', null],
  ],
};

async function readBack(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return workbook;
}

describe('a table as a file', () => {
  it('says in each row of the CSV which cycle, framework and filters it comes from', () => {
    const [head, first, second] = sheetCsv(sheet, en).split('\r\n');
    expect(head).toBe(
      '\ufeffDepartment,Score,Cycle,State of the cycle,Framework,Framework version,Framework sha256,Filters,Note',
    );
    expect(first).toBe(
      '"\'=HYPERLINK(""http://x"")",-0.4,2024-Q4,published,nat,2.0,ab,SEC; health,Demonstration data',
    );
    expect(second).not.toMatch(/[\u200e\u200f\u2066-\u2069]/);
  });

  it('gives JSON the names and figures of the API, and the same facts', () => {
    const file = JSON.parse(sheetJson(sheet, en)) as { about: object; rows: object[] };
    expect(file.rows[1]).toEqual({ department: 'وزارة الصحة\u0007', score: 61.69 });
    expect(file.about).toEqual({
      cycle: '2024-Q4',
      state: 'published',
      framework: 'nat',
      version: '2.0',
      sha256: 'ab',
      filters: 'SEC; health',
      note: 'Demonstration data',
    });
  });

  it('opens as a workbook: texts that look like formulas are texts, numbers are numbers', async () => {
    const workbook = await readBack(sheetWorkbook(sheet, en));
    const [table, about] = workbook.worksheets;
    expect(table?.getCell('A2').value).toBe('=HYPERLINK("http://x")');
    expect(table?.getCell('A2').type).not.toBe(ExcelJS.ValueType.Formula);
    expect(table?.getCell('B2').value).toBe(-0.4);
    expect(table?.getCell('A3').value).toBe('وزارة الصحة');
    expect(table?.getCell('A4').value).toBe('A & <B>');
    expect(table?.getCell('B4').value).toBeNull();
    expect(about?.getCell('B1').value).toBe('Ranking <1> & more');
    expect(about?.getCell('B2').value).toBe('2024-Q4');
  });

  it('prints all columns of a workbook side by side, with the head on each page', async () => {
    const [table] = (await readBack(sheetWorkbook(sheet, ar))).worksheets;
    expect(table?.pageSetup).toMatchObject({
      fitToPage: true,
      fitToHeight: 0,
      orientation: 'landscape',
      printTitlesRow: '1:1',
    });
  });

  it('lays an Arabic workbook from right to left and names its sheets in Arabic', async () => {
    const workbook = await readBack(sheetWorkbook(sheet, ar));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['الجدول', 'عن الملف']);
    expect(workbook.worksheets[0]?.views[0]?.rightToLeft).toBe(true);
  });

  it('names every framework version and publication of the quarters in it', () => {
    const quarter = (cycle: string, version: string, number: number | null) => ({
      cycle,
      framework: { id: 'nat', version, sha256: `hash ${version}` },
      publication: number === null ? null : { number, revision: 2 },
    });
    const quarters = [
      quarter('2024-Q2', '1.0', 7),
      quarter('2024-Q3', '2.0', 8),
      quarter('2024-Q4', '2.0', null),
    ];
    expect(factsOfQuarters(false, quarters)).toEqual({
      demo: false,
      cycle: '2024-Q2–2024-Q4',
      framework: { id: 'nat', version: '1.0, 2.0', sha256: 'hash 1.0, hash 2.0' },
      publication: '7.2, 8.2',
    });
    expect(factsOfQuarters(false, quarters.slice(2)).publication).toBeUndefined();
  });
});

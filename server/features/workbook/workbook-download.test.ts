import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { createWorkbookApp, download, WORKBOOK } from '#server/testing/workbook-file.ts';
import { AnswerSheet, openWorkbook } from '#shared/testing/edit-workbook.ts';

async function sheetOf(
  language: 'ar' | 'en',
  prepare?: (app: ReturnType<typeof createWorkbookApp>) => Promise<unknown>,
) {
  const app = createWorkbookApp();
  await prepare?.(app);
  const book = await openWorkbook(await download(app.signedInAs('officer'), { language }));
  return { book, answers: new AnswerSheet(book.worksheets[0]!) };
}

describe('GET …/workbook.xlsx', () => {
  it('is for the department’s people and the committee; another department is not there', async () => {
    const { app, signedInAs } = createWorkbookApp();
    await request(app).get(`${WORKBOOK}.xlsx`).expect(401);
    await signedInAs('admin').get(`${WORKBOOK}.xlsx`).expect(403);
    await signedInAs('leader').get(`${WORKBOOK}.csv`).expect(403);
    await signedInAs('officer', 'QQ').get(`${WORKBOOK}.xlsx`).expect(404);
    await signedInAs('head').get(`${WORKBOOK}.xlsx`).expect(200);
    await signedInAs('officer').get(`${WORKBOOK}.xlsx?language=fr`).expect(400);
    const reviewer = await openWorkbook(await download(signedInAs('reviewer')));
    const answers = new AnswerSheet(reviewer.worksheets[0]!);
    expect(answers.cell('C', 'value').protection?.locked).not.toBe(false);
  });

  it('reads right to left in Arabic and left to right in English', async () => {
    const arabic = await sheetOf('ar');
    expect(arabic.book.worksheets[0]?.views[0]).toMatchObject({ rightToLeft: true });
    expect(arabic.answers.cell('A', 'title').value).toBe('نسبة');
    const english = await sheetOf('en');
    expect(english.book.worksheets[0]?.views[0]).not.toMatchObject({ rightToLeft: true });
    expect(english.answers.cell('A', 'title').value).toBe('Share');
  });

  it('holds the answers there are, with their versions, and the last quarter’s beside them', async () => {
    const { answers } = await sheetOf('ar', ({ save, signedInAs }) =>
      save(
        signedInAs('officer'),
        'A',
        { kind: 'percentage', numerator: 45, denominator: 60 },
        { comment: '=1+1' },
      ).expect(200),
    );
    const values = (key: string, ...columns: string[]) =>
      columns.map((column) => answers.cell(key, column).value);
    expect(values('A', 'last', 'value', 'numerator', 'denominator', 'comment', 'version')).toEqual([
      '82',
      null,
      45,
      60,
      '=1+1',
      1,
    ]);
    expect(values('B', 'last', 'value', 'version')).toEqual(['4 · درجة 4', null, 0]);
    expect(values('C', 'last', 'value')).toEqual(['6 يوم', null]);
    expect(values('E', 'last')).toEqual(['نعم']);
  });

  it('has a row for each indicator that is due and each item, and none for one that is not', async () => {
    const { answers } = await sheetOf('en');
    for (const key of ['A', 'B', 'C', 'D', 'E', 'L', 'L/one', 'L/three', 'R']) {
      expect(answers.cell(key, 'key').value).toBe(key);
    }
    expect(() => answers.cell('Y', 'key')).toThrow('no cell');
  });

  it('gives every row the height that its wrapped text needs, since not every spreadsheet does', async () => {
    const { answers } = await sheetOf('en');
    const height = (key: string) =>
      answers.sheet.getRow(Number(answers.cell(key, 'key').row)).height;
    expect(height('L/one')).toBe(15);
    // Guidance of 60 letters to the line and more.
    expect(height('A')).toBe(30);
  });

  it('is locked but for the answers that fit the kind, its keys hidden', async () => {
    const { answers } = await sheetOf('en');
    const isOpen = (key: string, column: string) =>
      answers.cell(key, column).protection?.locked === false;
    expect(answers.sheet).toMatchObject({ sheetProtection: { sheet: true } });
    expect(
      ['value', 'numerator', 'denominator', 'na', 'comment'].map((name) => isOpen('R', name)),
    ).toEqual([false, true, true, true, true]);
    expect(['value', 'numerator'].map((name) => isOpen('B', name))).toEqual([true, false]);
    expect(['title', 'last', 'key', 'version'].some((name) => isOpen('B', name))).toBe(false);
    expect([3, 4].map((row) => answers.sheet.getRow(row).hidden)).toEqual([true, true]);
    expect(
      ['key', 'version'].map((name) => answers.sheet.getColumn(answers.cell('A', name).col).hidden),
    ).toEqual([true, true]);
  });

  it('lets only fitting values into its cells, and says so in the file’s language', async () => {
    const { answers, book } = await sheetOf('ar');
    const rule = (key: string, column: string) => answers.cell(key, column).dataValidation;
    expect(rule('C', 'value')).toMatchObject({ type: 'decimal', formulae: [-1e12, 60] });
    expect(rule('C', 'value').error).toBe('اكتب رقمًا لا يزيد على 60.');
    const place = String(rule('E', 'value').formulae[0]);
    expect(place).toMatch(/^lists!/);
    const lists = book.getWorksheet('lists');
    expect(lists?.state).toBe('veryHidden');
    const letter = /\$([A-Z])\$1:/.exec(place)?.[1] ?? '';
    expect([1, 2].map((row) => lists?.getCell(`${letter}${row}`).value)).toEqual(['نعم', 'لا']);
    expect(rule('A', 'numerator').error).toContain('المقام');
  });

  it('says inside whose it is, of which quarter, by which framework version', async () => {
    const { answers } = await sheetOf('en');
    const marks = (answers.sheet.getRow(3).values as unknown[]).slice(1);
    expect(marks.slice(0, 4)).toEqual(['nudj-workbook/1', '2025-Q1', 'PP', 'every-kind@1.0']);
    expect(marks[4]).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('GET …/workbook.csv', () => {
  it('is UTF-8 with its mark, and no text of it runs as a formula', async () => {
    const { save, signedInAs } = createWorkbookApp();
    const officer = signedInAs('officer');
    await save(officer, 'C', { kind: 'number', value: -3 }, { comment: '=HYPERLINK("x")' }).expect(
      200,
    );
    await save(officer, 'E', { kind: 'boolean', value: true }, { comment: 'one\ntwo' }).expect(200);
    const text = (await download(officer, { format: 'csv' })).toString();
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).toContain(',-3,');
    // A line end within a text is quoted, or a spreadsheet ends the row there.
    expect(text.split(/\r\n/).filter((row) => row.includes('\n'))).not.toEqual([]);
    expect(text.replace(/"(?:[^"]|"")*"/g, '').replace(/\r\n/g, '')).not.toContain('\n');
    expect(text).not.toMatch(/[\u200e\u200f\u2066-\u2069]/);
  });
});

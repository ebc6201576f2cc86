import type exceljs from 'exceljs';
import type { Language } from '#shared/format/language.ts';
import { rowHeight } from './row-height.ts';
import { LARGEST } from './rows-of-indicator.ts';
import { type Cell, type Column, COLUMNS, type Fill, HEAD_ROWS, type Sheet } from './sheet.ts';
import { type WorkbookWords, workbookWords } from './workbook-words.ts';

const WIDTHS: Readonly<Record<Column, number>> = {
  code: 10,
  title: 36,
  guide: 60,
  last: 20,
  value: 24,
  numerator: 13,
  denominator: 13,
  na: 10,
  reason: 26,
  comment: 36,
  key: 14,
  version: 10,
};
const HIDDEN = new Set<Column>(['key', 'version']);
const LISTS = 'lists';
const TINT = 'FFF4F4F4';
const RULE = { style: 'thin', color: { argb: 'FFC6C6C6' } } as const;

const letterOf = (column: Column): string =>
  String.fromCharCode('A'.charCodeAt(0) + COLUMNS.indexOf(column));

/** Named in every cell: one whose font has no name is shown in whatever the program falls back to. */
const FONT = { name: 'Calibri', family: 2, size: 11 } as const;

const fillWith = (argb: string): exceljs.Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb },
});

/** Keeps each list of choices once, on a sheet that nobody sees, and says where it stands. */
function listKeeper(book: exceljs.Workbook): (words: readonly string[]) => string {
  const sheet = book.addWorksheet(LISTS, { state: 'veryHidden' });
  const places = new Map<string, string>();
  return (words) => {
    const name = JSON.stringify(words);
    const known = places.get(name);
    if (known !== undefined) return known;
    const column = sheet.getColumn(places.size + 1);
    column.values = [...words];
    const place = `${LISTS}!$${column.letter}$1:$${column.letter}$${words.length}`;
    places.set(name, place);
    return place;
  };
}

/** What a number's limits are, in words. */
function limitWords(refusal: WorkbookWords['refusal'], least: number, most: number): string {
  if (most === LARGEST) return least === -LARGEST ? refusal.anyNumber : refusal.atLeast(least);
  return least === -LARGEST ? refusal.atMost(most) : refusal.between(least, most);
}

/** What a spreadsheet lets into a cell, and what it says otherwise. */
function validationOf(
  fill: Fill,
  row: number,
  language: Language,
  placeOf: (words: readonly string[]) => string,
): exceljs.DataValidation {
  const { refusal } = workbookWords[language];
  const usual = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: refusal.title,
  };
  switch (fill.type) {
    case 'choice':
      return {
        ...usual,
        type: 'list',
        formulae: [placeOf(fill.words)],
        error: refusal.choice,
      };
    case 'text':
      return {
        ...usual,
        type: 'textLength',
        operator: 'lessThanOrEqual',
        formulae: [fill.longest],
        error: refusal.text(fill.longest),
      };
    case 'number': {
      const { least, most, isPart = false } = fill;
      const whole = `$${letterOf('denominator')}$${row}`;
      const upTo = isPart ? `IF(ISNUMBER(${whole}),${whole},${LARGEST})` : most;
      return {
        ...usual,
        type: 'decimal',
        operator: 'between',
        formulae: [least, upTo],
        error: isPart ? refusal.part : limitWords(refusal, least, most),
      };
    }
  }
}

/** From where reading begins, numbers too: at the other edge they would touch the column before. */
function alignmentIn(language: Language): Partial<exceljs.Alignment> {
  return language === 'ar'
    ? { horizontal: 'right', readingOrder: 'rtl' }
    : { horizontal: 'left', readingOrder: 'ltr' };
}

function styleCell(cell: exceljs.Cell, { fill }: Cell): void {
  cell.border = { top: RULE, bottom: RULE, left: RULE, right: RULE };
  if (!fill) {
    cell.fill = fillWith(TINT);
    return;
  }
  cell.protection = { locked: false };
  // A number that is typed as 1/2 must not become a day, nor a text that begins with = a formula.
  if (fill.type === 'text') cell.numFmt = '@';
  if (fill.type === 'number') cell.numFmt = '0.##########';
}

function writeHead(
  sheet: exceljs.Worksheet,
  { title, instructions, marks, headings }: Sheet,
  language: Language,
): void {
  const alignment = alignmentIn(language);
  const heading = sheet.getCell(HEAD_ROWS.title, 1);
  heading.value = title;
  heading.font = { ...FONT, bold: true, size: 14 };
  heading.alignment = alignment;
  sheet.getRow(HEAD_ROWS.title).height = 24;
  const hint = sheet.getCell(HEAD_ROWS.instructions, 1);
  hint.value = instructions;
  hint.font = FONT;
  hint.alignment = alignment;
  sheet.getRow(HEAD_ROWS.marks).values = [...marks];
  sheet.getRow(HEAD_ROWS.columns).values = [...COLUMNS];
  sheet.getRow(HEAD_ROWS.marks).hidden = true;
  sheet.getRow(HEAD_ROWS.columns).hidden = true;
  const row = sheet.getRow(HEAD_ROWS.headings);
  row.values = COLUMNS.map((column) => headings[column]);
  row.font = { ...FONT, bold: true };
  row.alignment = { ...alignment, wrapText: true, vertical: 'middle' };
  row.height = rowHeight(COLUMNS.map((column) => [headings[column], WIDTHS[column]]));
}

function writeRows(
  sheet: exceljs.Worksheet,
  { rows }: Sheet,
  language: Language,
  placeOf: (words: readonly string[]) => string,
): void {
  const alignment = alignmentIn(language);
  rows.forEach(({ type, cells }, index) => {
    const number = HEAD_ROWS.headings + 1 + index;
    sheet.getRow(number).height = rowHeight(
      COLUMNS.map((column) => [cells[column]?.content ?? null, WIDTHS[column]]),
    );
    COLUMNS.forEach((column, at) => {
      const cell = sheet.getCell(number, at + 1);
      const given = cells[column] ?? { content: null };
      cell.value = given.content;
      cell.alignment = { ...alignment, wrapText: true, vertical: 'top' };
      cell.font = type === 'dimension' ? { ...FONT, bold: true } : FONT;
      styleCell(cell, given);
      if (given.fill) cell.dataValidation = validationOf(given.fill, number, language, placeOf);
    });
  });
}

/** The sheet as a workbook: right to left in Arabic, locked but for the answers, machine keys hidden. */
export async function writeXlsx(sheet: Sheet, language: Language, now: Date): Promise<Buffer> {
  // A large library, and seldom needed: the server starts without it.
  const { default: library } = await import('exceljs');
  const book = new library.Workbook();
  book.created = now;
  book.modified = now;
  const answers = book.addWorksheet(sheet.name, {
    views: [
      {
        state: 'frozen',
        xSplit: 2,
        ySplit: HEAD_ROWS.headings,
        rightToLeft: language === 'ar',
        showGridLines: false,
      },
    ],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToHeight: 0 },
  });
  answers.columns = COLUMNS.map((column) => ({
    width: WIDTHS[column],
    hidden: HIDDEN.has(column),
  }));
  writeHead(answers, sheet, language);
  writeRows(answers, sheet, language, listKeeper(book));
  // Without a password: it keeps from slips of the hand, what comes back is checked anyway.
  await answers.protect('', { formatColumns: true, formatRows: true });
  return Buffer.from(await book.xlsx.writeBuffer());
}

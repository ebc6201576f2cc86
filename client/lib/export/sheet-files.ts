import type { Translator } from '#client/i18n/translator.ts';
import { stripMarks } from '#shared/format/bidi.ts';
import { toCsv } from './csv.ts';
import { factList } from './fact-list.ts';
import type { Sheet, SheetKind } from './sheet.ts';
import { toWorkbook } from './workbook.ts';

type Words = Pick<Translator, 't' | 'isRtl'>;

/**
 * A row a record, the facts of the file repeated at its end: a table that is read without skipping lines, and whose
 * rows still know where they come from when files are put together.
 */
export function sheetCsv(sheet: Sheet, words: Words): string {
  const facts = factList(sheet.facts, words);
  const head = [...sheet.columns.map(([, title]) => title), ...facts.map(({ label }) => label)];
  const values = facts.map(({ value }) => value);
  return toCsv([head, ...sheet.rows.map((row) => [...row, ...values])]);
}

/** Keys for machines; figures as in the other files. */
export function sheetJson(sheet: Sheet, words: Words): string {
  const { title, facts, columns, rows } = sheet;
  const about = Object.fromEntries(factList(facts, words).map(({ key, value }) => [key, value]));
  const records = rows.map((row) =>
    Object.fromEntries(
      columns.map(([key], index) => {
        const cell = row[index] ?? null;
        return [key, typeof cell === 'string' ? stripMarks(cell) : cell];
      }),
    ),
  );
  return JSON.stringify({ title: stripMarks(title), about, rows: records }, null, 1);
}

/** The table on one sheet, what it is on the other. */
export function sheetWorkbook(sheet: Sheet, words: Words): Uint8Array<ArrayBuffer> {
  const { t, isRtl } = words;
  const about = factList(sheet.facts, words).map(({ label, value }) => [label, value]);
  return toWorkbook(
    [
      {
        name: t('export.sheet.table'),
        rows: [sheet.columns.map(([, title]) => title), ...sheet.rows],
        hasHead: true,
      },
      {
        name: t('export.sheet.about'),
        rows: [[t('export.fact.title'), sheet.title], ...about],
        hasHead: false,
      },
    ],
    isRtl,
  );
}

const types = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
} as const;

export function sheetBlob(sheet: Sheet, kind: SheetKind, words: Words): Blob {
  const content = {
    csv: () => sheetCsv(sheet, words),
    xlsx: () => sheetWorkbook(sheet, words),
    json: () => sheetJson(sheet, words),
  }[kind]();
  return new Blob([content], { type: types[kind] });
}

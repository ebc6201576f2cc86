import { stringify } from 'csv-stringify/sync';
import { COLUMNS, type HEAD_ROWS, type Sheet } from './sheet.ts';

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Text that a spreadsheet leaves as text; reading takes the sign away again. */
const asText = (content: string | number | null): string | number | null =>
  typeof content === 'string' && FORMULA.test(content) ? `'${content}` : content;

/** The sheet as CSV: UTF-8 with its mark, the same rows and columns as the workbook. */
export function writeCsv(sheet: Sheet): Buffer {
  const head: Record<keyof typeof HEAD_ROWS, readonly string[]> = {
    title: [sheet.title],
    instructions: [sheet.instructions],
    marks: sheet.marks,
    columns: COLUMNS,
    headings: COLUMNS.map((column) => sheet.headings[column]),
  };
  const rows = sheet.rows.map(({ cells }) =>
    COLUMNS.map((column) => asText(cells[column]?.content ?? null)),
  );
  const text = stringify([...Object.values(head), ...rows], {
    bom: true,
    record_delimiter: '\r\n',
    // Of itself it looks for the whole delimiter only; to a spreadsheet either half ends a row.
    quoted_match: /[\r\n]/,
  });
  return Buffer.from(text);
}

import { stripMarks } from '#shared/format/bidi.ts';

export type CsvCell = string | number | null;

const byteOrderMark = '\ufeff';
const startsFormula = /^[=+\-@\t\r]/;

/**
 * A file that a spreadsheet opens as it is: UTF-8 with its mark, no direction marks, and no text that would run as a
 * formula. Real numbers stay numbers, negative ones too.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const plain = stripMarks(cell);
  const safe = startsFormula.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

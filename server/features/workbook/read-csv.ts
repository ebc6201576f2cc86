import { parse } from 'csv-parse/sync';
import { Invalid } from '#shared/domain/errors.ts';
import type { CellContent, Grid } from './grid.ts';
import { SIGN } from './sheet.ts';

const LONGEST_ROW = 40_000;
const MOST_ROWS = 5000;
const MOST_COLUMNS = 200;
/** The sign that keeps a text from being a formula; see `write-csv.ts`. */
const GUARDED = /^'(?=[=+\-@\t\r])/;

const refuse = (code: string): Invalid => new Invalid([{ path: 'file', code }]);

function decode(file: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    throw refuse('workbook.not_utf8');
  }
}

/** The sign that parts the cells: whichever follows our sign; spreadsheets write either by their settings. */
function delimiterOf(text: string): string {
  const at = text.indexOf(SIGN);
  const next =
    at < 0
      ? ''
      : text
          .slice(at + SIGN.length)
          .replace(/^"/, '')
          .charAt(0);
  if (next === ',' || next === ';' || next === '\t') return next;
  throw refuse('workbook.not_ours');
}

/** Reads a CSV file into the cells it has. Throws `Invalid` for what is none. */
export function readCsv(file: Uint8Array): Grid[] {
  const text = decode(file);
  const delimiter = delimiterOf(text);
  let records: string[][];
  try {
    records = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: LONGEST_ROW,
      to: MOST_ROWS + 1,
    });
  } catch {
    throw refuse('workbook.unreadable');
  }
  if (records.length > MOST_ROWS || records.some(({ length }) => length > MOST_COLUMNS)) {
    throw refuse('workbook.too_many_cells');
  }
  const rows = records.map((cells, row): [number, ReadonlyMap<number, CellContent>] => [
    row + 1,
    new Map(
      cells.flatMap((cell, column): [number, string][] =>
        cell.trim() === '' ? [] : [[column + 1, cell.replace(GUARDED, '')]],
      ),
    ),
  ]);
  return [new Map(rows)];
}

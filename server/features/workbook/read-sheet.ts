import { Invalid, type Issue } from '#shared/domain/errors.ts';
import { addressOf, type CellContent, type Grid, isFault, textOf } from './grid.ts';
import { ANSWER_COLUMNS, type AnswerColumn, type Column, COLUMNS, SIGN } from './sheet.ts';
import { workbookWords } from './workbook-words.ts';

/** A row of the file by the names of its columns, with the place of each cell. */
export interface FileRow {
  readonly number: number;
  readonly cells: Readonly<Partial<Record<Column, CellContent>>>;
  readonly at: (column: Column) => string;
}

/** A file's rows by their keys, and what is wrong before any answer is looked at. */
export interface FileSheet {
  readonly rows: ReadonlyMap<string, FileRow>;
  readonly issues: readonly Issue[];
}

const MARK_CODES = [
  'workbook.not_ours',
  'workbook.other_cycle',
  'workbook.other_department',
  'workbook.other_version',
  'workbook.other_version',
] as const;

function findSign(grids: readonly Grid[]): { grid: Grid; row: number; column: number } {
  for (const grid of grids) {
    for (const [row, cells] of grid) {
      for (const [column, content] of cells) {
        if (content === SIGN) return { grid, row, column };
      }
    }
  }
  throw new Invalid([{ path: 'file', code: 'workbook.not_ours' }]);
}

/** Throws `Invalid` for the file of another quarter, department or framework version. */
function checkMarks(found: readonly string[], expected: readonly string[]): void {
  const issues = MARK_CODES.flatMap((code, at) => {
    const [is = '', should = ''] = [found[at], expected[at]];
    // A spreadsheet may shorten the number of a version; its hash says all.
    if (is === should || at === 3) return [];
    const version = code === 'workbook.other_version';
    const params = version
      ? { found: found[3] ?? '', expected: expected[3] ?? '' }
      : { found: is, expected: should };
    return [{ path: 'file', code, params }];
  });
  if (issues.length > 0) throw new Invalid(issues);
}

/** A column as it is headed in either language. */
const headed = (column: Column): Issue['params'] => ({
  name: `${workbookWords.ar.headings[column]} · ${workbookWords.en.headings[column]}`,
});

/** Where each column stands: by its hidden name, so that one that was moved is found. */
function placeColumns(names: ReadonlyMap<number, CellContent>): Map<Column, number> {
  const places = new Map<Column, number>();
  const issues: Issue[] = [];
  for (const [column, content] of names) {
    const name = COLUMNS.find((candidate) => candidate === content);
    if (name === undefined) continue;
    if (places.has(name))
      issues.push({ path: 'file', code: 'workbook.column_twice', params: headed(name) });
    places.set(name, column);
  }
  for (const name of [...ANSWER_COLUMNS, 'key', 'version'] as const) {
    if (!places.has(name))
      issues.push({ path: 'file', code: 'workbook.column_missing', params: headed(name) });
  }
  if (issues.length > 0) throw new Invalid(issues);
  return places;
}

function faultsOf({ cells, at }: FileRow): Issue[] {
  return COLUMNS.flatMap((column) => {
    const content = cells[column];
    return isFault(content) ? [{ path: at(column), code: content.fault }] : [];
  });
}

/** The first cell of a row that is filled in. */
export function firstAnswer({ cells }: FileRow): AnswerColumn | undefined {
  return ANSWER_COLUMNS.find((column) => textOf(cells[column]) !== '');
}

/**
 * Finds the rows of a file by their hidden keys, wherever they were moved. Throws `Invalid` where the file is not one
 * of ours, or not of this quarter, department and framework version (`marks`), or lacks a column.
 */
export function readSheet(grids: readonly Grid[], marks: readonly string[]): FileSheet {
  const sign = findSign(grids);
  const inRow = (row: number): ReadonlyMap<number, CellContent> => sign.grid.get(row) ?? new Map();
  // One after the other, whatever columns were put between them.
  const found = [...inRow(sign.row)]
    .filter(([column]) => column >= sign.column)
    .map(([, content]) => textOf(content));
  checkMarks(found, marks);
  const places = placeColumns(inRow(sign.row + 1));
  const rows = new Map<string, FileRow>();
  const issues: Issue[] = [];
  for (const [number, content] of sign.grid) {
    if (number <= sign.row + 2) continue;
    const cells = Object.fromEntries(
      [...places].flatMap(([name, column]) => {
        const cell = content.get(column);
        return cell === undefined ? [] : [[name, cell]];
      }),
    );
    const row: FileRow = { number, cells, at: (name) => addressOf(number, places.get(name) ?? 1) };
    issues.push(...faultsOf(row));
    const key = textOf(row.cells.key);
    const filled = firstAnswer(row);
    if (key === '' && filled) issues.push({ path: row.at(filled), code: 'workbook.no_key' });
    if (key === '') continue;
    const other = rows.get(key);
    if (other) {
      const params = { row: other.number };
      issues.push({ path: row.at('value'), code: 'workbook.row_twice', params });
    } else rows.set(key, row);
  }
  return { rows, issues };
}

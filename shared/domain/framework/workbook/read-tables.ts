import type { Issue } from '../../errors.ts';
import {
  COLUMNS,
  type Column,
  columnLetters,
  type ColumnType,
  EMPTY_LIST,
  NEEDED_SHEETS,
  READ_ME_SHEET,
  SETTINGS,
  SETTINGS_SHEET,
  type Sheet,
  type SheetCell,
  type TableName,
} from './sheets.ts';

/** What a cell can hold once its column's type is known. */
export type FieldContent = string | number | boolean | readonly string[];

/** A field as it was read, and the cell it stood in: `nodes!F19`. */
export interface ReadField {
  readonly field: string;
  readonly value: FieldContent;
  readonly cell: string;
}

/** The fields of one row that are not blank. */
export interface ReadRow {
  /** Its first cell, for what concerns the row as a whole. */
  readonly cell: string;
  readonly fields: readonly ReadField[];
}

/** All sheets by name, their blank rows left out; `issues` names what no framework can be read from. */
export interface ReadTables {
  readonly settings: readonly ReadField[];
  readonly rowsOf: (name: TableName) => readonly ReadRow[];
  readonly issues: Issue[];
}

/** Reads the cells of every sheet by the names of its columns; unknown sheets and columns are named, not skipped. */
export function readTables(sheets: readonly Sheet[]): ReadTables {
  const issues: Issue[] = [];
  const tables = new Map<string, ReadRow[]>();
  let settings: ReadField[] = [];
  for (const sheet of sheets) {
    if (sheet.name === READ_ME_SHEET) continue;
    if (sheet.name === SETTINGS_SHEET) settings = readSettings(sheet, issues);
    else if (Object.hasOwn(COLUMNS, sheet.name)) {
      tables.set(sheet.name, readTable(sheet, COLUMNS[sheet.name as TableName], issues));
    } else {
      const known = [SETTINGS_SHEET, ...Object.keys(COLUMNS)].join(', ');
      const params = { sheet: sheet.name, known };
      issues.push({ path: sheet.name, code: 'sheets.unknown_sheet', params });
    }
  }
  for (const sheet of NEEDED_SHEETS) {
    if (sheets.some(({ name }) => name === sheet)) continue;
    issues.push({ path: sheet, code: 'sheets.sheet_missing', params: { sheet } });
  }
  return { settings, rowsOf: (name) => tables.get(name) ?? [], issues };
}

function readSettings({ name, rows }: Sheet, issues: Issue[]): ReadField[] {
  const types = new Map<string, ColumnType>(SETTINGS);
  const seen = new Set<string>();
  return rows.slice(1).flatMap((row, at): ReadField[] => {
    const field = textOf(row[0]);
    const value = row[1] ?? null;
    if (field === '' && value === null) return [];
    const cell = `${name}!A${at + 2}`;
    const type = types.get(field);
    if (type === undefined || seen.has(field)) {
      const code = type === undefined ? 'sheets.unknown_field' : 'workbook.field_twice';
      issues.push({ path: cell, code, params: { field } });
      return [];
    }
    seen.add(field);
    if (value === null || value === '') return [];
    return [{ field, value: valueOf(value, type), cell: `${name}!B${at + 2}` }];
  });
}

function readTable({ name, rows }: Sheet, columns: readonly Column[], issues: Issue[]): ReadRow[] {
  const types = new Map<string, ColumnType>(columns);
  const head = (rows[0] ?? []).map(textOf);
  head.forEach((field, at) => {
    const path = `${name}!${columnLetters(at)}1`;
    if (field === '') {
      if (rows.some((row) => !isBlank(row[at])))
        issues.push({ path, code: 'sheets.column_unnamed' });
    } else if (!types.has(field)) {
      issues.push({ path, code: 'sheets.unknown_field', params: { field } });
    } else if (head.indexOf(field) < at) {
      issues.push({ path, code: 'sheets.field_twice', params: { field } });
    }
  });
  return rows.slice(1).flatMap((row, at): ReadRow[] => {
    if (row.every(isBlank)) return [];
    const fields = row.flatMap((value, column): ReadField[] => {
      const field = head[column] ?? '';
      const cell = `${name}!${columnLetters(column)}${at + 2}`;
      const type = types.get(field);
      if (isBlank(value)) return [];
      if (type === undefined) {
        // A column with a name that is not known was named above.
        if (field === '' && column >= head.length)
          issues.push({ path: cell, code: 'sheets.column_unnamed' });
        return [];
      }
      return [{ field, value: valueOf(value, type), cell }];
    });
    return [{ cell: `${name}!A${at + 2}`, fields }];
  });
}

const isBlank = (cell: SheetCell | undefined): cell is null | undefined | '' =>
  cell === null || cell === undefined || cell === '';

const textOf = (cell: SheetCell | undefined): string => String(cell ?? '').trim();

/** A cell as its column wants it, where it can be read so without doubt; otherwise as it is, for the schema to name. */
function valueOf(cell: string | number | boolean, type: ColumnType): FieldContent {
  switch (type) {
    case 'text':
      return String(cell);
    case 'number':
      return typeof cell === 'string' && /^-?\d+(\.\d+)?$/.test(cell.trim()) ? Number(cell) : cell;
    case 'flag':
      return typeof cell === 'string' && /^(true|false)$/i.test(cell.trim())
        ? cell.trim().toLowerCase() === 'true'
        : cell;
    case 'codes': {
      const text = String(cell).trim();
      return text === EMPTY_LIST ? [] : text.split(/\s+/);
    }
  }
}

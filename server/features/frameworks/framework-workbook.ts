import { zipSync } from 'fflate';
import type { CellValue, Workbook, Worksheet } from 'exceljs';
import { unpackWorkbook, WorkbookFault } from '#server/files/unpack-workbook.ts';
import { Invalid, type Issue } from '#shared/domain/errors.ts';
import type { Framework } from '#shared/domain/framework/framework.ts';
import { fromSheets } from '#shared/domain/framework/workbook/from-sheets.ts';
import {
  columnLetters,
  READ_ME_SHEET,
  type Sheet,
  type SheetCell,
} from '#shared/domain/framework/workbook/sheets.ts';
import { toSheets } from '#shared/domain/framework/workbook/to-sheets.ts';
import { parseFramework } from './parse-framework.ts';
import { readMeRows } from './workbook-read-me.ts';

const MEGABYTE = 1024 * 1024;
const MOST_UNPACKED = 32;

const codes = {
  unreadable: 'sheets.not_a_workbook',
  old_or_locked: 'sheets.not_a_workbook',
  macros: 'sheets.has_macros',
  too_large: 'sheets.too_large',
} as const;

/** Parts of a worksheet that say nothing of its cells; some make the reader walk every cell of a range. */
const IGNORED = [
  ...['dataValidations', 'mergeCells', 'conditionalFormatting', 'hyperlinks', 'drawing'],
  ...['tableParts', 'legacyDrawing', 'picture', 'extLst', 'autoFilter', 'cols'],
];

const refuse = (code: string, params: Issue['params'] = {}): Invalid =>
  new Invalid([{ path: '', code, params }]);

/** The parts that hold cells, unpacked within the limit and packed anew. */
function repack(bytes: Uint8Array): Uint8Array {
  try {
    const { parts } = unpackWorkbook(bytes, MOST_UNPACKED * MEGABYTE);
    return zipSync(Object.fromEntries(parts), { level: 0 });
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    throw refuse(codes[error.kind], error.kind === 'too_large' ? { limit: MOST_UNPACKED } : {});
  }
}

async function newWorkbook(): Promise<Workbook> {
  const { default: excel } = await import('exceljs');
  return new excel.Workbook();
}

/** A cell's plain content; undefined where it has none. */
function plain(value: CellValue): SheetCell | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return value;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return plain(value.text);
  return undefined;
}

function readSheet(worksheet: Worksheet, issues: Issue[]): Sheet {
  const rows: SheetCell[][] = [];
  worksheet.eachRow((row, number) => {
    const cells: SheetCell[] = [];
    row.eachCell((cell, column) => {
      const { value } = cell;
      const content = plain(value);
      if (content === undefined) {
        const isFormula = value !== null && typeof value === 'object' && 'sharedFormula' in value;
        const code =
          cell.formula !== undefined || isFormula ? 'sheets.formula' : 'sheets.not_plain';
        issues.push({ path: `${worksheet.name}!${columnLetters(column - 1)}${number}`, code });
      }
      cells[column - 1] = content ?? null;
    });
    rows[number - 1] = Array.from(cells, (cell) => cell ?? null);
  });
  return { name: worksheet.name, rows: Array.from(rows, (row) => row ?? []) };
}

/** The sheets of a workbook file. Throws `Invalid` for anything that is no plain workbook. */
async function readSheets(bytes: Uint8Array): Promise<Sheet[]> {
  const packed = repack(bytes);
  const workbook = await newWorkbook();
  try {
    await workbook.xlsx.load(packed.buffer as ArrayBuffer, { ignoreNodes: IGNORED });
  } catch {
    throw refuse('sheets.not_a_workbook');
  }
  if (workbook.worksheets.length === 0) throw refuse('sheets.not_a_workbook');
  const issues: Issue[] = [];
  const sheets = workbook.worksheets
    .filter(({ name }) => name !== READ_ME_SHEET)
    .map((worksheet) => readSheet(worksheet, issues));
  if (issues.length > 0) throw new Invalid(issues);
  return sheets;
}

/** A framework from a workbook; every issue names the cell and, behind it, the field of the framework. */
export async function frameworkFromWorkbook(bytes: Uint8Array): Promise<Framework> {
  const { document, cellOf } = fromSheets(await readSheets(bytes));
  try {
    return parseFramework(document);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    throw new Invalid(
      error.issues.map((issue) => {
        const cell = cellOf(issue.path);
        return cell === null ? issue : { ...issue, path: `${cell} (${issue.path})` };
      }),
    );
  }
}

/** A framework as a workbook, one sheet for each section, the first of them an explanation in both languages. */
export async function frameworkToWorkbook(framework: Framework): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  const readMe = { name: READ_ME_SHEET, rows: readMeRows(framework) };
  for (const { name, rows } of [readMe, ...toSheets(framework)]) {
    const worksheet = workbook.addWorksheet(name, {
      views: [{ state: 'frozen', xSplit: name === 'nodes' ? 1 : 0, ySplit: 1 }],
    });
    worksheet.addRows(rows.map((row) => [...row]));
    worksheet.getRow(1).font = { bold: true };
    worksheet.columns.forEach((column, at) => {
      column.width = widthOf(rows.map((row) => row[at] ?? null));
      column.alignment = { vertical: 'top', wrapText: true };
    });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Wide enough for codes and titles; prose wraps. */
function widthOf(cells: readonly SheetCell[]): number {
  const longest = cells.reduce<number>(
    (most, cell) => Math.max(most, String(cell ?? '').length),
    0,
  );
  return Math.min(Math.max(longest + 2, 8), 60);
}

import type exceljs from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { Invalid, type Issue } from '#shared/domain/errors.ts';
import type { CellContent, Grid } from './grid.ts';
import { openPackage } from './open-package.ts';

const SHEET = /^xl\/worksheets\//;
const LAST_ROW = 5000;
const LAST_COLUMN = /^[A-Z]{1,2}$/;

/** Everything of a sheet but its cells: exceljs would walk through every cell of the ranges named there. */
const IGNORED = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetProtection',
  'autoFilter',
  'mergeCells',
  'rowBreaks',
  'hyperlinks',
  'pageMargins',
  'dataValidations',
  'pageSetup',
  'headerFooter',
  'printOptions',
  'picture',
  'drawing',
  'tableParts',
  'conditionalFormatting',
  'extLst',
];

/** What must not be there at all, before anything of a sheet is read. */
function findForbidden(xml: string): Issue[] {
  const merged = [...xml.matchAll(/<mergeCell\b[^>]*\bref="([A-Z]{1,3}\d{1,7})[:"]/g)];
  const places = [...xml.matchAll(/<(?:row|c)\b[^>]*?\br="([^"]*)"/g)].map(
    ([, place = '']) => place,
  );
  const isOutside = places.some((place) => {
    const [, letters = '', row = ''] = /^([A-Z]*)(\d+)$/.exec(place) ?? [];
    return row === '' || Number(row) > LAST_ROW || (letters !== '' && !LAST_COLUMN.test(letters));
  });
  return [
    ...merged.map(([, path = '']) => ({
      path,
      code: 'workbook.merged',
      params: { cell: path },
    })),
    ...(isOutside ? [{ path: 'file', code: 'workbook.too_many_cells' }] : []),
  ];
}

function contentOf(value: exceljs.CellValue): CellContent | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value instanceof Date) return { fault: 'workbook.date' };
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return value.text;
  if ('error' in value) return { fault: 'workbook.error_value' };
  return { fault: 'workbook.formula' };
}

/** A number that is shown as 45% is stored as 0.45: what its author reads counts. */
function shownContent({ value, numFmt }: exceljs.Cell): CellContent | null {
  const content = contentOf(value);
  const isShare = typeof content === 'number' && typeof numFmt === 'string' && numFmt.includes('%');
  return isShare ? `${Number((content * 100).toPrecision(12))}%` : content;
}

function gridOf(sheet: exceljs.Worksheet): Grid {
  const grid = new Map<number, Map<number, CellContent>>();
  sheet.eachRow((row, number) => {
    const cells = new Map<number, CellContent>();
    row.eachCell((cell, column) => {
      const content = shownContent(cell);
      if (content !== null) cells.set(column, content);
    });
    grid.set(number, cells);
  });
  return grid;
}

/** Reads the sheets of a workbook. Throws `Invalid` for what is none, and for merged cells, macros and bombs. */
export async function readXlsx(file: Uint8Array): Promise<Grid[]> {
  const parts = openPackage(file);
  const issues = [...parts].flatMap(([name, xml]) => (SHEET.test(name) ? findForbidden(xml) : []));
  if (issues.length > 0) throw new Invalid(issues);
  const plain = [...parts].map(([name, xml]) => [
    name,
    // The ranges of defined names would be walked through too.
    strToU8(xml.replace(/<definedNames>[\s\S]*?<\/definedNames>/, '')),
  ]);
  const { default: library } = await import('exceljs');
  const book = new library.Workbook();
  try {
    const packed = zipSync(Object.fromEntries(plain) as Record<string, Uint8Array>, { level: 0 });
    await book.xlsx.load(Buffer.from(packed) as unknown as exceljs.Buffer, {
      ignoreNodes: IGNORED,
    });
  } catch {
    throw new Invalid([{ path: 'file', code: 'workbook.unreadable' }]);
  }
  return book.worksheets.map(gridOf);
}

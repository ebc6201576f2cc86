import { strToU8, zipSync } from 'fflate';
import { stripMarks } from '#shared/format/bidi.ts';
import type { CsvCell } from './csv.ts';

export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly CsvCell[])[];
  /** The first row stays in view and can be filtered by. */
  readonly hasHead: boolean;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const longestName = 31;
const widest = 60;
const widestNumber = 8;
const lineHeight = 15;
/** All columns side by side on the paper, however many pages the rows take. */
const onA4 = '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';

/**
 * An XLSX workbook (ECMA-376) with nothing in it that runs: texts are inline strings, which no spreadsheet takes for
 * formulas, and numbers are numbers. Written by hand, since a library for it weighs more than a page.
 */
export function toWorkbook(
  sheets: readonly WorkbookSheet[],
  isRtl: boolean,
): Uint8Array<ArrayBuffer> {
  const numbered = sheets.map((sheet, index) => ({ sheet, id: index + 1 }));
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/>${numbered.map(({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${content}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${numbered.map(({ sheet, id }) => `<sheet name="${sheetName(sheet.name)}" sheetId="${id}" r:id="rId${id}"/>`).join('')}</sheets>${repeatedHeads(sheets)}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}">${numbered.map(({ id }) => `<Relationship Id="rId${id}" Type="${office}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf fontId="0"/><xf fontId="1" applyFont="1"/><xf fontId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`,
  };
  for (const { sheet, id } of numbered)
    files[`xl/worksheets/sheet${id}.xml`] = worksheet(sheet, isRtl);
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, xml]) => [path, strToU8(declaration + xml)]),
    ),
  );
}

function worksheet({ rows, hasHead }: WorkbookSheet, isRtl: boolean): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const whole = `A1:${columnName(width - 1)}${Math.max(1, rows.length)}`;
  const pane = hasHead ? '<pane ySplit="1" topLeftCell="A2" state="frozen"/>' : '';
  const widths = Array.from({ length: width }, (_, index) => {
    const longest = Math.max(0, ...rows.map((row) => spaceOf(row[index] ?? '')));
    const size = Math.min(widest, Math.max(8, longest + 2));
    return `<col min="${index + 1}" max="${index + 1}" width="${size}" customWidth="1"/>`;
  });
  const lines = rows.map((row, at) => {
    const isBold = (column: number) => (hasHead ? at === 0 : column === 0);
    const cells = row.map((value, column) =>
      cell(value, columnName(column) + String(at + 1), isBold(column)),
    );
    // Not every program makes a row as high as the texts wrapped in it.
    const high = Math.max(1, ...row.map((value) => Math.ceil(spaceOf(value ?? '') / (widest - 5))));
    const height = high > 1 ? ` ht="${high * lineHeight}" customHeight="1"` : '';
    return `<row r="${at + 1}"${height}>${cells.join('')}</row>`;
  });
  const filter = hasHead && rows.length > 1 ? `<autoFilter ref="${whole}"/>` : '';
  return `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"${isRtl ? ' rightToLeft="1"' : ''}>${pane}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData>${filter}${onA4}</worksheet>`;
}

/** Signs that a value is given room for; a number shows as many of its decimals as fit. */
function spaceOf(value: string | number): number {
  const { length } = String(value);
  return typeof value === 'number' ? Math.min(length, widestNumber) : length;
}

function cell(value: CsvCell, place: string, isBold: boolean): string {
  const isLong = typeof value === 'string' && value.length > widest;
  const style = isBold ? ' s="1"' : isLong ? ' s="2"' : '';
  if (value === null) return '';
  if (typeof value === 'number')
    return Number.isFinite(value) ? `<c r="${place}"${style}><v>${value}</v></c>` : '';
  return `<c r="${place}" t="inlineStr"${style}><is><t xml:space="preserve">${escapeXml(stripMarks(value))}</t></is></c>`;
}

/** The head of a table stands on each printed page. */
function repeatedHeads(sheets: readonly WorkbookSheet[]): string {
  const names = sheets.flatMap(({ name, hasHead }, at) =>
    hasHead
      ? `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${sheetName(name).replaceAll("'", "''")}'!$1:$1</definedName>`
      : [],
  );
  return names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
}

/** A, B … Z, AA … */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Spreadsheets refuse some signs in the name of a sheet, and long ones. */
function sheetName(name: string): string {
  return escapeXml(
    stripMarks(name)
      .replace(/[[\]:*?/\\]/g, ' ')
      .slice(0, longestName),
  );
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Control characters have no place in XML 1.0, escaped or not. */
function escapeXml(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- they are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
  );
}

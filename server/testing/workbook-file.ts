import exceljs from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Agent, Response, Test } from 'supertest';
import type { Framework, IndicatorNode } from '#shared/domain/framework/framework.ts';
import { createEntryApp, entryFramework, type EntryApp, SUBMISSION } from './entry-app.ts';
import type { TestOptions } from './test-app.ts';

const checklist: IndicatorNode = {
  code: 'L',
  parent: 'D2',
  weight: 0.2,
  title: { ar: 'قائمة', en: 'Checklist' },
  kind: 'checklist',
  direction: 'higher',
  items: ['one', 'two', 'three'].map((code) => ({
    code,
    points: 30,
    title: { ar: `بند ${code}`, en: `Item ${code}` },
  })),
  normalise: { method: 'points' },
};
const ratio: IndicatorNode = {
  code: 'R',
  parent: 'D2',
  weight: 0.2,
  title: { ar: 'معدل', en: 'Ratio' },
  kind: 'ratio',
  scaleFactor: 1000,
  direction: 'higher',
  normalise: { method: 'goalposts', min: 0, max: 100 },
};

/** The framework of entry with every kind of indicator. */
export const everyKind: Framework = {
  ...entryFramework,
  id: 'every-kind',
  nodes: [...entryFramework.nodes, checklist, ratio],
};

export const WORKBOOK = `${SUBMISSION}/workbook`;

/** An application whose open quarter has every kind of indicator. */
export const createWorkbookApp = (options: TestOptions = {}): EntryApp =>
  createEntryApp({ framework: everyKind, ...options });

/** Downloads the department's file. */
export async function download(
  agent: Agent,
  { format = 'xlsx', language = 'ar' }: { format?: 'xlsx' | 'csv'; language?: 'ar' | 'en' } = {},
): Promise<Buffer> {
  const response = await agent
    .get(`${WORKBOOK}.${format}?language=${language}`)
    .buffer(true)
    .parse((stream, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  return response.body as Buffer;
}

/** Uploads a file: to be looked through, or, with a query, to be applied. */
export function upload(agent: Agent, file: Buffer, path = '', language = 'en'): Test {
  return agent
    .post(`${WORKBOOK}${path}`)
    .set('Content-Type', 'application/octet-stream')
    .set('Accept-Language', language)
    .send(file);
}

/** Looks a file through and applies what the preview says. */
export async function applyFile(agent: Agent, file: Buffer, take = ''): Promise<Response> {
  const preview = await upload(agent, file).expect(200);
  const { hash } = preview.body as { hash: string };
  return upload(agent, file, `/apply?preview=${hash}&take=${take}`);
}

/** The sheet of answers as a person sees it, and cells by the row's key and the column's name. */
export class AnswerSheet {
  readonly sheet: exceljs.Worksheet;
  constructor(sheet: exceljs.Worksheet) {
    this.sheet = sheet;
  }

  cell(key: string, column: string): exceljs.Cell {
    const names = this.sheet.getRow(4);
    let at = 0;
    let keyAt = 0;
    names.eachCell((cell, number) => {
      if (cell.value === column) at = number;
      if (cell.value === 'key') keyAt = number;
    });
    let found = 0;
    this.sheet.eachRow((row, number) => {
      if (row.getCell(keyAt).value === key) found = number;
    });
    if (at === 0 || found === 0) throw new Error(`no cell ${key} ${column}`);
    return this.sheet.getCell(found, at);
  }

  fill(key: string, values: Readonly<Record<string, exceljs.CellValue>>): void {
    for (const [column, value] of Object.entries(values)) this.cell(key, column).value = value;
  }
}

/** Opens a workbook as a spreadsheet does. */
export async function openWorkbook(file: Buffer): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(file as unknown as exceljs.Buffer);
  return book;
}

/** Opens a workbook, changes its sheet of answers and saves it. */
export async function editWorkbook(
  file: Buffer,
  change: (answers: AnswerSheet, book: exceljs.Workbook) => void,
): Promise<Buffer> {
  const book = await openWorkbook(file);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('the workbook has no sheet');
  change(new AnswerSheet(sheet), book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Changes the parts of a workbook themselves. */
export function editParts(
  file: Buffer,
  change: (parts: Record<string, Uint8Array>) => void,
): Buffer {
  const parts = unzipSync(file);
  change(parts);
  return Buffer.from(zipSync(parts));
}

/** Changes the text of one part. */
export function editPart(file: Buffer, name: string, change: (text: string) => string): Buffer {
  return editParts(file, (parts) => {
    parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
  });
}

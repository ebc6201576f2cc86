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

import { expect, it } from 'vitest';
import type { OutboxEntry } from '#client/lib/outbox/outbox-entry.ts';
import { newUpload, type Upload } from '#client/lib/uploads/upload.ts';
import { readUnsent, unsentFile } from './unsent-file.ts';

const place = { user: 'officer.moh', cycle: '2024-Q4', department: 'MOH', indicator: 'SRV.07' };
const entry: OutboxEntry = {
  ...place,
  id: 'officer.moh|2024-Q4|MOH|SRV.07',
  draft: {
    ...{ notApplicable: false, reason: '', texts: ['٤٫٢'], choice: null, items: null },
    ...{ comment: '', evidence: [] },
  },
  base: 3,
  change: null,
  attempt: null,
  writtenAt: '2024-12-03T10:40:00Z',
  refused: null,
  conflict: null,
};
/** More than one piece, and every byte there is. */
const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256);
const upload: Upload = newUpload(place, {
  ...{ document: null, name: 'قرار.pdf', effectiveOn: '2024-12-01', file: new Blob([bytes]) },
});

const read = async (file: Promise<Blob>, user: string) =>
  readUnsent(await (await file).text(), user);

it('carries unsent work to another computer, unchanged', async () => {
  const found = await read(
    unsentFile('officer.moh', { entries: [entry], uploads: [upload] }),
    'officer.moh',
  );
  if (!found.ok) throw new Error(found.why);
  expect(found.entries).toEqual([entry]);
  const [document] = found.uploads;
  expect({ ...document, file: null }).toEqual({ ...upload, file: null });
  expect(new Uint8Array((await document?.file.arrayBuffer()) ?? [])).toEqual(bytes);
});

it('is read where there are no documents, as in files of earlier versions', async () => {
  const none = await read(
    unsentFile('officer.moh', { entries: [entry], uploads: [] }),
    'officer.moh',
  );
  expect(none).toEqual({ ok: true, entries: [entry], uploads: [] });
  const old = JSON.stringify({ product: 'nudj', user: 'officer.moh', entries: [entry] });
  expect(readUnsent(old, 'officer.moh')).toEqual({ ok: true, entries: [entry], uploads: [] });
});

it('opens for its own user only', async () => {
  const own = unsentFile('officer.moh', { entries: [entry], uploads: [upload] });
  expect(await read(own, 'officer.moj')).toMatchObject({ why: 'other_user' });
  for (const mixed of [
    { entries: [entry], uploads: [] },
    { entries: [], uploads: [upload] },
  ]) {
    expect(await read(unsentFile('officer.moj', mixed), 'officer.moj')).toMatchObject({
      why: 'other_user',
    });
  }
});

const packed = JSON.stringify({ ...upload, file: undefined, content: 'ÿ' });
it.each([
  ...['', '{', '[]', 'null', '{"product":"nudj","entries":[{}],"user":"officer.moh"}'],
  '{"product":"nudj","entries":[],"uploads":[{}],"user":"officer.moh"}',
  `{"product":"nudj","entries":[],"uploads":[${packed}],"user":"officer.moh"}`,
])('refuses %j in words', (text) => {
  expect(readUnsent(text, 'officer.moh')).toEqual({ ok: false, why: 'not_ours' });
});

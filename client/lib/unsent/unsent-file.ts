import type { OutboxEntry } from '#client/lib/outbox/outbox-entry.ts';
import type { Upload } from '#client/lib/uploads/upload.ts';
import { fromBase64, toBase64 } from './base64.ts';

/** What somebody typed and chose, and the server does not have yet. */
export interface Unsent {
  readonly entries: readonly OutboxEntry[];
  readonly uploads: readonly Upload[];
}

/** A document in the file: its content as text. */
type PackedUpload = Omit<Upload, 'file'> & { readonly content: string };

interface UnsentFile {
  readonly product: 'nudj';
  readonly holds: 'unsent answers';
  readonly user: string;
  readonly entries: readonly OutboxEntry[];
  /** Absent in files of earlier versions. */
  readonly uploads?: readonly PackedUpload[];
}

/** Unsent work as a file, to be carried to another computer. Documents are inside it, under the names they go by. */
export async function unsentFile(user: string, { entries, uploads }: Unsent): Promise<Blob> {
  const head: UnsentFile = { product: 'nudj', holds: 'unsent answers', user, entries };
  const parts: string[] = [JSON.stringify(head, null, 1).slice(0, -2), ',\n "uploads": ['];
  // One by one: all documents in one string may be more than a browser has room for.
  for (const [index, { file, ...upload }] of uploads.entries()) {
    const packed: PackedUpload = { ...upload, content: await toBase64(file) };
    parts.push(index > 0 ? ',\n' : '\n', JSON.stringify(packed));
  }
  return new Blob([...parts, ']\n}'], { type: 'application/json' });
}

export type ReadUnsent =
  | ({ readonly ok: true } & Unsent)
  | { readonly ok: false; readonly why: 'not_ours' | 'other_user' };

/** Reads such a file again; another user's is refused, whole. */
export function readUnsent(text: string, user: string): ReadUnsent {
  const file = parse(text);
  if (file?.product !== 'nudj' || !Array.isArray(file.entries)) {
    return { ok: false, why: 'not_ours' };
  }
  if (file.user !== user) return { ok: false, why: 'other_user' };
  const { entries, uploads: packed = [] } = file;
  if (!entries.every(isEntry) || !Array.isArray(packed) || !packed.every(isPacked)) {
    return { ok: false, why: 'not_ours' };
  }
  const uploads = packed.flatMap(({ content, ...upload }): Upload[] => {
    const unpacked = fromBase64(content);
    return unpacked ? [{ ...upload, file: unpacked }] : [];
  });
  if (uploads.length !== packed.length) return { ok: false, why: 'not_ours' };
  return [...entries, ...uploads].every((each) => each.user === user)
    ? { ok: true, entries, uploads }
    : { ok: false, why: 'other_user' };
}

function parse(text: string): Partial<UnsentFile> | null {
  try {
    return JSON.parse(text) as Partial<UnsentFile> | null;
  } catch {
    return null;
  }
}

const areTexts = (values: readonly unknown[]): boolean =>
  values.every((value) => typeof value === 'string');

/** Enough to show it; whether it is an answer is for the server to say. */
function isEntry(value: unknown): value is OutboxEntry {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Partial<OutboxEntry>;
  const names = [entry.user, entry.cycle, entry.department, entry.indicator, entry.writtenAt];
  return (
    areTexts(names) &&
    entry.id === names.slice(0, 4).join('|') &&
    typeof entry.base === 'number' &&
    typeof entry.draft === 'object' &&
    Array.isArray(entry.draft.texts) &&
    Array.isArray(entry.draft.evidence)
  );
}

function isPacked(value: unknown): value is PackedUpload {
  if (typeof value !== 'object' || value === null) return false;
  const { id, user, cycle, department, indicator, ...rest } = value as Partial<PackedUpload>;
  const { name, effectiveOn, addedAt, content, document, refused } = rest;
  const isTextOrNull = (each: unknown) => each === null || typeof each === 'string';
  return (
    areTexts([id, user, cycle, department, indicator, name, effectiveOn, addedAt, content]) &&
    isTextOrNull(document) &&
    isTextOrNull(refused)
  );
}

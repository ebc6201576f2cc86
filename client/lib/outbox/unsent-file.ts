import type { OutboxEntry } from './outbox-entry.ts';

interface UnsentFile {
  readonly product: 'nudj';
  readonly holds: 'unsent answers';
  readonly user: string;
  readonly entries: readonly OutboxEntry[];
}

/** Unsent work as the text of a file, to be carried to another computer. */
export function unsentFile(user: string, entries: readonly OutboxEntry[]): string {
  const file: UnsentFile = { product: 'nudj', holds: 'unsent answers', user, entries };
  return JSON.stringify(file, null, 1);
}

export type ReadUnsent =
  | { readonly ok: true; readonly entries: readonly OutboxEntry[] }
  | { readonly ok: false; readonly why: 'not_ours' | 'other_user' };

/** Reads such a file again; another user's is refused. */
export function readUnsent(text: string, user: string): ReadUnsent {
  const file = parse(text);
  if (file?.product !== 'nudj' || !Array.isArray(file.entries)) {
    return { ok: false, why: 'not_ours' };
  }
  if (file.user !== user) return { ok: false, why: 'other_user' };
  const entries = file.entries.filter(isEntry);
  if (entries.length !== file.entries.length) return { ok: false, why: 'not_ours' };
  return entries.every((entry) => entry.user === user)
    ? { ok: true, entries }
    : { ok: false, why: 'other_user' };
}

function parse(text: string): Partial<UnsentFile> | null {
  try {
    return JSON.parse(text) as Partial<UnsentFile> | null;
  } catch {
    return null;
  }
}

/** Enough to show it; whether it is an answer is for the server to say. */
function isEntry(value: unknown): value is OutboxEntry {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Partial<OutboxEntry>;
  const names = [entry.user, entry.cycle, entry.department, entry.indicator, entry.writtenAt];
  return (
    names.every((name) => typeof name === 'string') &&
    entry.id === names.slice(0, 4).join('|') &&
    typeof entry.base === 'number' &&
    typeof entry.draft === 'object' &&
    Array.isArray(entry.draft.texts) &&
    Array.isArray(entry.draft.evidence)
  );
}

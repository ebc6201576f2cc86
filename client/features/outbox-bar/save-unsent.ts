import { downloadBlob } from '#client/lib/download.ts';
import type { OutboxEntry } from '#client/lib/outbox/outbox-entry.ts';
import { unsentFile } from '#client/lib/outbox/unsent-file.ts';

/** Hands what is not sent yet to the reader as a file. */
export function saveUnsent(user: string, entries: readonly OutboxEntry[]): void {
  const day = new Date().toISOString().slice(0, 10);
  const blob = new Blob([unsentFile(user, entries)], { type: 'application/json' });
  downloadBlob(`nudj-unsent-${user}-${day}.json`, blob);
}

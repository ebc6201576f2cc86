import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { outboxOf } from './open-outbox.ts';
import type { OutboxEntry } from './outbox-entry.ts';

/** What this user typed and the server may not have yet. */
export function useOutbox(user: string) {
  const outbox = outboxOf(user, useQueryClient());
  const state = useSyncExternalStore(outbox.subscribe, outbox.snapshot);
  // Where a page of theirs opens, the person may have signed in since.
  useEffect(() => {
    if (outbox.snapshot().hold) outbox.wake();
  }, [outbox]);
  return { outbox, ...state };
}

/** Entries of one department's quarter. */
export function entriesOf(
  entries: ReadonlyMap<string, OutboxEntry>,
  { cycle, department }: { readonly cycle: string; readonly department: string },
): OutboxEntry[] {
  return [...entries.values()].filter(
    (entry) => entry.cycle === cycle && entry.department === department,
  );
}

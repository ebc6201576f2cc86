import type { QueryClient } from '@tanstack/react-query';
import { takeInReceived } from '#client/lib/submission/take-in-received.ts';
import { openIndexedDbStore } from './indexed-db-store.ts';
import { newKey } from './new-key.ts';
import { Outbox } from './outbox.ts';
import { createMemoryStore, type OutboxStore } from './outbox-store.ts';
import { sendAttempt, whoIsSignedIn } from './send-change.ts';

const current: { outbox: Outbox | null } = { outbox: null };

/** The outbox of whoever is signed in; another user's stays shut on the device. */
export function outboxOf(user: string, client: QueryClient): Outbox {
  if (current.outbox?.user === user) return current.outbox;
  current.outbox?.close();
  const outbox = new Outbox({
    user,
    store: lazily(openIndexedDbStore().catch(() => createMemoryStore())),
    send: sendAttempt,
    whoIsSignedIn,
    onReceived: (entry, attempt, saved) => takeInReceived(client, entry, attempt, saved),
    newKey,
    now: () => new Date(),
    later: (work, milliseconds) => {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  current.outbox = outbox;
  void outbox.load();
  return outbox;
}

function lazily(opening: Promise<OutboxStore>): OutboxStore {
  return {
    all: async (user) => (await opening).all(user),
    update: async (id, transition) => (await opening).update(id, transition),
  };
}

const tryNow = () => current.outbox?.wake();
addEventListener('online', tryNow);
addEventListener('focus', tryNow);
addEventListener('blur', () => current.outbox?.forgetWho());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') tryNow();
  else current.outbox?.forgetWho();
});

import type { OutboxEntry, Transition } from './outbox-entry.ts';

/** Where entries are kept on the device. */
export interface OutboxStore {
  /** Entries of one user; nobody else's are ever read. */
  all(user: string): Promise<OutboxEntry[]>;
  /** Applies a transition to what is kept now, in one step, and gives what is kept then. */
  update(id: string, transition: Transition): Promise<OutboxEntry | undefined>;
}

/** Keeps entries as long as the page is open: where a browser has no other place. */
export function createMemoryStore(entries = new Map<string, OutboxEntry>()): OutboxStore {
  return {
    all: (user) => Promise.resolve([...entries.values()].filter((entry) => entry.user === user)),
    update: (id, transition) => {
      const next = transition(entries.get(id));
      if (next) entries.set(id, next);
      else entries.delete(id);
      return Promise.resolve(next);
    },
  };
}

import { change, openDeviceDatabase, recordsOf } from './device-database.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { OutboxStore } from './outbox-store.ts';

/** Keeps entries in the browser's own database. */
export async function openIndexedDbStore(): Promise<OutboxStore> {
  const db = await openDeviceDatabase();
  return {
    all: (user) => recordsOf<OutboxEntry>(db, 'outbox', user),
    update: async (id, transition) => {
      const result: { entry?: OutboxEntry | undefined } = {};
      await change(db, 'outbox', (store) => {
        const read = store.get(id) as IDBRequest<OutboxEntry | undefined>;
        read.onsuccess = () => {
          result.entry = transition(read.result);
          if (result.entry) store.put(result.entry);
          else store.delete(id);
        };
      });
      return result.entry;
    },
  };
}

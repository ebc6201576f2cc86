import type { OutboxEntry } from './outbox-entry.ts';
import type { OutboxStore } from './outbox-store.ts';

const storeName = 'outbox';

/** Keeps entries in the browser's own database, written through to the disk: a power cut is a normal day. */
export async function openIndexedDbStore(): Promise<OutboxStore> {
  const db = await openDatabase();
  return {
    all: (user) =>
      asPromise(
        db.transaction(storeName).objectStore(storeName).index('user').getAll(user) as IDBRequest<
          OutboxEntry[]
        >,
      ),
    update: (id, transition) =>
      new Promise((resolve, reject) => {
        const transaction = db.transaction(storeName, 'readwrite', { durability: 'strict' });
        const store = transaction.objectStore(storeName);
        const read = store.get(id) as IDBRequest<OutboxEntry | undefined>;
        const result: { entry?: OutboxEntry | undefined } = {};
        read.onsuccess = () => {
          result.entry = transition(read.result);
          if (result.entry) store.put(result.entry);
          else store.delete(id);
        };
        transaction.oncomplete = () => resolve(result.entry);
        transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
      }),
  };
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('nudj', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(storeName, { keyPath: 'id' }).createIndex('user', 'user');
  };
  return asPromise(request);
}

function asPromise<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser’s database failed'));
  });
}

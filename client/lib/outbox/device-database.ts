/** What each person typed and chose, and the server does not have yet; read only for that person. */
export type DeviceStore = 'outbox' | 'uploads';

/** The browser's own database; every store in it finds its records by user. */
export async function openDeviceDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('nudj', 2);
  request.onupgradeneeded = () => {
    for (const name of ['outbox', 'uploads'] satisfies DeviceStore[]) {
      if (request.result.objectStoreNames.contains(name)) continue;
      request.result.createObjectStore(name, { keyPath: 'id' }).createIndex('user', 'user');
    }
  };
  const db = await asPromise(request);
  // A newer page in another tab need not wait until this one is closed.
  db.onversionchange = () => db.close();
  return db;
}

/** Records of one user; nobody else's are ever read. */
export function recordsOf<T>(db: IDBDatabase, store: DeviceStore, user: string): Promise<T[]> {
  const index = db.transaction(store).objectStore(store).index('user');
  return asPromise(index.getAll(user) as IDBRequest<T[]>);
}

/** Changes a store and waits until the disk has it: a power cut is a normal day. */
export function change(
  db: IDBDatabase,
  name: DeviceStore,
  work: (store: IDBObjectStore) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(name, 'readwrite', { durability: 'strict' });
    work(transaction.objectStore(name));
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
}

function asPromise<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser’s database failed'));
  });
}

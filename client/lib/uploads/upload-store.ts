import { change, openDeviceDatabase, recordsOf } from '#client/lib/outbox/device-database.ts';
import type { Upload, UploadStore } from './upload.ts';

/** Keeps documents in the browser's own database, so that a closed tab loses none. */
export async function openUploadStore(): Promise<UploadStore> {
  const db = await openDeviceDatabase();
  return {
    all: (user) => recordsOf<Upload>(db, 'uploads', user),
    put: (upload) => change(db, 'uploads', (store) => void store.put(upload)),
    remove: (id) => change(db, 'uploads', (store) => void store.delete(id)),
  };
}

/** Keeps them as long as the page is open: where a browser has no other place. */
export function createMemoryUploads(uploads = new Map<string, Upload>()): UploadStore {
  return {
    all: (user) => Promise.resolve([...uploads.values()].filter((each) => each.user === user)),
    put: (upload) => Promise.resolve(void uploads.set(upload.id, upload)),
    remove: (id) => Promise.resolve(void uploads.delete(id)),
  };
}

import { newKey } from '#client/lib/outbox/new-key.ts';
import type { AnswerPlace } from '#client/lib/outbox/outbox-entry.ts';

/** A document that is on this device and not on the server yet, and the answer that it supports. */
export interface Upload extends AnswerPlace {
  /** Its name on the way: the server knows it again by it. */
  readonly id: string;
  /** The document of which it is the next revision; null for a new one. */
  readonly document: string | null;
  readonly name: string;
  /** The day on which it took effect. */
  readonly effectiveOn: string;
  readonly file: Blob;
  readonly addedAt: string;
  /** Why the server will not have it; null where it may. */
  readonly refused: string | null;
}

/** A document on its way: how many bytes the server has; null while none is being sent. */
export interface UploadOnWay extends Upload {
  readonly received: number | null;
}

/** Where uploads are kept on the device. */
export interface UploadStore {
  all(user: string): Promise<Upload[]>;
  put(upload: Upload): Promise<void>;
  remove(id: string): Promise<void>;
}

/** A file that was chosen just now. */
export function newUpload(
  place: AnswerPlace,
  chosen: Pick<Upload, 'document' | 'name' | 'effectiveOn' | 'file'>,
): Upload {
  return { ...place, ...chosen, id: newKey(), addedAt: new Date().toISOString(), refused: null };
}

type Place = Pick<AnswerPlace, 'cycle' | 'department'> & Partial<AnswerPlace>;

/** Those for a department's quarter, or for one answer of it. */
export function uploadsTo<T extends Upload>(uploads: readonly T[], place: Place): T[] {
  return uploads.filter(
    (upload) =>
      upload.cycle === place.cycle &&
      upload.department === place.department &&
      (place.indicator === undefined || upload.indicator === place.indicator),
  );
}

import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { EvidenceType } from '#shared/contracts/evidence.ts';
import { LOOK, typeOf } from './evidence-type.ts';

/** The largest file that is taken. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** More bytes came than are taken; `http/problems.ts` knows it by its `type`. */
class TooLarge extends Error {
  readonly type = 'entity.too.large';
}

/** A file that lies in the store. */
export interface StoredFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly type: EvidenceType;
}

/** Files under their SHA-256, outside of everything that is served as pages. */
export interface EvidenceFiles {
  /**
   * Takes a file while it arrives: under a temporary name, synced, then renamed. Null, and nothing kept, where it is
   * not of a kind that is taken.
   */
  store(content: AsyncIterable<Uint8Array>): Promise<StoredFile | null>;
  /** Takes a file that is there as a whole. */
  storeWhole(content: Buffer): StoredFile | null;
  read(sha256: string): NodeJS.ReadableStream;
}

const pathOf = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256);

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** Gives a file that is whole and synced its lasting name. */
function settle(folder: string, temporary: string, sha256: string): void {
  const place = pathOf(folder, sha256);
  mkdirSync(dirname(place), { recursive: true });
  renameSync(temporary, place);
  syncFolder(dirname(place));
}

export function createEvidenceFiles(folder: string): EvidenceFiles {
  return {
    async store(content) {
      mkdirSync(folder, { recursive: true });
      const temporary = join(folder, `.arriving-${randomUUID()}`);
      const hash = createHash('sha256');
      let head = Buffer.alloc(0);
      let tail = Buffer.alloc(0);
      let bytes = 0;
      const file = openSync(temporary, 'wx', 0o600);
      try {
        for await (const chunk of content) {
          bytes += chunk.length;
          if (bytes > LARGEST_FILE) throw new TooLarge();
          hash.update(chunk);
          writeSync(file, chunk);
          if (head.length < LOOK.head) head = Buffer.concat([head, chunk]).subarray(0, LOOK.head);
          tail = Buffer.concat([tail, chunk]).subarray(-LOOK.tail);
        }
        const type = typeOf(head, tail);
        if (type === null) return null;
        fsyncSync(file);
        const sha256 = hash.digest('hex');
        settle(folder, temporary, sha256);
        return { sha256, bytes, type };
      } finally {
        closeSync(file);
        rmSync(temporary, { force: true });
      }
    },

    storeWhole(content) {
      const type = typeOf(content.subarray(0, LOOK.head), content.subarray(-LOOK.tail));
      if (type === null) return null;
      mkdirSync(folder, { recursive: true });
      const temporary = join(folder, `.arriving-${randomUUID()}`);
      const file = openSync(temporary, 'wx', 0o600);
      writeSync(file, content);
      fsyncSync(file);
      closeSync(file);
      const sha256 = createHash('sha256').update(content).digest('hex');
      settle(folder, temporary, sha256);
      return { sha256, bytes: content.length, type };
    },

    read: (sha256) => createReadStream(pathOf(folder, sha256)),
  };
}

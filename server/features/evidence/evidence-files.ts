import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileType, type FileType, LOOK } from '#shared/domain/evidence/file-type.ts';

/** A file that lies in the store. */
export interface StoredFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly type: FileType;
}

/** Files under their SHA-256, outside of everything that is served as pages. */
export interface EvidenceFiles {
  /**
   * Takes a file: under a temporary name, synced, then renamed. Null, and nothing kept, where it is not of a kind that
   * is taken.
   */
  store(content: Buffer): StoredFile | null;
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
    store(content) {
      const type = fileType(content.subarray(0, LOOK.head), content.subarray(-LOOK.tail));
      if (type === null) return null;
      mkdirSync(folder, { recursive: true });
      const temporary = join(folder, `.settling-${randomUUID()}`);
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

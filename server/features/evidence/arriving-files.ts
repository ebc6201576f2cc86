import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** Whose upload: nobody else's can be continued or finished. */
export interface UploadPlace {
  readonly account: string;
  readonly department: string;
  /** Chosen by whoever sends it. */
  readonly upload: string;
}

/** Files on their way, piece by piece; what came before a cut stays and goes on from there. */
export interface ArrivingFiles {
  /** How many bytes are here. */
  received(place: UploadPlace): number;
  /** Adds a piece at the end, on the disk when this returns; how many bytes are here then. */
  append(place: UploadPlace, piece: Buffer): number;
  read(place: UploadPlace): Buffer;
  forget(place: UploadPlace): void;
}

const DAY = 86_400_000;
/** What nobody went on with for so long is given up. */
const KEPT_DAYS = 7;
/** How many of one person may be on their way at once; the oldest make room. */
const MOST = 20;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A name of fixed shape, whatever the parts are made of. */
export function uploadName({ account, department, upload }: UploadPlace): string {
  return `${digest(account).slice(0, 16)}-${digest(`${department} ${upload}`).slice(0, 32)}`;
}

export function createArrivingFiles(folder: string, now: () => Date): ArrivingFiles {
  const pathOf = (place: UploadPlace): string => join(folder, uploadName(place));

  function makeRoom(place: UploadPlace): void {
    mkdirSync(folder, { recursive: true });
    const own = uploadName(place).slice(0, 16);
    const files = readdirSync(folder)
      .map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }))
      .sort((a, b) => b.at - a.at);
    const old = files.filter(({ at }) => now().getTime() - at > KEPT_DAYS * DAY);
    const many = files.filter(({ name }) => name.startsWith(own)).slice(MOST - 1);
    for (const { name } of [...old, ...many]) rmSync(join(folder, name), { force: true });
  }

  const received = (place: UploadPlace): number => {
    const path = pathOf(place);
    return existsSync(path) ? statSync(path).size : 0;
  };

  return {
    received,

    append(place, piece) {
      if (received(place) === 0) makeRoom(place);
      const file = openSync(pathOf(place), 'a', 0o600);
      try {
        writeSync(file, piece);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      return received(place);
    },

    read: (place) => readFileSync(pathOf(place)),
    forget: (place) => rmSync(pathOf(place), { force: true }),
  };
}

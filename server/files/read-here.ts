import { readFrameworkFile } from '#server/features/frameworks/framework-file.ts';
import { readFile } from '#server/features/workbook/read-file.ts';
import type { FileReader, ReadingKind, Readings } from './reading-task.ts';

const readers: { readonly [K in ReadingKind]: (file: Uint8Array) => Promise<Readings[K]> } = {
  quarter: readFile,
  framework: readFrameworkFile,
};

/** Reads a file in this thread. */
export const readHere: FileReader = (kind, file) => readers[kind](file);

import { unpackWorkbook, WorkbookFault } from '#server/files/unpack-workbook.ts';
import { Invalid } from '#shared/domain/errors.ts';

const LINKS = /^xl\/externalLinks\//;

/** Unpacked bytes of all needed parts: a full quarter has a tenth of it. */
const LARGEST_CONTENT = 12 * 1024 * 1024;

const codes = {
  unreadable: 'workbook.unreadable',
  old_or_locked: 'workbook.old_or_locked',
  macros: 'workbook.macros',
  too_large: 'workbook.bomb',
} as const;

const refuse = (code: string): Invalid => new Invalid([{ path: 'file', code }]);

/**
 * Unpacks the parts of a workbook that hold its cells, as text. Throws `Invalid` for what is no workbook, has macros
 * or links to other files, or unpacks to more than any quarter could be.
 */
export function openPackage(file: Uint8Array): ReadonlyMap<string, string> {
  try {
    const { parts, names } = unpackWorkbook(file, LARGEST_CONTENT);
    if (names.some((name) => LINKS.test(name))) throw refuse('workbook.external_links');
    const decoder = new TextDecoder();
    return new Map([...parts].map(([name, bytes]) => [name, decoder.decode(bytes)]));
  } catch (error) {
    throw error instanceof WorkbookFault ? refuse(codes[error.kind]) : error;
  }
}

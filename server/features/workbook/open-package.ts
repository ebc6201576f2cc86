import { Unzip, UnzipInflate } from 'fflate';
import { Invalid } from '#shared/domain/errors.ts';

/** The parts that hold cells; whatever else a workbook has is not even unpacked. */
const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/;
const MACROS = /vbaProject|activeX|macrosheets|dialogsheets/i;
const LINKS = /^xl\/externalLinks\//;

const MOST_PARTS = 500;
/** Unpacked bytes of all needed parts: a full quarter has a tenth of it. */
const LARGEST_CONTENT = 12 * 1024 * 1024;
/** So little is unpacked at a time that a bomb is noticed before it hurts. */
const STEP = 8 * 1024;

const refuse = (code: string): Invalid => new Invalid([{ path: 'file', code }]);

const startsWith = (file: Uint8Array, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, at) => file[at] === byte);

function unpack(file: Uint8Array): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>();
  let seen = 0;
  let unpacked = 0;
  const archive = new Unzip((part) => {
    seen += 1;
    if (seen > MOST_PARTS) throw refuse('workbook.bomb');
    if (MACROS.test(part.name)) throw refuse('workbook.macros');
    if (LINKS.test(part.name)) throw refuse('workbook.external_links');
    if (!NEEDED.test(part.name)) return;
    if (parts.has(part.name)) throw refuse('workbook.unreadable');
    const chunks: Uint8Array[] = [];
    parts.set(part.name, chunks);
    part.ondata = (error, chunk) => {
      // What is thrown below comes back here.
      if (error) throw error instanceof Invalid ? error : refuse('workbook.unreadable');
      unpacked += chunk.length;
      if (unpacked > LARGEST_CONTENT) throw refuse('workbook.bomb');
      chunks.push(chunk.slice());
    };
    part.start();
  });
  archive.register(UnzipInflate);
  for (let at = 0; at < file.length; at += STEP) {
    archive.push(file.subarray(at, at + STEP), at + STEP >= file.length);
  }
  return new Map([...parts].map(([name, chunks]) => [name, Buffer.concat(chunks)]));
}

/**
 * Unpacks the parts of a workbook that hold its cells, as text. Throws `Invalid` for what is no workbook, has macros
 * or links to other files, or unpacks to more than any quarter could be.
 */
export function openPackage(file: Uint8Array): ReadonlyMap<string, string> {
  if (startsWith(file, 0xd0, 0xcf, 0x11, 0xe0)) throw refuse('workbook.old_or_locked');
  if (!startsWith(file, 0x50, 0x4b, 0x03, 0x04)) throw refuse('workbook.unreadable');
  let parts: Map<string, Uint8Array>;
  try {
    parts = unpack(file);
  } catch (error) {
    throw error instanceof Invalid ? error : refuse('workbook.unreadable');
  }
  const decoder = new TextDecoder();
  const texts = new Map([...parts].map(([name, bytes]) => [name, decoder.decode(bytes)]));
  if (/macroEnabled/i.test(texts.get('[Content_Types].xml') ?? '')) throw refuse('workbook.macros');
  if (!texts.has('xl/workbook.xml')) throw refuse('workbook.unreadable');
  return texts;
}

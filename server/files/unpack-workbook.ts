import { Unzip, UnzipInflate } from 'fflate';

/** The parts that hold cells; whatever else a workbook has is not even unpacked. */
const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/;
const MACROS = /vbaProject|activeX|macrosheets|dialogsheets/i;

const MOST_PARTS = 500;
/** So little is unpacked at a time that a bomb is noticed before it hurts. */
const STEP = 8 * 1024;

/** Why a file is not read as a workbook; each feature says it in its own words. */
export class WorkbookFault extends Error {
  constructor(readonly kind: 'unreadable' | 'old_or_locked' | 'macros' | 'too_large') {
    super(`a workbook that is ${kind}`);
  }
}

export interface UnpackedWorkbook {
  /** The parts that hold cells, by name. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Names of all parts, also of those that were left packed. */
  readonly names: readonly string[];
}

const startsWith = (file: Uint8Array, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, at) => file[at] === byte);

function unpack(file: Uint8Array, mostBytes: number): UnpackedWorkbook {
  const names: string[] = [];
  const parts = new Map<string, Uint8Array[]>();
  let unpacked = 0;
  const archive = new Unzip((part) => {
    names.push(part.name);
    if (names.length > MOST_PARTS) throw new WorkbookFault('too_large');
    if (MACROS.test(part.name)) throw new WorkbookFault('macros');
    if (!NEEDED.test(part.name)) return;
    if (parts.has(part.name)) throw new WorkbookFault('unreadable');
    const chunks: Uint8Array[] = [];
    parts.set(part.name, chunks);
    part.ondata = (error, chunk) => {
      // What is thrown below comes back here.
      if (error) throw error;
      unpacked += chunk.length;
      if (unpacked > mostBytes) throw new WorkbookFault('too_large');
      chunks.push(chunk.slice());
    };
    part.start();
  });
  archive.register(UnzipInflate);
  for (let at = 0; at < file.length; at += STEP) {
    archive.push(file.subarray(at, at + STEP), at + STEP >= file.length);
  }
  return {
    parts: new Map([...parts].map(([name, chunks]) => [name, Buffer.concat(chunks)])),
    names,
  };
}

/**
 * Unpacks the parts of a workbook that hold its cells, at most `mostBytes` of them: counted while they are unpacked,
 * since an archive may say anything of its sizes. Throws `WorkbookFault` for what is no workbook or has macros.
 */
export function unpackWorkbook(file: Uint8Array, mostBytes: number): UnpackedWorkbook {
  if (startsWith(file, 0xd0, 0xcf, 0x11, 0xe0)) throw new WorkbookFault('old_or_locked');
  if (!startsWith(file, 0x50, 0x4b, 0x03, 0x04)) throw new WorkbookFault('unreadable');
  let unpacked: UnpackedWorkbook;
  try {
    unpacked = unpack(file, mostBytes);
  } catch (error) {
    throw error instanceof WorkbookFault ? error : new WorkbookFault('unreadable');
  }
  const types = unpacked.parts.get('[Content_Types].xml');
  if (/macroEnabled/i.test(new TextDecoder().decode(types))) throw new WorkbookFault('macros');
  if (!unpacked.parts.has('xl/workbook.xml')) throw new WorkbookFault('unreadable');
  return unpacked;
}

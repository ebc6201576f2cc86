/** What a document may be; found by its content, never by its name. */
export const FILE_TYPES = ['pdf', 'png', 'jpeg', 'docx', 'xlsx', 'csv'] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** The largest document that is taken, in bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/**
 * How much of the beginning and of the end of a file `fileType` looks at, in bytes. Office files keep a list of their
 * parts at the end: macros and what kind of document it is are read from there.
 */
export const LOOK = { head: 4096, tail: 256 * 1024 } as const;

const startsWith = (head: Uint8Array, ...bytes: number[]): boolean =>
  bytes.every((byte, at) => head[at] === byte);

const CONTROLS_OF_TEXT = new Set([9, 10, 13]);
const LONGEST_CHARACTER = 4;

/** Bytes as UTF-8; null where they are none. */
function textOf(bytes: Uint8Array): string | null {
  const escaped = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`);
  try {
    return decodeURIComponent(escaped.join(''));
  } catch {
    return null;
  }
}

/** The beginning of a longer file may be cut in the middle of a character. */
function headText(head: Uint8Array): string | null {
  const cuts =
    head.length < LOOK.head ? [0] : Array.from({ length: LONGEST_CHARACTER }, (_, n) => n);
  for (const cut of cuts) {
    const text = textOf(head.subarray(0, head.length - cut));
    if (text !== null) return text;
  }
  return null;
}

/** Whether bytes are text in UTF-8 without control characters, as a CSV file is; never markup. */
function isPlainText(head: Uint8Array): boolean {
  const text = headText(head);
  if (text === null || text === '' || /^\s*</.test(text)) return false;
  return Array.from(text, (sign) => sign.codePointAt(0) ?? 0).every(
    (point) => point >= 32 || CONTROLS_OF_TEXT.has(point),
  );
}

/** Bytes as letters, one each: names in an archive's directory are plain. */
function lettersOf(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += LOOK.head) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + LOOK.head)));
  }
  return parts.join('');
}

/** Which office document an archive is, by the names of its parts; null for any other, and for one with macros. */
function officeType(tail: Uint8Array): FileType | null {
  const names = lettersOf(tail);
  if (/vbaProject\.bin|activeX/i.test(names) || !names.includes('[Content_Types].xml')) return null;
  if (names.includes('word/document.xml')) return 'docx';
  return names.includes('xl/workbook.xml') ? 'xlsx' : null;
}

/**
 * What a file is by its content, whatever its name says; null for everything that is not taken (trust.md, input).
 * `head` and `tail` are its first and last bytes, as many as `LOOK` says; both the whole of a small file.
 */
export function fileType(head: Uint8Array, tail: Uint8Array): FileType | null {
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf';
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (startsWith(head, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return officeType(tail);
  return isPlainText(head) ? 'csv' : null;
}

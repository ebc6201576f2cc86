import type { EvidenceType } from '#shared/contracts/evidence.ts';

const LONGEST_LOOK = 4096;
/** Office files keep a list of their parts at the end: macros and what kind of file it is are read from there. */
const DIRECTORY_LOOK = 256 * 1024;

const startsWith = (head: Buffer, ...bytes: number[]): boolean =>
  bytes.every((byte, at) => head[at] === byte);

const CONTROLS_OF_TEXT = new Set([9, 10, 13]);
const REPLACEMENT = 0xfffd;

/** Whether bytes are text in UTF-8 without control characters, as a CSV file is; never markup. */
function isPlainText(head: Buffer): boolean {
  const text = new TextDecoder('utf-8').decode(head);
  // The last character may be cut in the middle.
  const whole = head.length === LONGEST_LOOK ? text.slice(0, -4) : text;
  if (whole === '' || /^\s*</.test(whole)) return false;
  return Array.from(whole, (sign) => sign.codePointAt(0) ?? 0).every(
    (point) => (point >= 32 && point !== REPLACEMENT) || CONTROLS_OF_TEXT.has(point),
  );
}

/** Which office document an archive is, by the names of its parts; null for any other, and for one with macros. */
function officeType(tail: Buffer): EvidenceType | null {
  const names = tail.toString('latin1');
  const isPlain = !/vbaProject\.bin|activeX/i.test(names);
  return isPlain && names.includes('[Content_Types].xml') ? partType(names) : null;
}

function partType(names: string): EvidenceType | null {
  if (names.includes('word/document.xml')) return 'docx';
  return names.includes('xl/workbook.xml') ? 'xlsx' : null;
}

/** How much of the beginning and of the end of a file `typeOf` looks at. */
export const LOOK = { head: LONGEST_LOOK, tail: DIRECTORY_LOOK } as const;

/** What a file is by its content, whatever its name says; null for everything that is not taken. */
export function typeOf(head: Buffer, tail: Buffer): EvidenceType | null {
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf';
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (startsWith(head, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return officeType(tail);
  return isPlainText(head) ? 'csv' : null;
}

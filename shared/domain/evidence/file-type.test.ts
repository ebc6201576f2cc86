import { describe, expect, it } from 'vitest';
import { fileType, LOOK } from './file-type.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const typeOf = (content: Uint8Array) =>
  fileType(content.subarray(0, LOOK.head), content.subarray(-LOOK.tail));

describe('a document is what its content says', () => {
  it.each([
    ['pdf', bytes('%PDF-1.7')],
    ['png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['docx', bytes('PK\u0003\u0004 [Content_Types].xml word/document.xml')],
    ['xlsx', bytes('PK\u0003\u0004 [Content_Types].xml xl/workbook.xml')],
    ['csv', bytes('الجهة,القيمة\r\nMOH,4.2\n')],
    // The beginning that is looked at ends in the middle of a letter.
    ['csv', bytes(`x${'ن'.repeat(LOOK.head)}`)],
    [null, bytes('<html>')],
    [null, bytes('  <svg/>')],
    [null, bytes('PK\u0003\u0004 [Content_Types].xml xl/workbook.xml xl/vbaProject.bin')],
    [null, bytes('PK\u0003\u0004 anything.exe')],
    [null, bytes('MZ\u0000\u0001')],
    [null, Uint8Array.of(0xc3, 0x28)],
    [null, new Uint8Array()],
  ])('%s', (type, content) => {
    expect(typeOf(content)).toBe(type);
  });
});

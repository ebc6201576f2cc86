import { deflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Problem } from '#shared/contracts/problem.ts';
import type { WorkbookPreview } from '#shared/contracts/workbook.ts';
import {
  createWorkbookApp,
  download,
  editPart,
  editParts,
  upload,
} from '#server/testing/workbook-file.ts';
import { type AnswerSheet, editWorkbook, openWorkbook } from '#shared/testing/edit-workbook.ts';

const app = createWorkbookApp();
const officer = app.signedInAs('officer');
const original = await download(officer, { language: 'en' });
const csv = (await download(officer, { format: 'csv', language: 'en' })).toString();
const SHEET = 'xl/worksheets/sheet1.xml';

async function refusalsOf(file: Buffer) {
  const { status, body } = (await upload(officer, file)) as { status: number; body: Problem };
  expect(status).toBe(400);
  return body.issues?.map(({ path, code }) => `${path} ${code}`);
}

async function previewOf(file: Buffer, language = 'en'): Promise<WorkbookPreview> {
  const { status, body } = (await upload(officer, file, '', language)) as {
    status: number;
    body: WorkbookPreview & Problem;
  };
  expect([status, body.issues]).toEqual([200, undefined]);
  return body;
}

const edited = (change: (answers: AnswerSheet) => void): Promise<Buffer> =>
  editWorkbook(original, change);

async function errorsOf(change: (answers: AnswerSheet) => void) {
  const { errors } = await previewOf(await edited(change));
  return errors.map(({ path, code }) => `${path} ${code}`);
}

describe('a file that is not the one to fill in', () => {
  it.each([
    ['another department', 3, 'QQ', 'workbook.other_department'],
    ['another quarter', 2, '2024-Q4', 'workbook.other_cycle'],
    ['another framework version', 5, 'f'.repeat(64), 'workbook.other_version'],
    ['no file of ours', 1, 'budget', 'workbook.not_ours'],
  ])('of %s is refused', async (_what, column, mark, code) => {
    const file = await edited(({ sheet }) => {
      sheet.getCell(3, column).value = mark;
    });
    expect(await refusalsOf(file)).toEqual([`file ${code}`]);
  });

  it('says what is wrong in the language of the reader', async () => {
    const file = await edited(({ sheet }) => {
      sheet.getCell(3, 3).value = 'QQ';
    });
    const arabic = await upload(officer, file, '', 'ar').expect(400);
    expect((arabic.body as Problem).issues?.[0]?.message).toContain('الملف لجهة أخرى');
    const english = await upload(officer, file, '', 'en').expect(400);
    expect((english.body as Problem).issues?.[0]?.message).toContain('another department (QQ)');
  });

  it('with macros is refused, whatever its name says', async () => {
    const withProject = editParts(original, (parts) => {
      parts['xl/vbaProject.bin'] = strToU8('macro');
    });
    const enabled = editPart(original, '[Content_Types].xml', (text) =>
      text.replace('spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main'),
    );
    for (const file of [withProject, enabled]) {
      expect(await refusalsOf(file)).toEqual(['file workbook.macros']);
    }
  });

  it('with links to other files is refused', async () => {
    const file = editParts(original, (parts) => {
      parts['xl/externalLinks/externalLink1.xml'] = strToU8('<externalLink/>');
    });
    expect(await refusalsOf(file)).toEqual(['file workbook.external_links']);
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7 with text'), 'not_ours'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff]), 'not_utf8'],
    ['an archive of something else', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), 'unreadable'],
    ['half a workbook', original.subarray(0, original.length / 2), 'unreadable'],
    ['an old or locked workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old_or_locked'],
    ['nothing', Buffer.alloc(0), 'not_ours'],
    ['CSV in another encoding', Buffer.from('nudj-workbook/1;\xe4', 'latin1'), 'not_utf8'],
    ['CSV of something else', Buffer.from('department,indicator,value\nPP,A,1\n'), 'not_ours'],
  ])('but %s under its name is refused', async (_what, file, code) => {
    expect(await refusalsOf(file)).toEqual([`file workbook.${code}`]);
  });

  it('of more than 10 MB is refused while it arrives', async () => {
    const response = await upload(officer, Buffer.alloc(10 * 1024 * 1024 + 1)).expect(413);
    expect((response.body as Problem).code).toBe('input.too_large');
  });

  it('that is sent as anything but a file is refused', async () => {
    await officer
      .post('/api/v1/cycles/2025-Q1/submissions/PP/workbook')
      .send({ file: 'x' })
      .expect(415);
  });
});

describe('a file that would hurt', () => {
  it('is refused where it unpacks to more than a quarter can be', async () => {
    const file = editParts(original, (parts) => {
      parts[SHEET] = new Uint8Array(40 * 1024 * 1024);
    });
    expect(file.length).toBeLessThan(1024 * 1024);
    expect(await refusalsOf(file)).toEqual(['file workbook.bomb']);
  });

  it('is refused where the archive lies about the size of what it holds', async () => {
    const content = deflateRawSync(Buffer.alloc(40 * 1024 * 1024, 32));
    const honest = Buffer.from(zipSync({ [SHEET]: strToU8('PLACE') }, { level: 0 }));
    const name = honest.indexOf(SHEET);
    const head = honest.subarray(0, name + SHEET.length);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt32LE(5, 22);
    const rest = honest.subarray(name + SHEET.length + 5);
    expect(await refusalsOf(Buffer.concat([head, content, rest]))).toEqual(['file workbook.bomb']);
  });

  it.each([
    ['rows without end', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'],
    ['columns without end', '<row r="200"><c r="XFD200"><v>1</v></c></row>'],
  ])('is refused where it has %s', async (_what, row) => {
    const file = editPart(original, SHEET, (xml) =>
      xml.replace('</sheetData>', `${row}</sheetData>`),
    );
    expect(await refusalsOf(file)).toEqual(['file workbook.too_many_cells']);
  });

  it('costs nothing by the ranges that it names beside its cells', async () => {
    const everything = 'A1:XFD1048576';
    const ranged = editPart(original, SHEET, (xml) =>
      xml
        .replace(/<cols>.*<\/cols>/, '<cols><col min="1" max="2000000000" width="9"/></cols>')
        .replace(/sqref="[^"]*"/, `sqref="${everything}"`),
    );
    const named = editPart(ranged, 'xl/workbook.xml', (xml) =>
      xml.replace(
        '</sheets>',
        `</sheets><definedNames><definedName name="x">Answers!${everything}</definedName></definedNames>`,
      ),
    );
    expect(await previewOf(named)).toMatchObject({ changes: [], errors: [], unchanged: 7 });
  });

  it('never makes the server fail, whatever byte of it is another', async () => {
    let state = 7;
    const random = (below: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state % below;
    };
    for (let run = 0; run < 40; run += 1) {
      const file = Buffer.from(run % 2 === 0 ? original : csv);
      for (let change = 0; change < 4; change += 1) file[random(file.length)] = random(256);
      const { status } = await upload(officer, file);
      expect([200, 400]).toContain(status);
    }
  });
});

describe('a cell that cannot be right', () => {
  it.each<[string, (answers: AnswerSheet) => void, string[]]>([
    [
      'a formula',
      (a) => a.fill('C', { value: { formula: '1+1', result: 2 } }),
      ['E9 workbook.formula'],
    ],
    [
      'a formula outside the answers',
      (a) => a.fill('C', { last: { formula: 'HYPERLINK("x")', result: 'x' } }),
      ['D9 workbook.formula'],
    ],
    [
      'a date',
      (a) => {
        a.cell('R', 'numerator').style = { numFmt: 'd/m/yyyy' };
        a.fill('R', { numerator: new Date(), denominator: 5 });
      },
      ['F17 workbook.date'],
    ],
    [
      'a number that can be read in two ways',
      (a) => a.fill('C', { value: '1,234' }),
      ['E9 answer.ambiguous_comma'],
    ],
    ['no number', (a) => a.fill('C', { value: 'many' }), ['E9 answer.not_a_number']],
    ['a number without bounds', (a) => a.fill('C', { value: 1e300 }), ['E9 answer.out_of_range']],
    ['half a fraction', (a) => a.fill('A', { numerator: 4 }), ['G7 workbook.part_missing']],
    [
      'a share beside its parts',
      (a) => a.fill('A', { value: 50, numerator: 1, denominator: 2 }),
      ['E7 workbook.share_or_parts'],
    ],
    ['an unknown level', (a) => a.fill('B', { value: 9 }), ['E8 answer.unknown_level']],
    ['neither yes nor no', (a) => a.fill('L/two', { value: 'often' }), ['E15 workbook.not_yes_no']],
    ['a reason alone', (a) => a.fill('C', { reason: 'no' }), ['I9 workbook.reason_alone']],
    [
      'an answer to what does not apply',
      (a) => a.fill('C', { value: 1, na: 'Yes' }),
      ['H9 workbook.na_and_answer'],
    ],
    [
      'an answer in the wrong column',
      (a) => a.fill('C', { value: 1, numerator: 1 }),
      ['F9 workbook.not_here'],
    ],
    [
      'a comment without end',
      (a) => a.fill('C', { comment: 'x'.repeat(2001) }),
      ['J9 workbook.too_long'],
    ],
    [
      'an altered version',
      (a) => a.fill('C', { value: 1, version: 7 }),
      ['L9 workbook.unknown_version'],
    ],
    ['a key of nothing', (a) => a.fill('C', { key: 'ZZ' }), ['K9 workbook.unknown_row']],
    [
      'an answer without its key',
      (a) => a.fill('C', { value: 1, key: null }),
      ['E9 workbook.no_key'],
    ],
    ['a row that was copied', (a) => a.fill('C', { key: 'E' }), ['E12 workbook.row_twice']],
  ])('is named: %s', async (_what, change, errors) => {
    expect(await errorsOf(change)).toEqual(errors);
  });

  it('is named with all the others, in the language of the reader', async () => {
    const file = await edited((answers) => {
      answers.fill('C', { value: '1,234' });
      answers.fill('E', { value: 'maybe' });
    });
    const { errors } = await previewOf(file, 'ar');
    expect(
      errors.map(({ path, message }) => `${path} ${message.replace(/[\u2066-\u2069]/g, '')}`),
    ).toEqual([
      'E9 تحتمل «1,234» معنيين؛ اكتب 1234 أو 1.234',
      'E12 «maybe» غير «نعم» و«لا»؛ اختر إحداهما من القائمة',
    ]);
  });

  it('that was merged is refused with its place', async () => {
    const file = await edited(({ sheet }) => sheet.mergeCells('E9:F9'));
    expect(await refusalsOf(file)).toEqual(['E9 workbook.merged']);
    const arabic = await upload(officer, file, '', 'ar').expect(400);
    expect((arabic.body as Problem).issues?.[0]?.message).toContain('E9');
  });
});

describe('a file whose rows or columns were moved', () => {
  it('is read by its keys: rows and columns may be put in', async () => {
    const file = await edited((answers) => {
      answers.fill('C', { value: 4 });
      answers.sheet.spliceRows(1, 0, ['my notes']);
      answers.sheet.spliceColumns(2, 0, ['', '']);
    });
    const { changes, errors } = await previewOf(file);
    expect(errors).toEqual([]);
    expect(changes).toMatchObject([
      { indicator: 'C', cell: 'F10', after: { answer: { value: 4 } } },
    ]);
  });

  it('leaves the answers whose rows were removed, and names them', async () => {
    const file = await edited((answers) => {
      answers.fill('E', { value: 'yes' });
      answers.sheet.spliceRows(9, 1);
    });
    const { changes, absent } = await previewOf(file);
    expect(changes).toMatchObject([{ indicator: 'E', cell: 'E11' }]);
    expect(absent).toEqual(['C']);
  });

  it('is refused where an item of a checklist is gone: it would count as no', async () => {
    const errors = await errorsOf((answers) => answers.sheet.spliceRows(15, 1));
    expect(errors).toEqual(['K13 workbook.items_missing']);
  });

  it('is refused where a column is gone', async () => {
    const file = await edited(({ sheet }) => sheet.spliceColumns(7, 1));
    expect(await refusalsOf(file)).toEqual(['file workbook.column_missing']);
  });
});

describe('a number as a spreadsheet keeps it', () => {
  it('counts as it is shown: 45% is 45, not 0.45', async () => {
    const file = await edited((answers) => {
      answers.cell('A', 'value').numFmt = '0%';
      answers.fill('A', { value: 0.45 });
      answers.fill('D', { value: '٤٥٪' });
    });
    const { changes, errors } = await previewOf(file);
    expect(errors).toEqual([]);
    expect(changes.map(({ after }) => after.answer)).toEqual([
      { kind: 'number', value: 45 },
      { kind: 'number', value: 45 },
    ]);
  });

  it('may be a text or a piece of formatted text', async () => {
    const file = await edited((answers) => {
      answers.fill('C', { value: { richText: [{ text: '4' }, { text: '.5' }] } });
      answers.fill('E', { value: true });
    });
    const { changes } = await previewOf(file);
    expect(changes.map(({ after }) => after.words)).toEqual(['4.5 days', 'Yes']);
  });
});

describe('a CSV file', () => {
  const filled = csv.replace(/^(C,.*?,6 days),,/m, '$1,"4.5",');

  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('is read with %s between its cells', async (_what, delimiter) => {
    // No text of the small framework has a comma in it.
    const body = filled.replace(/^.*Fill in the white.*\r\n/m, 'x\r\n').replaceAll(',', delimiter);
    const { changes, errors } = await previewOf(Buffer.from(body));
    expect(errors).toEqual([]);
    expect(changes).toMatchObject([
      { indicator: 'C', cell: 'E9', after: { answer: { value: 4.5 } } },
    ]);
  });

  it('names its errors by the same cells', async () => {
    const { errors } = await previewOf(Buffer.from(filled.replace('"4.5"', '"1,234"')));
    expect(errors).toMatchObject([{ path: 'E9', code: 'answer.ambiguous_comma' }]);
  });

  it('is refused where a row has no end', async () => {
    const body = csv.replace('6 days', `"${'x'.repeat(50_000)}"`);
    expect(await refusalsOf(Buffer.from(body))).toEqual(['file workbook.unreadable']);
  });
});

describe('the file of another program', () => {
  it('is read without the parts that this one writes', async () => {
    const plain = editParts(original, (parts) => {
      for (const name of Object.keys(parts)) {
        if (/docProps|theme/.test(name)) Reflect.deleteProperty(parts, name);
      }
    });
    expect((await previewOf(plain)).unchanged).toBe(7);
    expect(strFromU8(new Uint8Array(plain.subarray(0, 2)))).toBe('PK');
    expect((await openWorkbook(plain)).worksheets).toHaveLength(2);
  });
});

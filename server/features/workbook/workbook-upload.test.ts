import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { AnswerHistoryResponse } from '#shared/contracts/answers.ts';
import type { SubmissionResponse } from '#shared/contracts/submissions.ts';
import type { WorkbookPreview } from '#shared/contracts/workbook.ts';
import type { Problem } from '#shared/contracts/problem.ts';
import { verifyChain } from '#server/features/audit/verify-chain.ts';
import { SUBMISSION } from '#server/testing/entry-app.ts';
import {
  applyFile,
  createWorkbookApp,
  download,
  editPart,
  upload,
} from '#server/testing/workbook-file.ts';
import { editWorkbook } from '#shared/testing/edit-workbook.ts';

type App = ReturnType<typeof createWorkbookApp>;
type Agent = ReturnType<App['signedInAs']>;

const previewOf = (response: { body: unknown }): WorkbookPreview =>
  response.body as WorkbookPreview;
const problemOf = (response: { body: unknown }): Problem => response.body as Problem;

async function answersOf(agent: Agent) {
  const response = await agent.get(SUBMISSION).expect(200);
  const { indicators } = response.body as SubmissionResponse;
  return Object.fromEntries(indicators.map(({ code, answer }) => [code, answer]));
}

async function historyOf(agent: Agent, indicator: string) {
  const response = await agent.get(`${SUBMISSION}/answers/${indicator}/history`).expect(200);
  return (response.body as AnswerHistoryResponse).revisions;
}

const countRevisions = ({ services }: App): unknown =>
  services.store.connection
    .prepare("SELECT count(*) AS n FROM answer_revisions WHERE source = 'entry'")
    .get();

/** A file as LibreOffice wrote it, of the framework version that is in force. */
async function writtenByLibreOffice(format: 'xlsx' | 'csv', version: string): Promise<Buffer> {
  const file = await readFile(`fixtures/cases/workbook/libreoffice.${format}`);
  const renewed = (text: string) => text.replace(/[0-9a-f]{64}/, version);
  return format === 'csv'
    ? Buffer.from(renewed(file.toString()))
    : editPart(file, 'xl/sharedStrings.xml', renewed);
}

describe('a file that comes back', () => {
  it.each(['xlsx', 'csv'] as const)(
    'from LibreOffice (%s) changes what was changed there, and nothing else',
    async (format) => {
      const app = createWorkbookApp();
      const officer = app.signedInAs('officer');
      const parts = { kind: 'percentage', numerator: 45, denominator: 60 } as const;
      await app.save(officer, 'A', parts, { comment: 'سطر\nوسطر' }).expect(200);
      const [version = ''] = /[0-9a-f]{64}/.exec(
        (await download(officer, { format: 'csv' })).toString(),
      )!;
      const file = await writtenByLibreOffice(format, version);
      const preview = previewOf(await upload(officer, file).expect(200));
      expect(preview).toMatchObject({ errors: [], absent: [], unchanged: 3 });
      expect(preview.changes.map(({ indicator, after }) => [indicator, after.words])).toEqual([
        ['B', '3 · Step 3'],
        ['D', 'Does not apply: لا خدمات'],
        ['L', '1/3: Item two'],
        ['R', '0.75 (3/4000)'],
      ]);
    },
  );

  it.each([
    ['xlsx', 'ar'],
    ['xlsx', 'en'],
    ['csv', 'ar'],
    ['csv', 'en'],
  ] as const)('as it was (%s, %s) changes nothing', async (format, language) => {
    const app = createWorkbookApp();
    const officer = app.signedInAs('officer');
    await app
      .save(officer, 'A', { kind: 'percentage', numerator: 45, denominator: 60 })
      .expect(200);
    await app.save(officer, 'B', { kind: 'level', position: 3 }, { comment: "-x 'y'" }).expect(200);
    await app.save(officer, 'C', { kind: 'not_applicable', reason: '=لا' }).expect(200);
    await app.save(officer, 'D', { kind: 'number', value: 12.5 }).expect(200);
    await app.save(officer, 'E', { kind: 'boolean', value: false }).expect(200);
    await app.save(officer, 'L', { kind: 'checklist', items: ['two', 'one'] }).expect(200);
    await app.save(officer, 'R', { kind: 'ratio', numerator: 3, denominator: 4000 }).expect(200);
    const file = await download(officer, { format, language });
    const preview = previewOf(await upload(officer, file).expect(200));
    expect(preview).toMatchObject({ changes: [], errors: [], unchanged: 7, absent: [] });
  });

  it('changes answers of every kind, by the words of either language and digits of any kind', async () => {
    const app = createWorkbookApp();
    const officer = app.signedInAs('officer');
    const file = await editWorkbook(await download(officer), (answers) => {
      answers.fill('A', { numerator: '٤٥', denominator: 60, comment: ' شرح ' });
      answers.fill('B', { value: 'Step 3' });
      answers.fill('C', { value: '٤٫٢' });
      answers.fill('D', { na: 'نعم', reason: 'لا خدمات' });
      answers.fill('E', { value: 'لا' });
      answers.fill('L/two', { value: 'Yes' });
      answers.fill('R', { numerator: 3, denominator: 4000 });
    });
    const preview = previewOf(await upload(officer, file).expect(200));
    expect(preview.errors).toEqual([]);
    expect(
      preview.changes.map(({ indicator, cell, after }) => [indicator, cell, after.words]),
    ).toEqual([
      ['A', 'F7', '75 (45/60)'],
      ['B', 'E8', '3 · Step 3'],
      ['C', 'E9', '4.2 days'],
      ['D', 'H11', 'Does not apply: لا خدمات'],
      ['E', 'E12', 'No'],
      ['L', 'E13', '1/3: Item two'],
      ['R', 'F17', '0.75 (3/4000)'],
    ]);
    expect(await answersOf(officer)).toMatchObject({ A: { kind: 'missing' } });
    const applied = await applyFile(officer, file);
    expect(applied.body).toEqual({ saved: 7, setAside: 0 });
    expect(await answersOf(officer)).toMatchObject({
      A: { kind: 'percentage', numerator: 45, denominator: 60 },
      B: { kind: 'level', position: 3 },
      C: { kind: 'number', value: 4.2 },
      D: { kind: 'not_applicable', reason: 'لا خدمات' },
      E: { kind: 'boolean', value: false },
      L: { kind: 'checklist', items: ['two'] },
      R: { kind: 'ratio', numerator: 3, denominator: 4000 },
    });
  });

  it('tells what the checks will say, and saves as typing would: history, audit, draft', async () => {
    const app = createWorkbookApp();
    const officer = app.signedInAs('officer');
    const file = await editWorkbook(await download(officer), (answers) => {
      answers.fill('B', { value: 1 });
      answers.fill('C', { value: 99 });
    });
    const preview = previewOf(await upload(officer, file).expect(200));
    expect(preview.changes.map(({ checks }) => checks[0]?.code)).toEqual([
      'checks.jump',
      'checks.above_max',
    ]);
    await applyFile(officer, file);
    expect(await historyOf(officer, 'C')).toMatchObject([
      { answer: { kind: 'number', value: 99 }, version: 1, by: 'officer.pp', source: 'entry' },
    ]);
    const { connection } = app.services.store;
    const actions = connection
      .prepare<[], { action: string }>('SELECT action FROM audit_events ORDER BY id DESC LIMIT 3')
      .all();
    expect(actions.map(({ action }) => action)).toEqual([
      'workbook.applied',
      'answer.saved',
      'answer.saved',
    ]);
    expect(verifyChain(connection).ok).toBe(true);
    const page = await officer.get(SUBMISSION).expect(200);
    expect(page.body).toMatchObject({ state: 'draft', progress: { answered: 2 } });
  });

  it('keeps the evidence of an answer that it changes', async () => {
    const app = createWorkbookApp();
    const officer = app.signedInAs('officer');
    const { id, revision } = app.services.evidence.addWhole({
      department: 'PP',
      document: null,
      newName: 'plan-of-the-year',
      facts: { name: 'plan.pdf', effectiveOn: '2025-03-01' },
      content: Buffer.from('%PDF-1.7 a'),
      origin: { account: 'officer.pp', address: 'local' },
    });
    await app.save(officer, 'C', { kind: 'number', value: 3 }, { evidence: [{ id, revision }] });
    const file = await editWorkbook(await download(officer), (answers) =>
      answers.fill('C', { value: 4 }),
    );
    await applyFile(officer, file);
    expect(await historyOf(officer, 'C')).toMatchObject([{}, { version: 2, evidence: [{ id }] }]);
  });

  it('clears an answer whose cell was emptied', async () => {
    const app = createWorkbookApp();
    const officer = app.signedInAs('officer');
    await app.save(officer, 'C', { kind: 'number', value: 3 }).expect(200);
    const file = await editWorkbook(await download(officer), (answers) =>
      answers.fill('C', { value: null }),
    );
    await applyFile(officer, file);
    expect(await answersOf(officer)).toMatchObject({ C: { kind: 'missing' } });
  });

  it('is applied once, however often it is sent', async () => {
    const app = createWorkbookApp();
    const officer = app.signedInAs('officer');
    const file = await editWorkbook(await download(officer), (answers) =>
      answers.fill('C', { value: 4 }),
    );
    const { hash } = previewOf(await upload(officer, file));
    const [one, two] = await Promise.all([
      upload(officer, file, `/apply?preview=${hash}`),
      upload(officer, file, `/apply?preview=${hash}`),
    ]);
    const three = await upload(officer, file, `/apply?preview=${hash}`);
    for (const { status, body } of [one, two, three]) {
      expect([status, body]).toEqual([200, { saved: 1, setAside: 0 }]);
    }
    expect(countRevisions(app)).toEqual({ n: 1 });
  });

  it('changes all or nothing: one cell that is wrong, and nothing is saved', async () => {
    const app = createWorkbookApp();
    const officer = app.signedInAs('officer');
    const file = await editWorkbook(await download(officer), (answers) => {
      answers.fill('C', { value: 4 });
      answers.fill('E', { value: 'maybe' });
    });
    const response = await applyFile(officer, file);
    expect(response.status).toBe(400);
    expect(problemOf(response).issues).toMatchObject([
      { path: 'E12', code: 'workbook.not_yes_no' },
    ]);
    expect(countRevisions(app)).toEqual({ n: 0 });
  });

  it('is refused where its changes are no longer those that were seen', async () => {
    const app = createWorkbookApp();
    const officer = app.signedInAs('officer');
    const file = await editWorkbook(await download(officer), (answers) =>
      answers.fill('C', { value: 4 }),
    );
    const { hash } = previewOf(await upload(officer, file));
    await app.save(app.signedInAs('head'), 'C', { kind: 'number', value: 9 }).expect(200);
    const response = await upload(officer, file, `/apply?preview=${hash}`).expect(409);
    expect(problemOf(response).code).toBe('workbook.changed');
    expect(await answersOf(officer)).toMatchObject({ C: { kind: 'number', value: 9 } });
  });

  it('cannot be sent by those who do not write, nor when the quarter is closed', async () => {
    const app = createWorkbookApp();
    const officer = app.signedInAs('officer');
    const file = await download(officer);
    await upload(app.signedInAs('reviewer'), file).expect(403);
    await upload(app.signedInAs('officer', 'QQ'), file).expect(404);
    app.clock.now = new Date('2025-05-01T00:00:00Z');
    const late = await upload(app.signedInAs('officer'), file).expect(409);
    expect(problemOf(late).code).toBe('submission.past_due');
  });
});

describe('an answer that somebody changed after the download', () => {
  /** C was 3 in the file, the head made it 9, the officer filled in `value`. */
  async function raced(value: number) {
    const app = createWorkbookApp();
    const officer = app.signedInAs('officer');
    await app.save(officer, 'C', { kind: 'number', value: 3 }).expect(200);
    const file = await editWorkbook(await download(officer), (answers) => {
      answers.fill('C', { value });
      answers.fill('E', { value: 'yes' });
    });
    await app.save(app.signedInAs('head'), 'C', { kind: 'number', value: 9 }, { version: 1 });
    return { app, officer, file };
  }

  it('stays as it is where the file leaves it', async () => {
    const { officer, file } = await raced(3);
    const { changes } = previewOf(await upload(officer, file));
    expect(changes.map(({ indicator }) => indicator)).toEqual(['E']);
    await applyFile(officer, file);
    expect(await answersOf(officer)).toMatchObject({ C: { value: 9 }, E: { value: true } });
  });

  it('is shown with both values, and stays unless the file’s is taken; that goes to the history', async () => {
    const { officer, file } = await raced(5);
    const { changes } = previewOf(await upload(officer, file));
    expect(changes[0]).toMatchObject({
      indicator: 'C',
      before: { words: '9 days' },
      after: { words: '5 days' },
      conflict: { by: 'head.pp' },
    });
    expect(changes[1]?.conflict).toBeNull();
    const applied = await applyFile(officer, file);
    expect(applied.body).toEqual({ saved: 1, setAside: 1 });
    expect(await answersOf(officer)).toMatchObject({ C: { value: 9 }, E: { value: true } });
    expect((await historyOf(officer, 'C')).map(({ value, accepted }) => [value, accepted])).toEqual(
      [
        [3, true],
        [9, true],
        [5, false],
      ],
    );
  });

  it('is replaced where the file’s is taken', async () => {
    const { officer, file } = await raced(5);
    const applied = await applyFile(officer, file, 'C');
    expect(applied.body).toEqual({ saved: 2, setAside: 0 });
    expect((await historyOf(officer, 'C')).map(({ value, accepted }) => [value, accepted])).toEqual(
      [
        [3, true],
        [9, true],
        [5, true],
      ],
    );
  });
});

describe('a returned submission', () => {
  it('takes from a file only what was returned', async () => {
    const app = createWorkbookApp();
    const officer = app.signedInAs('officer');
    await app.save(officer, 'C', { kind: 'number', value: 3 }).expect(200);
    const file = await download(officer);
    const { connection } = app.services.store;
    connection.exec(`
      UPDATE submissions SET state = 'returned', version = version + 1;
      INSERT INTO returned_answers (submission_id, indicator_id, reason)
      SELECT submissions.id, indicators.id, 'مراجعة' FROM submissions, indicators
      WHERE indicators.code = 'C' AND indicators.framework = 'every-kind'`);
    const edited = await editWorkbook(file, (answers) => {
      answers.fill('C', { value: 4 });
      answers.fill('E', { value: 'yes' });
    });
    const { changes, errors } = previewOf(await upload(officer, edited).expect(200));
    expect(changes.map(({ indicator }) => indicator)).toEqual(['C']);
    expect(errors).toMatchObject([{ path: 'E12', code: 'workbook.not_writable' }]);
  });
});

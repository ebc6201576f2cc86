import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type { AnswerConflict, AnswerHistoryResponse } from '#shared/contracts/answers.ts';
import type { SubmissionResponse } from '#shared/contracts/submissions.ts';
import type { Problem } from '#shared/contracts/problem.ts';
import { createEntryApp, SUBMISSION } from '#server/testing/entry-app.ts';

const half = { kind: 'percentage', numerator: 45, denominator: 60 } as const;
const more = { kind: 'percentage', numerator: 50, denominator: 60 } as const;
const problemOf = (response: { body: unknown }): Problem => response.body as Problem;

async function historyOf(agent: ReturnType<typeof request.agent>, indicator: string) {
  const response = await agent.get(`${SUBMISSION}/answers/${indicator}/history`).expect(200);
  return (response.body as AnswerHistoryResponse).revisions;
}

/** An answer as the department's page has it. */
async function shown(agent: ReturnType<typeof request.agent>, indicator: string) {
  const page = await agent.get(SUBMISSION).expect(200);
  return (page.body as SubmissionResponse).indicators.find(({ code }) => code === indicator);
}

describe('PUT …/answers/:indicator', () => {
  it('is for the department’s own people, in a session', async () => {
    const { app, signedInAs, save } = createEntryApp();
    await save(request.agent(app), 'A', half).expect(401);
    for (const role of ['reviewer', 'chair', 'leader', 'admin'] as const) {
      await save(signedInAs(role), 'A', half).expect(403);
    }
    await save(signedInAs('officer', 'QQ'), 'A', half).expect(404);
    await save(signedInAs('officer'), 'A', half).expect(200);
    await save(signedInAs('head'), 'D', half).expect(200);
  });

  it('sends no byte that nobody reads with a save', async () => {
    const { signedInAs, save } = createEntryApp();
    const saved = await save(signedInAs('officer'), 'A', half).expect(200);
    // The connection is the test's own, which closes it.
    expect(
      Object.keys(saved.headers as object)
        .filter((name) => name !== 'connection')
        .sort(),
    ).toEqual(['content-length', 'content-type', 'date', 'etag', 'x-content-type-options']);
    const refused = await save(signedInAs('chair'), 'A', half).expect(403);
    expect(refused.headers['x-request-id']).toBe((refused.body as { requestId: string }).requestId);
  });

  it('saves an answer, tells its version and nothing that its sender knows, and starts the draft', async () => {
    const { signedInAs, save } = createEntryApp();
    const officer = signedInAs('officer');
    const saved = await save(officer, 'A', half).expect(200);
    expect(saved.headers['etag']).toBe('"1"');
    expect(saved.body).toEqual({
      version: 1,
      savedAt: '2025-04-01T09:00:00.000Z',
      submission: 1,
    });
    const page = await officer.get(SUBMISSION).expect(200);
    expect(page.body).toMatchObject({
      state: 'draft',
      version: 1,
      progress: { answered: 1, due: 5 },
    });
  });

  it('asks for the version and the key: 428', async () => {
    const officer = createEntryApp().signedInAs('officer');
    const path = `${SUBMISSION}/answers/A`;
    const body = { answer: half };
    const first = await officer.put(path).send(body).expect(428);
    expect(problemOf(first).code).toBe('answer.version_needed');
    const second = await officer.put(path).set('If-Match', '"0"').send(body).expect(428);
    expect(problemOf(second).code).toBe('answer.key_needed');
  });

  it.each([
    ['a wrong kind', 'A', { kind: 'boolean', value: true }],
    ['an unknown level', 'B', { kind: 'level', position: 9 }],
    ['no kind at all', 'A', { numerator: 1 }],
  ])('refuses %s with its path: 400', async (_what, indicator, answer) => {
    const { signedInAs, save } = createEntryApp();
    const response = await save(signedInAs('officer'), indicator, answer as never).expect(400);
    expect(problemOf(response).issues?.[0]?.path).toMatch(/^body\.answer/);
  });

  it('refuses headers that are not in their form', async () => {
    const officer = createEntryApp().signedInAs('officer');
    const response = await officer
      .put(`${SUBMISSION}/answers/A`)
      .set('If-Match', 'W/"1"')
      .set('Idempotency-Key', 'x')
      .send({ answer: half })
      .expect(400);
    expect(problemOf(response).issues?.map(({ path }) => path)).toEqual([
      'headers.if-match',
      'headers.idempotency-key',
    ]);
  });

  it('does not know an indicator of another framework', async () => {
    const { signedInAs, save } = createEntryApp();
    await save(signedInAs('officer'), 'ZZ', half).expect(404);
  });

  it('keeps a part larger than its whole, faulted, and scores it as missing', async () => {
    const { signedInAs, save } = createEntryApp();
    const officer = signedInAs('officer');
    const typed = { kind: 'percentage', numerator: 70, denominator: 60 } as const;
    await save(officer, 'A', typed).expect(200);
    expect(await shown(officer, 'A')).toMatchObject({
      value: null,
      checks: [{ code: 'checks.part_exceeds_whole', severity: 'block' }],
    });
    const [revision] = await historyOf(officer, 'A');
    expect(revision?.answer).toEqual(typed);
  });

  it('compares a jump of a level in points, and takes a comment as its explanation', async () => {
    const { signedInAs, save } = createEntryApp();
    const officer = signedInAs('officer');
    const low = { kind: 'level', position: 1 } as const;
    await save(officer, 'B', low).expect(200);
    expect(await shown(officer, 'B')).toMatchObject({
      checks: [{ code: 'checks.jump', params: { from: 80, to: 20, limit: 40 }, explained: false }],
    });
    await save(officer, 'B', low, { version: 1, comment: 'أُعيد التقييم' }).expect(200);
    expect(await shown(officer, 'B')).toMatchObject({ version: 2, checks: [{ explained: true }] });
  });

  it('makes a repeated request once and answers it the same', async () => {
    const { signedInAs, save, services } = createEntryApp();
    const officer = signedInAs('officer');
    const first = await save(officer, 'A', half, { key: 'the-same-key' }).expect(200);
    await save(officer, 'A', more, { version: 1 }).expect(200);
    const again = await save(officer, 'A', half, { key: 'the-same-key' }).expect(200);
    expect(again.body).toEqual(first.body);
    expect(await historyOf(officer, 'A')).toHaveLength(2);
    const events = services.store.connection
      .prepare("SELECT count(*) AS n FROM audit_events WHERE action = 'answer.saved'")
      .get();
    expect(events).toEqual({ n: 2 });
    const reused = await save(officer, 'A', more, { key: 'the-same-key' }).expect(409);
    expect(problemOf(reused).code).toBe('request.key_reused');
  });

  it('lets one of two writers win, tells the other both values, and keeps what lost', async () => {
    const { signedInAs, save } = createEntryApp();
    const [officer, head] = [signedInAs('officer'), signedInAs('head')];
    const results = await Promise.all([
      save(officer, 'A', half, { key: 'of-officer' }),
      save(head, 'A', more, { key: 'of-head-one' }),
    ]);
    const statuses = results.map(({ status }) => status).sort((a, b) => a - b);
    expect(statuses).toEqual([200, 412]);
    const lost = results.find(({ status }) => status === 412);
    const problem = problemOf(lost ?? { body: {} });
    expect(problem.code).toBe('answer.changed');
    const { current, sent } = problem.current as AnswerConflict;
    expect(new Set([current.by, sent.by])).toEqual(new Set(['head.pp', 'officer.pp']));
    expect(current.version).toBe(1);
    expect(current.answer).not.toEqual(sent.answer);
    const revisions = await historyOf(officer, 'A');
    expect(revisions.map(({ accepted }) => accepted)).toEqual([true, false]);
    expect(revisions[1]?.answer).toEqual(sent.answer);
    const replayed =
      sent.by === 'head.pp'
        ? await save(head, 'A', more, { key: 'of-head-one' })
        : await save(officer, 'A', half, { key: 'of-officer' });
    expect(replayed.status).toBe(412);
    expect(await historyOf(officer, 'A')).toHaveLength(2);
  });

  it('makes no quarrel of the same answer, and `*` takes over whatever is there', async () => {
    const { signedInAs, save } = createEntryApp();
    const officer = signedInAs('officer');
    await save(officer, 'A', half).expect(200);
    const same = await save(signedInAs('head'), 'A', half).expect(200);
    expect(same.body).toMatchObject({ version: 1 });
    const over = await save(officer, 'A', more, { version: '*' }).expect(200);
    expect(over.body).toMatchObject({ version: 2 });
  });

  it('clears an answer, keeps it in the history, and remembers why something does not apply', async () => {
    const { signedInAs, save } = createEntryApp();
    const officer = signedInAs('officer');
    await save(officer, 'A', half).expect(200);
    await save(officer, 'A', { kind: 'missing' }, { version: 1 }).expect(200);
    const reason = 'لا خدمات للجمهور';
    await save(officer, 'A', { kind: 'not_applicable', reason }, { version: 2 }).expect(200);
    const answers = (await historyOf(officer, 'A')).map(({ answer }) => answer);
    expect(answers).toEqual([half, { kind: 'missing' }, { kind: 'not_applicable', reason }]);
  });

  it('changes the results of the open quarter', async () => {
    const { signedInAs, save } = createEntryApp();
    const chair = signedInAs('chair');
    const before = await chair.get('/api/v1/cycles/2025-Q1/values').expect(200);
    await save(signedInAs('officer'), 'A', half).expect(200);
    const after = await chair.get('/api/v1/cycles/2025-Q1/values').expect(200);
    expect(after.headers['etag']).not.toBe(before.headers['etag']);
    expect(JSON.stringify(after.body)).toContain('75');
  });

  it('is refused after the due date, but not within an extension', async () => {
    const { clock, signedInAs, save } = createEntryApp();
    clock.now = new Date('2025-04-16T00:00:00Z');
    const late = await save(signedInAs('officer'), 'A', half).expect(409);
    expect(problemOf(late).code).toBe('submission.past_due');
    await signedInAs('officer').post(`${SUBMISSION}/extension`).send({}).expect(403);
    const chair = signedInAs('chair');
    const reason = 'انقطاع الكهرباء';
    const dueAt = '2025-04-20T20:59:59Z';
    await chair
      .post(`${SUBMISSION}/extension`)
      .send({ dueAt: '2025-04-15T21:00:00Z', reason })
      .expect(400);
    const extended = await chair
      .post(`${SUBMISSION}/extension`)
      .send({ dueAt, reason })
      .expect(200);
    expect(extended.body).toMatchObject({ dueAt, originalDueAt: '2025-04-15T20:59:59.000Z' });
    await save(signedInAs('officer'), 'A', half).expect(200);
    await save(signedInAs('officer', 'QQ'), 'A', half, {}, SUBMISSION.replace('PP', 'QQ')).expect(
      409,
    );
  });

  it('takes a yearly answer in the fourth quarter only', async () => {
    const { signedInAs, save } = createEntryApp();
    const refused = await save(signedInAs('officer'), 'Y', { kind: 'boolean', value: true });
    expect([refused.status, problemOf(refused).code]).toEqual([409, 'submission.not_due']);
  });

  it('refuses links to evidence that the department does not have', async () => {
    const { signedInAs, save } = createEntryApp();
    const evidence = [{ id: 'nowhere-to-be-found', revision: 1 }];
    const response = await save(signedInAs('officer'), 'A', half, { evidence }).expect(400);
    expect(problemOf(response).issues?.[0]?.code).toBe('answer.unknown_evidence');
  });
});

import type { Agent } from 'supertest';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type { Problem } from '#shared/contracts/problem.ts';
import type { SubmissionResponse, SubmissionsResponse } from '#shared/contracts/submissions.ts';
import { createEntryApp, type EntryApp, SUBMISSION } from '#server/testing/entry-app.ts';

const codeOf = (response: { body: unknown }): string => (response.body as Problem).code;
const pageOf = (response: { body: unknown }): SubmissionResponse =>
  response.body as SubmissionResponse;

async function fill({ save }: EntryApp, officer: Agent): Promise<void> {
  await save(officer, 'A', { kind: 'percentage', numerator: 80, denominator: 100 }).expect(200);
  await save(officer, 'B', { kind: 'level', position: 4 }).expect(200);
  await save(officer, 'C', { kind: 'number', value: 6 }).expect(200);
  await save(officer, 'D', { kind: 'number', value: 70 }).expect(200);
  await save(officer, 'E', { kind: 'boolean', value: true }).expect(200);
}

const move = (agent: Agent, to: string, version: number) =>
  agent.post(`${SUBMISSION}/transitions`).send({ to, version });

describe('GET …/submissions/:department', () => {
  it('is for the department and the committee: 401, 403, 404', async () => {
    const { app, signedInAs } = createEntryApp();
    await request(app).get(SUBMISSION).expect(401);
    await signedInAs('admin').get(SUBMISSION).expect(403);
    await signedInAs('leader').get(SUBMISSION).expect(403);
    await signedInAs('officer', 'QQ').get(SUBMISSION).expect(404);
    for (const role of ['officer', 'head', 'reviewer', 'chair'] as const) {
      await signedInAs(role).get(SUBMISSION).expect(200);
    }
    await signedInAs('chair').get(SUBMISSION.replace('PP', 'XX')).expect(404);
    await signedInAs('chair').get(`${SUBMISSION}?dimension=ZZ`).expect(404);
  });

  it('tells last quarter’s answer, value and score beside what is due', async () => {
    const { signedInAs } = createEntryApp();
    const page = pageOf(await signedInAs('officer').get(SUBMISSION).expect(200));
    expect(page).toMatchObject({
      state: 'not_started',
      version: 0,
      dueAt: '2025-04-15T20:59:59.000Z',
      readOnly: null,
      moves: [{ to: 'submitted', whyNot: 'blocked' }],
      progress: { due: 5, answered: 0, blocked: 0, toExplain: 5 },
    });
    const level = page.indicators.find(({ code }) => code === 'B');
    expect(level).toMatchObject({
      dimension: 'D1',
      writable: true,
      version: 0,
      answer: { kind: 'missing' },
      last: {
        cycle: '2024-Q4',
        answer: { kind: 'level', position: 4 },
        value: 4,
        comparable: 80,
        score: 80,
      },
    });
    expect(level?.form).toBeUndefined();
    const yearly = page.indicators.find(({ code }) => code === 'Y');
    expect(yearly).toMatchObject({ due: false, writable: false, checks: [] });
  });

  it('gives the form of one dimension', async () => {
    const { signedInAs } = createEntryApp();
    const response = await signedInAs('officer').get(`${SUBMISSION}?dimension=D1`).expect(200);
    const { indicators, dimensions } = pageOf(response);
    expect(indicators.map(({ code }) => code)).toEqual(['A', 'B', 'C']);
    expect(indicators[1]?.form?.levels[2]).toMatchObject({ position: 2, points: 40 });
    expect(dimensions.map(({ code }) => code)).toEqual(['D1', 'D2']);
  });
});

describe('GET …/submissions', () => {
  it('lists the own department to an officer and all to the committee', async () => {
    const { signedInAs } = createEntryApp();
    const list = async (agent: Agent): Promise<string[]> => {
      const response = await agent.get('/api/v1/cycles/2025-Q1/submissions').expect(200);
      return (response.body as SubmissionsResponse).submissions.map(
        ({ department }) => department.code,
      );
    };
    expect(await list(signedInAs('officer'))).toEqual(['PP']);
    expect(await list(signedInAs('reviewer'))).toEqual(['PP', 'QQ', 'RR']);
    await signedInAs('chair').get('/api/v1/cycles/2031-Q1/submissions').expect(404);
  });
});

describe('POST …/transitions', () => {
  it('submits what is complete, once, and recalls it', async () => {
    const test = createEntryApp();
    const officer = test.signedInAs('officer');
    await fill(test, officer);
    const submitted = await move(officer, 'submitted', 1).expect(200);
    expect(submitted.body).toMatchObject({ state: 'submitted', version: 2 });
    const late = await test.save(officer, 'C', { kind: 'number', value: 7 }, { version: 1 });
    expect([late.status, codeOf(late)]).toEqual([409, 'submission.wrong_state']);
    const recalled = await move(officer, 'draft', 2).expect(200);
    expect(recalled.body).toMatchObject({ state: 'draft', version: 3 });
    await test.save(officer, 'C', { kind: 'number', value: 7 }, { version: 1 }).expect(200);
  });

  it('names everything that stands in the way', async () => {
    const test = createEntryApp();
    const officer = test.signedInAs('officer');
    await test.save(officer, 'C', { kind: 'number', value: 61 }).expect(200);
    const response = await move(officer, 'submitted', 1).expect(409);
    expect(codeOf(response)).toBe('submission.blocked');
    const { issues } = response.body as Problem;
    expect(issues?.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'A checks.missing',
      'B checks.missing',
      'C checks.above_max',
      'D checks.missing',
      'E checks.missing',
    ]);
    expect(issues?.every(({ message }) => !message.startsWith('checks.'))).toBe(true);
  });

  it('lets a missing answer go with its explanation', async () => {
    const test = createEntryApp();
    const officer = test.signedInAs('officer');
    await fill(test, officer);
    const { save } = test;
    await save(officer, 'E', { kind: 'missing' }, { version: 1, comment: 'السجل قيد الإعداد' });
    await move(officer, 'submitted', 1).expect(200);
  });

  it('answers a lost race with what is there now', async () => {
    const test = createEntryApp();
    const officer = test.signedInAs('officer');
    await fill(test, officer);
    const both = await Promise.all([
      move(officer, 'submitted', 1),
      move(test.signedInAs('head'), 'submitted', 1),
    ]);
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
    const lost = both.find(({ status }) => status === 409);
    expect(lost?.body).toMatchObject({
      code: 'submission.changed',
      current: { state: 'submitted', version: 2 },
    });
  });

  it('waits for the head where the quarter asks for sign-off', async () => {
    const test = createEntryApp({ signOff: true });
    const officer = test.signedInAs('officer');
    await fill(test, officer);
    const early = await move(officer, 'submitted', 1).expect(409);
    expect(codeOf(early)).toBe('submission.needs_signoff');
    await move(officer, 'awaiting_signoff', 1).expect(200);
    const own = await move(officer, 'submitted', 2).expect(409);
    expect(codeOf(own)).toBe('submission.needs_signoff');
    await move(test.signedInAs('head'), 'submitted', 2).expect(200);
  });

  it('opens only returned answers again, and a recall does not open the others', async () => {
    const test = createEntryApp();
    const officer = test.signedInAs('officer');
    await fill(test, officer);
    await move(officer, 'submitted', 1).expect(200);
    const { connection } = test.services.store;
    connection.exec(`
      UPDATE submissions SET state = 'returned', version = 3, return_reason = 'صحّح';
      INSERT INTO returned_answers SELECT submissions.id, indicators.id, 'صحّح العدد'
      FROM submissions, indicators WHERE indicators.code = 'C' AND framework = 'entry';`);
    test.clock.now = new Date('2025-04-18T00:00:00Z');
    const again = test.signedInAs('officer');
    const refused = await test.save(again, 'A', { kind: 'number', value: 70 }, { version: 1 });
    expect(codeOf(refused)).toBe('submission.not_returned');
    await test.save(again, 'C', { kind: 'number', value: 8 }, { version: 1 }).expect(200);
    await move(again, 'submitted', 3).expect(200);
    const recalled = await move(again, 'draft', 4).expect(200);
    expect(recalled.body).toMatchObject({ state: 'returned' });
  });

  it('is not for other departments, nor for the committee', async () => {
    const { signedInAs } = createEntryApp();
    await move(signedInAs('officer', 'QQ'), 'submitted', 0).expect(404);
    await move(signedInAs('reviewer'), 'submitted', 0).expect(403);
  });
});

describe('POST /api/v1/cycles', () => {
  const framework = { id: 'entry', version: '1.0' };

  it('schedules, opens with a due date, and closes entry for review', async () => {
    const { signedInAs, save } = createEntryApp();
    const chair = signedInAs('chair');
    const path = '/api/v1/cycles/2025-Q2/transitions';
    await signedInAs('officer')
      .post('/api/v1/cycles')
      .send({ code: '2025-Q2', framework })
      .expect(403);
    await chair.post('/api/v1/cycles').send({ code: '2025-Q2', framework }).expect(200);
    await chair.post('/api/v1/cycles').send({ code: '2025-Q2', framework }).expect(409);
    await chair.post(path).send({ to: 'open' }).expect(400);
    const early = await chair.post(path).send({ to: 'review' }).expect(409);
    expect(codeOf(early)).toBe('cycle.wrong_state');
    const dueAt = '2025-07-15T20:59:59Z';
    await chair.post(path).send({ to: 'open', dueAt: '2025-01-01T00:00:00Z' }).expect(400);
    const opened = await chair.post(path).send({ to: 'open', dueAt }).expect(200);
    expect(opened.body).toEqual({
      code: '2025-Q2',
      state: 'open',
      dueAt,
      signOff: false,
      appealsUntil: null,
    });
    const later = SUBMISSION.replace('Q1', 'Q2');
    await save(signedInAs('officer'), 'E', { kind: 'boolean', value: true }, {}, later).expect(200);
    await chair.post(path).send({ to: 'review' }).expect(200);
    const closed = await save(signedInAs('officer'), 'D', { kind: 'number', value: 5 }, {}, later);
    expect([closed.status, codeOf(closed)]).toEqual([409, 'submission.cycle_not_open']);
  });
});

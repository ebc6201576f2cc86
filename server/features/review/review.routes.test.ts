import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type { Problem } from '#shared/contracts/problem.ts';
import type {
  ReviewAnswer,
  ReviewQueueResponse,
  ReviewResponse,
} from '#shared/contracts/review.ts';
import { SUBMISSION } from '#server/testing/entry-app.ts';
import { createReviewApp, LOWERED, REVIEW } from '#server/testing/review-app.ts';

const codeOf = (response: { body: unknown }): string => (response.body as Problem).code;
const answerIn = (page: ReviewResponse, code: string): ReviewAnswer => {
  const found = page.answers.find((each) => each.code === code);
  if (!found) throw new Error(code);
  return found;
};
const RETURN = { kind: 'return', reason: 'أعد حساب المقام' } as const;

describe('GET …/review', () => {
  it('is for the committee, and never for those who belong to the department', async () => {
    const { app, signedInAs, signedIn } = await createReviewApp();
    for (const path of [REVIEW, '/api/v1/review', '/api/v1/cycles/2025-Q1/completeness']) {
      await request(app).get(path).expect(401);
      for (const role of ['officer', 'head', 'leader', 'admin'] as const) {
        await signedInAs(role).get(path).expect(403);
      }
      await signedInAs('chair').get(path).expect(200);
    }
    const both = signedIn({
      username: 'both',
      grants: [{ role: 'reviewer', department: null }],
      memberOf: ['PP'],
    });
    expect(codeOf(await both.get(REVIEW).expect(403))).toBe('review.own_department');
    await both.get(REVIEW.replace('PP', 'QQ')).expect(200);
    await signedInAs('reviewer').get(REVIEW.replace('PP', 'XX')).expect(404);
    await signedInAs('reviewer').get('/api/v1/review?cycle=2031-Q1').expect(404);
  });

  it('is told to leadership in counts alone, as far as the whole quarter goes', async () => {
    const { app, signedInAs, acceptAll } = await createReviewApp();
    const path = '/api/v1/cycles/2025-Q1/progress';
    await request(app).get(path).expect(401);
    for (const role of ['officer', 'head', 'admin'] as const) {
      await signedInAs(role).get(path).expect(403);
    }
    const leader = signedInAs('leader');
    await leader.get(path.replace('2025-Q1', '2031-Q1')).expect(404);
    const counts = async () => (await leader.get(path).expect(200)).body as unknown;
    const handedIn = { code: '2025-Q1', state: 'open', departments: 3, handedIn: 1, answered: 5 };
    expect(await counts()).toMatchObject({ ...handedIn, accepted: 0, due: 15 });
    await acceptAll();
    expect(await counts()).toMatchObject({ ...handedIn, accepted: 1 });
  });

  it('lays last quarter, reported and verified side by side', async () => {
    const { step, judge, reviewer, page } = await createReviewApp();
    await step(reviewer, 'under_review');
    await judge(reviewer, 'A', LOWERED).expect(200);
    const after = await page();
    expect(after).toMatchObject({
      state: 'under_review',
      mine: false,
      readOnly: 'not_yours',
      reviewer: { by: 'reviewer', at: '2025-04-01T09:00:00.000Z' },
      progress: { due: 5, decided: 1, adjusted: 1 },
      dimensions: [
        { code: 'D1', due: 3, decided: 1 },
        { code: 'D2', due: 2, decided: 0 },
      ],
    });
    // A weighs half of D1, which weighs 0.6 of the index: 20 points less make 10 and 6 less.
    const [first] = after.scores.dimensions;
    expect((first?.reported ?? 0) - (first?.verified ?? 0)).toBeCloseTo(10, 9);
    expect((after.scores.index.reported ?? 0) - (after.scores.index.verified ?? 0)).toBeCloseTo(6);
    expect(answerIn(after, 'A')).toMatchObject({
      value: 80,
      last: { cycle: '2024-Q4', value: 82 },
      verified: {
        state: 'value',
        value: 60,
        answer: LOWERED.kind === 'adjusted' && LOWERED.answer,
      },
      verdict: { kind: 'adjusted', by: 'reviewer', version: 1, answerVersion: 1, stale: false },
      scores: { reported: 80, verified: 60 },
      decided: true,
      changed: { sinceLast: true, sinceReturned: false },
    });
    expect(answerIn(after, 'B').changed.sinceLast).toBe(false);
    expect(answerIn(after, 'B').form?.levels).toHaveLength(6);
  });
});

describe('GET /api/v1/review', () => {
  it('tells what is new, decided, and in whose hands', async () => {
    const { step, judge, reviewer, other, save, officer, clock } = await createReviewApp();
    await step(reviewer, 'under_review');
    await judge(reviewer, 'A', RETURN).expect(200);
    const rowOf = async (agent: typeof reviewer) => {
      const response = await agent.get('/api/v1/review').expect(200);
      const { cycles, rows } = response.body as ReviewQueueResponse;
      expect(cycles.map(({ code }) => code)).toEqual(['2025-Q1']);
      expect(rows.map(({ department }) => department.code)).toEqual(['PP', 'QQ', 'RR']);
      return rows[0];
    };
    expect(await rowOf(reviewer)).toMatchObject({
      state: 'under_review',
      reviewer: { by: 'reviewer' },
      mine: true,
      mayReview: true,
      due: 5,
      decided: 1,
      fresh: 5,
    });
    expect((await rowOf(other))?.mine).toBe(false);
    await step(reviewer, 'returned', 200, 'راجع المحور الأول');
    clock.now = new Date('2025-04-01T09:10:00Z');
    const jump = { kind: 'percentage', numerator: 50, denominator: 100 } as const;
    await save(officer, 'A', jump, { version: 1, comment: 'صُحح المقام' }).expect(200);
    expect(await rowOf(reviewer)).toMatchObject({ state: 'returned', fresh: 1, jumps: 1 });
  });
});

describe('the steps of a review', () => {
  it('let one of two claim, and a recall lose against a claim', async () => {
    const { step, reviewer, other, officer, page } = await createReviewApp();
    const { version } = await page();
    const claims = await Promise.all(
      [reviewer, other].map((agent) => agent.post(REVIEW).send({ to: 'under_review', version })),
    );
    const statuses = claims.map(({ status }) => status).sort((a, b) => a - b);
    expect(statuses).toEqual([200, 409]);
    const recalled = await officer
      .post(`${SUBMISSION}/transitions`)
      .send({ to: 'draft', version })
      .expect(409);
    expect((recalled.body as Problem).current).toMatchObject({ state: 'under_review' });
    const loser = claims[0]?.status === 200 ? other : reviewer;
    const release = await step(loser, 'submitted', 409);
    expect(codeOf(release)).toBe('review.claimed_by_other');
  });

  it('return what is to be fixed, and ask for it again when it comes back', async () => {
    const { step, judge, reviewer, officer, save, page, clock } = await createReviewApp();
    await step(reviewer, 'under_review');
    expect(codeOf(await step(reviewer, 'returned', 409, 'راجعها'))).toBe(
      'review.nothing_to_return',
    );
    await judge(reviewer, 'A', RETURN).expect(200);
    await judge(reviewer, 'B', { kind: 'accepted' }).expect(200);
    expect(codeOf(await step(reviewer, 'returned', 409))).toBe('review.needs_reason');
    await step(reviewer, 'returned', 200, 'راجع المحور الأول');
    const own = await officer.get(SUBMISSION).expect(200);
    expect(own.body).toMatchObject({
      state: 'returned',
      returnReason: 'راجع المحور الأول',
      indicators: [
        { code: 'A', returned: RETURN.reason, writable: true },
        { writable: false },
        {},
        {},
        {},
        {},
      ],
    });
    clock.now = new Date('2025-04-01T09:10:00Z');
    const fixed = { kind: 'percentage', numerator: 78, denominator: 100 } as const;
    await save(officer, 'A', fixed, { version: 1 }).expect(200);
    const { version } = await page();
    await officer.post(`${SUBMISSION}/transitions`).send({ to: 'submitted', version }).expect(200);
    await step(reviewer, 'under_review');
    const after = await page();
    expect(after.progress).toMatchObject({ decided: 1, accepted: 1, return: 0 });
    expect(answerIn(after, 'A')).toMatchObject({
      decided: false,
      verdict: { kind: 'return', stale: true },
      judged: { version: 1, value: 80 },
      changed: { sinceReturned: true },
    });
    // The answer is another one by now: a verdict on what was seen before is refused.
    await judge(reviewer, 'A', { kind: 'accepted' }, { version: 1 }).expect(412);
    await judge(reviewer, 'A', { kind: 'accepted' }, { version: 1, answerVersion: 2 }).expect(200);
  });

  it('ask for a verdict again on what came back as it was', async () => {
    const { step, judge, reviewer, officer, page } = await createReviewApp();
    await step(reviewer, 'under_review');
    await judge(reviewer, 'A', RETURN).expect(200);
    await step(reviewer, 'returned', 200, 'راجعها');
    expect((await page()).progress.decided).toBe(1);
    const { version } = await page();
    await officer.post(`${SUBMISSION}/transitions`).send({ to: 'submitted', version }).expect(200);
    expect((await page()).progress.decided).toBe(0);
  });

  it('accept once everything is decided, and reopen by the chair alone, with a reason', async () => {
    const { step, judge, reviewer, chair, page } = await createReviewApp();
    await step(reviewer, 'under_review');
    expect(codeOf(await step(reviewer, 'accepted', 409))).toBe('review.undecided');
    await judge(reviewer, 'A', RETURN).expect(200);
    for (const code of ['B', 'C', 'D', 'E']) {
      await judge(reviewer, code, { kind: 'accepted' }).expect(200);
    }
    expect(codeOf(await step(reviewer, 'accepted', 409))).toBe('review.returns_waiting');
    await judge(reviewer, 'A', { kind: 'accepted' }, { version: 1 }).expect(200);
    await step(reviewer, 'accepted');
    await step(reviewer, 'under_review', 403, 'نسيت شيئًا');
    await step(chair, 'under_review', 409);
    await step(chair, 'under_review', 200, 'مستند جديد');
    expect(await page()).toMatchObject({ state: 'under_review', reviewer: { by: 'reviewer' } });
  });

  it('are told of in the audit trail, every verdict with them', async () => {
    const { acceptAll, services } = await createReviewApp();
    await acceptAll();
    const rows = services.store.connection
      .prepare<[], { action: string; n: number }>(
        `SELECT action, count(*) AS n FROM audit_events
         WHERE action IN ('verdict.given', 'submission.moved') GROUP BY action ORDER BY action`,
      )
      .all();
    expect(rows).toEqual([
      { action: 'submission.moved', n: 3 },
      { action: 'verdict.given', n: 5 },
    ]);
  });
});

describe('an import into an accepted submission', () => {
  it('is refused whole until the chair reopens it, unless it changes nothing', async () => {
    const { chair, acceptAll, step, page } = await createReviewApp();
    await acceptAll();
    const send = (csv: string) =>
      chair
        .post('/api/v1/cycles/2025-Q1/import')
        .type('text/csv')
        .send(`department,indicator,value\n${csv}`);
    await send('PP,A,80/100').expect(200);
    const refused = await send('QQ,A,50/100\nPP,A,85/100').expect(409);
    expect(refused.body).toMatchObject({
      code: 'import.accepted',
      current: { cycle: '2025-Q1', departments: ['PP'] },
    });
    expect(answerIn(await page(), 'A')).toMatchObject({ value: 80, version: 1 });
    await step(chair, 'under_review', 200, 'وصل سجل مصحّح');
    await send('PP,A,85/100').expect(200);
    expect(await page()).toMatchObject({ state: 'under_review' });
    expect(answerIn(await page(), 'A')).toMatchObject({ value: 85, decided: false });
  });
});

describe('…/comments', () => {
  it('are a conversation of two sides that nobody else hears and nobody changes', async () => {
    const { app, officer, reviewer, signedInAs, signedIn, services, page } =
      await createReviewApp();
    const path = `${SUBMISSION}/answers/A/comments`;
    await request(app).get(path).expect(401);
    await signedInAs('officer', 'QQ').get(path).expect(404);
    await signedInAs('admin').get(path).expect(403);
    await signedIn({
      username: 'both',
      grants: [{ role: 'reviewer', department: null }],
      memberOf: ['PP'],
    })
      .post(path)
      .send({ text: 'من الداخل' })
      .expect(404);
    await reviewer.post(path).send({ text: '  ' }).expect(400);
    await reviewer.post(path).send({ text: 'من أين هذا الرقم؟' }).expect(200);
    const response = await officer.post(path).send({ text: 'من السجل' }).expect(200);
    expect(response.body).toMatchObject({
      comments: [
        { side: 'committee', by: 'reviewer', text: 'من أين هذا الرقم؟' },
        { side: 'department', by: 'officer.pp', text: 'من السجل' },
      ],
    });
    expect(answerIn(await page(), 'A').comments).toHaveLength(2);
    const all = `${SUBMISSION}/comments`;
    await request(app).get(all).expect(401);
    await signedInAs('officer', 'QQ').get(all).expect(404);
    expect((await officer.get(all).expect(200)).body).toMatchObject({
      isOpen: true,
      threads: [{ indicator: { code: 'A', dimension: 'D1' }, comments: [{}, {}] }],
    });
    expect(() => services.store.connection.exec('DELETE FROM answer_comments')).toThrow();
  });
});

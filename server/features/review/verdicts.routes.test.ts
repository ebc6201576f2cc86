import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type { Problem } from '#shared/contracts/problem.ts';
import type { ReviewResponse, VerdictConflict, VerdictResponse } from '#shared/contracts/review.ts';
import type { DepartmentResultsResponse } from '#shared/contracts/results.ts';
import { SUBMISSION } from '#server/testing/entry-app.ts';
import { createReviewApp, LOWERED, REJECTED } from '#server/testing/review-app.ts';

const codeOf = (response: { body: unknown }): string => (response.body as Problem).code;
const RETURN = { kind: 'return', reason: 'أعد حساب المقام' } as const;

describe('PUT …/verdict', () => {
  it('is for who claimed it: 401, 403, 404, 409', async () => {
    const { app, signedInAs, judge, step, reviewer, other, chair, page } = await createReviewApp();
    await judge(request.agent(app), 'A', { kind: 'accepted' }).expect(401);
    for (const role of ['officer', 'head', 'leader', 'admin'] as const) {
      await judge(signedInAs(role), 'A', { kind: 'accepted' }).expect(403);
    }
    await judge(reviewer, 'ZZ', { kind: 'accepted' }).expect(404);
    const unclaimed = await judge(reviewer, 'A', { kind: 'accepted' }).expect(409);
    expect(codeOf(unclaimed)).toBe('review.not_claimed');
    await step(reviewer, 'under_review');
    const theirs = await judge(other, 'A', { kind: 'accepted' }).expect(409);
    expect(codeOf(theirs)).toBe('review.claimed_by_other');
    expect((theirs.body as Problem).current).toMatchObject({ reviewer: { by: 'reviewer' } });
    await judge(chair, 'A', { kind: 'accepted' }).expect(403);
    const notDue = await judge(reviewer, 'Y', { kind: 'accepted' }, { answerVersion: 0 });
    expect([notDue.status, codeOf(notDue)]).toEqual([409, 'review.not_due']);
    expect((await page()).progress.decided).toBe(0);
  });

  it.each([
    ['a reason', { kind: 'rejected' }, 'body.reason'],
    ['its answer', { kind: 'adjusted', reason: 'لأن' }, 'body.answer'],
    [
      'an answer that can be',
      { kind: 'adjusted', reason: 'لأن', answer: { kind: 'boolean', value: true } },
      'body.answer',
    ],
    [
      'a value, not its absence',
      { kind: 'adjusted', reason: 'لأن', answer: { kind: 'missing' } },
      'body.answer',
    ],
    ['no reason of one letter', { kind: 'return', reason: 'x' }, 'body.reason'],
  ])('asks for %s: 400', async (_what, verdict, path) => {
    const { step, judge, reviewer } = await createReviewApp();
    await step(reviewer, 'under_review');
    const response = await judge(reviewer, 'A', verdict as never).expect(400);
    expect((response.body as Problem).issues?.map((issue) => issue.path)).toContain(path);
  });

  it('asks for the version that was seen: 428', async () => {
    const { step, reviewer } = await createReviewApp();
    await step(reviewer, 'under_review');
    const path = `${SUBMISSION}/answers/A/verdict`;
    const body = { kind: 'accepted', answerVersion: 1 };
    expect(codeOf(await reviewer.put(path).send(body).expect(428))).toBe('review.version_needed');
  });

  it('answers with the verdict, its tag, progress and scores', async () => {
    const { step, judge, reviewer } = await createReviewApp();
    await step(reviewer, 'under_review');
    const given = await judge(reviewer, 'E', REJECTED).expect(200);
    expect(given.headers['etag']).toBe('"1"');
    const { verdict, verified, answerScores, progress, scores } = given.body as VerdictResponse;
    expect(verdict).toMatchObject({ kind: 'rejected', reason: 'لا مستند يثبتها', answer: null });
    expect(verified).toEqual({
      state: 'missing',
      answer: { kind: 'missing' },
      value: null,
      comparable: null,
    });
    expect(answerScores).toEqual({ reported: 100, verified: 0 });
    expect(progress).toMatchObject({ decided: 1, rejected: 1 });
    // D 70 and E 100 weigh 0.5 each beside a yearly 0.1; what is missing is zero in this framework.
    expect(scores.dimensions[1]?.reported).toBeCloseTo(85 / 1.1, 9);
    expect(scores.dimensions[1]?.verified).toBeCloseTo(35 / 1.1, 9);
  });

  it('lets one of two win, tells the other what is there, and makes no quarrel of a repetition', async () => {
    const { step, judge, reviewer, services } = await createReviewApp();
    await step(reviewer, 'under_review');
    const both = await Promise.all([
      judge(reviewer, 'A', LOWERED),
      judge(reviewer, 'A', { kind: 'accepted' }),
    ]);
    const statuses = both.map(({ status }) => status).sort((a, b) => a - b);
    expect(statuses).toEqual([200, 412]);
    const [won, lost] = both[0].status === 200 ? both : [both[1], both[0]];
    expect(codeOf(lost)).toBe('review.verdict_changed');
    const current = (lost.body as Problem).current as VerdictConflict;
    expect(current.verdict).toEqual((won.body as VerdictResponse).verdict);
    expect(current.answer).toMatchObject({ version: 1, value: 80 });
    await judge(reviewer, 'A', LOWERED, { version: 1 }).expect(200);
    const again = await judge(reviewer, 'A', LOWERED, { version: 1 }).expect(200);
    const version = (again.body as VerdictResponse).verdict.version;
    const { n } = services.store.connection
      .prepare<[], { n: number }>('SELECT count(*) AS n FROM verdict_revisions')
      .get() ?? { n: 0 };
    expect(n).toBe(version);
    for (const change of [
      "UPDATE verdict_revisions SET reason = ''",
      'DELETE FROM verdict_revisions',
    ]) {
      expect(() => services.store.connection.exec(change)).toThrow(/append-only/);
    }
  });

  it('after a claim changed hands goes to who has it now', async () => {
    const { step, judge, reviewer, other, chair } = await createReviewApp();
    await step(reviewer, 'under_review');
    await judge(reviewer, 'A', LOWERED).expect(200);
    await step(chair, 'submitted');
    await step(other, 'under_review');
    const late = await judge(reviewer, 'A', { kind: 'accepted' }, { version: 1 }).expect(409);
    expect(codeOf(late)).toBe('review.claimed_by_other');
    const stale = await judge(other, 'A', { kind: 'accepted' }).expect(412);
    expect(((stale.body as Problem).current as VerdictConflict).verdict?.by).toBe('reviewer');
    await judge(other, 'A', { kind: 'accepted' }, { version: 1 }).expect(200);
  });
});

describe('POST …/verdicts', () => {
  it('accepts the rest of a dimension, and leaves what is decided', async () => {
    const { step, judge, reviewer, other, page } = await createReviewApp();
    await step(reviewer, 'under_review');
    await judge(reviewer, 'A', LOWERED).expect(200);
    const { version } = await page();
    const path = `${SUBMISSION}/verdicts`;
    await other.post(path).send({ dimension: 'D1', version }).expect(409);
    await reviewer.post(path).send({ dimension: 'D9', version }).expect(404);
    await reviewer
      .post(path)
      .send({ dimension: 'D1', version: version - 1 })
      .expect(409);
    const response = await reviewer.post(path).send({ dimension: 'D1', version }).expect(200);
    expect(response.body).toMatchObject({
      accepted: ['B', 'C'],
      progress: { decided: 3, accepted: 2, adjusted: 1 },
    });
  });
});

describe('POST …/verdict/preview', () => {
  it('tells what a verdict would do, and writes nothing', async () => {
    const { reviewer, officer, page } = await createReviewApp();
    const path = `${SUBMISSION}/answers/E/verdict/preview`;
    await officer
      .post(path)
      .send({ verdict: { kind: 'rejected' } })
      .expect(403);
    const response = await reviewer
      .post(path)
      .send({ verdict: { kind: 'rejected' } })
      .expect(200);
    const { before, after } = response.body as {
      before: ReviewResponse['scores'];
      after: ReviewResponse['scores'];
    };
    expect(before.dimensions[1]?.verified).toBeCloseTo(85 / 1.1, 9);
    expect(after.dimensions[1]?.verified).toBeCloseTo(35 / 1.1, 9);
    expect((await page()).progress.decided).toBe(0);
  });
});

describe('results', () => {
  it('use what was verified, and only as long as the answer is the one that was judged', async () => {
    const { step, judge, reviewer, chair, officer, save, page } = await createReviewApp();
    const valueOf = async (code: string): Promise<number | null | undefined> => {
      const path = '/api/v1/departments/PP/results?cycle=2025-Q1';
      const { nodes } = (await chair.get(path).expect(200)).body as DepartmentResultsResponse;
      return nodes.flatMap(({ answers }) => answers).find((each) => each.code === code)?.value;
    };
    expect(await valueOf('A')).toBe(80);
    await step(reviewer, 'under_review');
    await judge(reviewer, 'A', LOWERED).expect(200);
    await judge(reviewer, 'E', REJECTED).expect(200);
    expect(await valueOf('A')).toBe(60);
    expect(await valueOf('E')).toBeNull();
    await judge(reviewer, 'A', RETURN, { version: 1 }).expect(200);
    expect(await valueOf('A')).toBe(80);
    await step(reviewer, 'returned', 200, 'راجعها');
    const fixed = { kind: 'percentage', numerator: 78, denominator: 100 } as const;
    await save(officer, 'A', fixed, { version: 1 }).expect(200);
    expect(await valueOf('A')).toBe(78);
    expect((await page()).scores.index.verified).not.toBeNull();
  });
});

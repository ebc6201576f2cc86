import type { Agent } from 'supertest';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type {
  Appeal,
  AppealEffect,
  AppealsResponse,
  OwnResultResponse,
} from '#shared/contracts/appeals.ts';
import type { CompletenessResponse } from '#shared/contracts/completeness.ts';
import type { Problem } from '#shared/contracts/problem.ts';
import type { PublicationPreview, PublicationRef } from '#shared/contracts/publications.ts';
import type { RankingResponse } from '#shared/contracts/results.ts';
import { SUBMISSION } from '#server/testing/entry-app.ts';
import { APPEALS_UNTIL, createReviewApp, type ReviewApp } from '#server/testing/review-app.ts';

const APPEALS = `${SUBMISSION}/appeals`;
const RESULT = `${SUBMISSION}/result`;
const CYCLE = '/api/v1/cycles/2025-Q1';
const REASON = 'السجل محدّث منذ مارس';
const codeOf = (response: { body: unknown }): string => (response.body as Problem).code;
const RESTORED = {
  kind: 'adjusted',
  answer: { kind: 'percentage', numerator: 80, denominator: 100 },
};

async function preliminary(): Promise<ReviewApp> {
  const test = await createReviewApp();
  await test.acceptAll();
  await test.toPreliminary();
  return test;
}
const appealOn = (agent: Agent, indicator: string) =>
  agent.post(APPEALS).send({ indicator, reason: REASON });
const decide = (agent: Agent, indicator: string, body: object) =>
  agent.post(`${APPEALS}/${indicator}/decision`).send(body);

describe('GET …/result', () => {
  it('is the department’s own from preliminary on, with the reasons', async () => {
    const test = await createReviewApp();
    await request(test.app).get(RESULT).expect(401);
    await test.signedInAs('leader').get(RESULT).expect(403);
    await test.signedInAs('officer', 'QQ').get(RESULT).expect(404);
    expect(codeOf(await test.officer.get(RESULT).expect(409))).toBe('review.not_preliminary');
    await test.acceptAll();
    await test.toPreliminary();
    const own = (await test.officer.get(RESULT).expect(200)).body as OwnResultResponse;
    expect(own).toMatchObject({
      cycle: { state: 'preliminary', appealsUntil: APPEALS_UNTIL },
      whyNotAppeal: null,
    });
    expect(own.scores.index.verified).toBeLessThan(own.scores.index.reported ?? 0);
    const [first] = own.answers;
    expect(first).toMatchObject({
      code: 'A',
      reported: { value: 80 },
      verified: { value: 60 },
      verdict: { kind: 'adjusted', reason: 'يبيّن السجل ستين خدمة' },
    });
    // Who decided is not told.
    expect(JSON.stringify(own)).not.toContain('"reviewer"');
    expect(own.answers.find(({ code }) => code === 'Y')?.whyNotAppeal).toBe('not_due');
    await test.officer.get('/api/v1/ranking?cycle=2025-Q1').expect(404);
    const seen = (await test.chair.get(RESULT).expect(200)).body as OwnResultResponse;
    expect(seen.whyNotAppeal).toBe('not_yours');
  });
});

describe('POST …/appeals', () => {
  it('is for the department’s own people, inside the window, once an indicator', async () => {
    const test = await createReviewApp();
    await appealOn(request.agent(test.app), 'A').expect(401);
    for (const role of ['reviewer', 'chair', 'leader', 'admin'] as const) {
      await appealOn(test.signedInAs(role), 'A').expect(403);
    }
    await appealOn(test.signedInAs('officer', 'QQ'), 'A').expect(404);
    expect(codeOf(await appealOn(test.officer, 'A').expect(409))).toBe('appeal.not_preliminary');
    await test.acceptAll();
    await test.toPreliminary();
    await test.officer.post(APPEALS).send({ indicator: 'A', reason: 'x' }).expect(400);
    const evidence = [{ id: 'nowhere-to-be-found', revision: 1 }];
    await test.officer.post(APPEALS).send({ indicator: 'A', reason: REASON, evidence }).expect(400);
    await appealOn(test.officer, 'ZZ').expect(404);
    expect(codeOf(await appealOn(test.officer, 'Y').expect(409))).toBe('appeal.not_due');
    const opened = await appealOn(test.officer, 'A').expect(200);
    expect(opened.body).toMatchObject({
      state: 'open',
      by: 'officer.pp',
      reason: REASON,
      reported: { value: 80 },
      verified: { value: 60 },
      verdict: { kind: 'adjusted' },
      decision: null,
    });
    const again = await appealOn(test.signedInAs('head'), 'A').expect(409);
    expect(codeOf(again)).toBe('appeal.appealed');
    expect((again.body as Problem).current).toMatchObject({ state: 'open', reason: REASON });
    test.clock.now = new Date('2025-05-11T00:00:00Z');
    expect(codeOf(await appealOn(test.signedInAs('officer'), 'B').expect(409))).toBe(
      'appeal.window_closed',
    );
  });
});

describe('deciding an appeal', () => {
  it('is the chair’s, of other departments than their own', async () => {
    const test = await preliminary();
    await appealOn(test.officer, 'A').expect(200);
    const body = { to: 'dismissed', reason: 'لا جديد في المستند' };
    await decide(request.agent(test.app), 'A', body).expect(401);
    for (const role of ['officer', 'reviewer', 'leader', 'admin'] as const) {
      await decide(test.signedInAs(role), 'A', body).expect(403);
    }
    const ownChair = test.signedIn({
      username: 'chair.pp',
      grants: [{ role: 'chair', department: null }],
      memberOf: ['PP'],
    });
    expect(codeOf(await decide(ownChair, 'A', body).expect(403))).toBe('review.own_department');
    await decide(test.chair, 'B', body).expect(404);
    await decide(test.chair, 'A', { to: 'upheld', reason: 'صحيح' }).expect(400);
    await decide(test.chair, 'A', body).expect(200);
    const late = await decide(test.chair, 'A', body).expect(409);
    expect(codeOf(late)).toBe('appeal.decided');
    expect((late.body as Problem).current).toMatchObject({ state: 'dismissed' });
  });

  it('tells beforehand what upholding does, does just that, and keeps it', async () => {
    const test = await preliminary();
    await appealOn(test.officer, 'A').expect(200);
    const preview = await test.chair
      .post(`${APPEALS}/A/preview`)
      .send({ verdict: RESTORED })
      .expect(200);
    const { effect } = preview.body as { effect: AppealEffect };
    expect((effect.index.after ?? 0) - (effect.index.before ?? 0)).toBeCloseTo(6, 9);
    expect(effect.dimension.code).toBe('D1');
    const upheld = await decide(test.chair, 'A', {
      to: 'upheld',
      reason: 'المستند يثبت الثمانين',
      verdict: RESTORED,
    }).expect(200);
    const { decision } = upheld.body as Appeal;
    expect(decision).toMatchObject({ by: 'chair', verified: { value: 80 }, effect });
    const own = (await test.officer.get(RESULT).expect(200)).body as OwnResultResponse;
    expect(own.scores.index.verified).toBeCloseTo(effect.index.after ?? 0, 9);
    expect(own.answers[0]).toMatchObject({
      verified: { value: 80 },
      verdict: { reason: 'المستند يثبت الثمانين' },
      appeal: { state: 'upheld', verified: { value: 60 }, decision: { effect: { others: [] } } },
    });
    // Places are not told to a department before publication.
    expect(own.answers[0]?.appeal?.decision?.effect?.rank).toEqual({ before: null, after: null });
    const history = test.services.store.connection
      .prepare("SELECT kind, source, account FROM verdict_revisions WHERE source = 'appeal'")
      .all();
    expect(history).toEqual([{ kind: 'adjusted', source: 'appeal', account: 'chair' }]);
    for (const change of ["UPDATE appeals SET reason = 'x'", 'DELETE FROM appeals']) {
      expect(() => test.services.store.connection.exec(change)).toThrow();
    }
  });

  it('after publication leaves what is published until its revision, which then differs by that answer', async () => {
    const test = await preliminary();
    await appealOn(test.officer, 'A').expect(200);
    const publish = async (reason: string) => {
      const preview = await test.chair.get(`${CYCLE}/publication-preview`).expect(200);
      const { basis } = preview.body as PublicationPreview;
      const body = { basis, reason };
      return (await test.chair.post(`${CYCLE}/publications`).send(body).expect(200))
        .body as PublicationRef;
    };
    expect(await publish('بقي اعتراض واحد')).toMatchObject({ revision: 1 });
    const scoreOf = async (): Promise<number | null | undefined> => {
      const response = await test.officer.get('/api/v1/ranking?cycle=2025-Q1').expect(200);
      const { rows } = response.body as RankingResponse;
      return rows.find(({ department }) => department.code === 'PP')?.score;
    };
    const before = await scoreOf();
    const late = await appealOn(test.officer, 'B').expect(409);
    expect(codeOf(late)).toBe('appeal.not_preliminary');
    await decide(test.chair, 'A', { to: 'upheld', reason: 'صحيح', verdict: RESTORED }).expect(200);
    expect(await scoreOf()).toBe(before);
    const own = (await test.officer.get(RESULT).expect(200)).body as OwnResultResponse;
    expect((own.scores.index.verified ?? 0) - (before ?? 0)).toBeCloseTo(6, 9);
    expect(await publish('قُبل الاعتراض على A')).toMatchObject({ revision: 2 });
    expect(((await scoreOf()) ?? 0) - (before ?? 0)).toBeCloseTo(6, 9);
  });

  it('waits for the end of the window, or publication needs a reason', async () => {
    const test = await preliminary();
    const publish = async (chair: Agent, status: number) => {
      const preview = await chair.get(`${CYCLE}/publication-preview`).expect(200);
      const { basis, appealsUntil } = preview.body as PublicationPreview;
      await chair.post(`${CYCLE}/publications`).send({ basis }).expect(status);
      return appealsUntil;
    };
    expect(await publish(test.chair, 400)).toBe(APPEALS_UNTIL);
    test.clock.now = new Date('2025-05-11T00:00:00Z');
    expect(await publish(test.signedInAs('chair'), 200)).toBeNull();
  });

  it('lets one of two decisions win', async () => {
    const test = await preliminary();
    await appealOn(test.officer, 'E').expect(200);
    const results = await Promise.all([
      decide(test.chair, 'E', { to: 'dismissed', reason: 'لا مستند' }),
      decide(test.chair, 'E', {
        to: 'upheld',
        reason: 'وصل المستند',
        verdict: { kind: 'accepted' },
      }),
    ]);
    expect(results.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
  });

  it('is listed for each side as far as it may know', async () => {
    const test = await preliminary();
    await appealOn(test.officer, 'A').expect(200);
    const list = async (agent: Agent): Promise<AppealsResponse> =>
      (await agent.get(`${CYCLE}/appeals`).expect(200)).body as AppealsResponse;
    expect(await list(test.chair)).toMatchObject({ mayDecide: true, appeals: [{ state: 'open' }] });
    expect(await list(test.reviewer)).toMatchObject({ mayDecide: false, appeals: [{}] });
    expect((await list(test.signedInAs('officer', 'QQ'))).appeals).toEqual([]);
    await test.signedInAs('admin').get(`${CYCLE}/appeals`).expect(403);
    await test.chair.get('/api/v1/cycles/2031-Q1/appeals').expect(404);
  });
});

describe('a quarter on its way', () => {
  const move = (agent: Agent, body: object) => agent.post(`${CYCLE}/transitions`).send(body);

  it('is stopped by what the committee has not decided, unless the chair says why not', async () => {
    const test = await createReviewApp();
    await move(test.chair, { to: 'review' }).expect(200);
    await move(test.chair, { to: 'preliminary' }).expect(409);
    const to = { to: 'preliminary', appealsUntil: APPEALS_UNTIL };
    const blocked = await move(test.chair, to).expect(409);
    expect(codeOf(blocked)).toBe('cycle.blocked');
    expect((blocked.body as Problem).current).toMatchObject({
      state: 'review',
      blockers: [{ code: 'not_decided', severity: 'block', departments: ['PP'] }],
    });
    await move(test.chair, { ...to, anyway: true }).expect(400);
    await move(test.reviewer, { ...to, anyway: true, reason: 'قرار اللجنة' }).expect(403);
    const moved = await move(test.chair, { ...to, anyway: true, reason: 'قرار اللجنة' }).expect(
      200,
    );
    expect(moved.body).toMatchObject({ state: 'preliminary', appealsUntil: APPEALS_UNTIL });
    const published = await move(test.chair, { to: 'published' }).expect(409);
    expect(codeOf(published)).toBe('cycle.by_publication');
  });

  it('counts what was never handed in as not answered once it is preliminary', async () => {
    const test = await createReviewApp();
    const place = SUBMISSION.replace('PP', 'QQ');
    const draft = { kind: 'boolean', value: true } as const;
    await test.save(test.signedInAs('officer', 'QQ'), 'E', draft, {}, place).expect(200);
    const rowOf = async () => {
      const response = await test.chair.get('/api/v1/ranking?cycle=2025-Q1').expect(200);
      const { rows } = response.body as RankingResponse;
      return rows.find(({ department }) => department.code === 'QQ');
    };
    expect((await rowOf())?.score).toBeGreaterThan(0);
    await test.acceptAll();
    await test.toPreliminary();
    expect(await rowOf()).toMatchObject({ score: null, rank: null, reason: 'not_submitted' });
  });

  it('counts what came back and was not handed in again as not answered once it is preliminary', async () => {
    const scoreOf = async (kind: 'return' | 'rejected') => {
      const test = await createReviewApp();
      await test.step(test.reviewer, 'under_review');
      await test.judge(test.reviewer, 'E', { kind, reason: 'أرفق المستند' }).expect(200);
      await test.judge(test.reviewer, 'A', { kind: 'return', reason: 'صحّح' }).expect(200);
      await test.step(test.reviewer, 'returned', 200, 'راجعها');
      // Corrected, and not handed in: it counts no more than what was left as it was.
      const higher = { kind: 'percentage', numerator: 90, denominator: 100 } as const;
      await test.save(test.officer, 'A', higher, { version: 1 }).expect(200);
      await move(test.chair, { to: 'review' }).expect(200);
      const anyway = { anyway: true, reason: 'قرار اللجنة', appealsUntil: APPEALS_UNTIL };
      await move(test.chair, { to: 'preliminary', ...anyway }).expect(200);
      const response = await test.chair.get('/api/v1/ranking?cycle=2025-Q1').expect(200);
      const { rows } = response.body as RankingResponse;
      return rows.find(({ department }) => department.code === 'PP')?.score;
    };
    const returned = await scoreOf('return');
    expect(returned).toBeGreaterThan(0);
    expect(returned).toBe(await scoreOf('rejected'));
  });

  it('needs a date for appeals, in the future', async () => {
    const test = await createReviewApp();
    await test.acceptAll();
    await move(test.chair, { to: 'review' }).expect(200);
    await move(test.chair, { to: 'preliminary' }).expect(400);
    const past = { to: 'preliminary', appealsUntil: '2025-01-01T00:00:00Z' };
    await move(test.chair, past).expect(400);
  });

  it('shows how complete every department and dimension is, and what blocks', async () => {
    const test = await createReviewApp();
    const matrix = async (): Promise<CompletenessResponse> =>
      (await test.chair.get(`${CYCLE}/completeness`).expect(200)).body as CompletenessResponse;
    expect(await matrix()).toMatchObject({
      state: 'open',
      next: 'review',
      blockers: [{ code: 'before_due', severity: 'warn', departments: ['QQ', 'RR'] }],
      dimensions: [{ code: 'D1' }, { code: 'D2' }],
    });
    await test.acceptAll();
    const [row] = (await matrix()).rows;
    expect(row).toMatchObject({
      state: 'accepted',
      cells: [
        { due: 3, answered: 3, decided: 3, returned: 0 },
        { due: 2, answered: 2, decided: 2, returned: 0 },
      ],
    });
    await test.toPreliminary();
    await appealOn(test.officer, 'A').expect(200);
    expect(await matrix()).toMatchObject({
      next: 'published',
      blockers: [
        { code: 'appeals_running', severity: 'block' },
        { code: 'appeals_open', severity: 'warn', departments: ['PP'] },
      ],
      appeals: { open: 1, upheld: 0, dismissed: 0 },
    });
  });
});

describe('POST …/reminder', () => {
  it('is sent to who still has the submission, and told in the matrix', async () => {
    const test = await createReviewApp();
    const path = (code: string): string => `${SUBMISSION.replace('PP', code)}/reminder`;
    await test.officer.post(path('QQ')).send({}).expect(403);
    await test.chair.post(path('PP')).send({}).expect(409);
    await test.reviewer.post(path('QQ')).send({}).expect(200);
    const { rows } = (await test.chair.get(`${CYCLE}/completeness`).expect(200))
      .body as CompletenessResponse;
    const [, qq] = rows;
    expect(qq).toMatchObject({ state: 'not_started', version: 0 });
    expect(qq?.remindedAt).toBe('2025-04-01T09:00:00.000Z');
    // A reminder changes nothing for whoever is about to begin.
    const place = SUBMISSION.replace('PP', 'QQ');
    const officer = test.signedInAs('officer', 'QQ');
    const saved = await test
      .save(officer, 'E', { kind: 'boolean', value: true }, {}, place)
      .expect(200);
    expect(saved.body).toMatchObject({ submission: 1 });
    await test.chair.post(path('QQ')).send({}).expect(200);
  });
});

import type { Agent, Response, Test } from 'supertest';
import type { AnswerInput } from '#shared/domain/answers/answer-input.ts';
import type { ReviewResponse, ReviewStatus } from '#shared/contracts/review.ts';
import { createEntryApp, type EntryApp, SUBMISSION } from './entry-app.ts';

/** What a verdict says, beside the versions that were seen. */
export type TestVerdict =
  | { readonly kind: 'accepted'; readonly reason?: string }
  | { readonly kind: 'adjusted'; readonly answer: AnswerInput; readonly reason: string }
  | { readonly kind: 'rejected' | 'return'; readonly reason: string };

/** An application in which PP has handed in 2025-Q1, with the people who work on it. */
export interface ReviewApp extends EntryApp {
  readonly officer: Agent;
  readonly reviewer: Agent;
  readonly other: Agent;
  readonly chair: Agent;
  /** Asks for a step of the review of PP, from the version that it is in now, and expects this status. */
  readonly step: (agent: Agent, to: string, status?: number, reason?: string) => Promise<Response>;
  readonly judge: (
    agent: Agent,
    indicator: string,
    verdict: TestVerdict,
    seen?: { readonly version?: number; readonly answerVersion?: number },
  ) => Test;
  readonly page: () => Promise<ReviewResponse>;
  /** Claims and accepts everything, adjusting A from 80 to 60 and rejecting E. */
  readonly acceptAll: () => Promise<void>;
  /** Ends entry and review, with appeals taken until 2025-05-10. */
  readonly toPreliminary: () => Promise<void>;
}

export const REVIEW = `${SUBMISSION}/review`;
export const APPEALS_UNTIL = '2025-05-10T20:59:59.000Z';
export const LOWERED: TestVerdict = {
  kind: 'adjusted',
  answer: { kind: 'percentage', numerator: 60, denominator: 100 },
  reason: 'يبيّن السجل ستين خدمة',
};
export const REJECTED: TestVerdict = { kind: 'rejected', reason: 'لا مستند يثبتها' };

const ANSWERS: readonly (readonly [string, AnswerInput])[] = [
  ['A', { kind: 'percentage', numerator: 80, denominator: 100 }],
  ['B', { kind: 'level', position: 4 }],
  ['C', { kind: 'number', value: 6 }],
  ['D', { kind: 'number', value: 70 }],
  ['E', { kind: 'boolean', value: true }],
];

export async function createReviewApp(): Promise<ReviewApp> {
  const test = createEntryApp();
  const officer = test.signedInAs('officer');
  const reviewer = test.signedInAs('reviewer');
  const other = test.signedIn({
    username: 'reviewer.two',
    grants: [{ role: 'reviewer', department: null }],
  });
  const chair = test.signedInAs('chair');
  for (const [code, answer] of ANSWERS) await test.save(officer, code, answer).expect(200);
  await officer.post(`${SUBMISSION}/transitions`).send({ to: 'submitted', version: 1 }).expect(200);

  const page = async (): Promise<ReviewResponse> =>
    (await chair.get(REVIEW).expect(200)).body as ReviewResponse;
  const step: ReviewApp['step'] = async (agent, to, status = 200, reason) => {
    const { version } = (await page()) as ReviewStatus;
    const body = { to, version, ...(reason === undefined ? {} : { reason }) };
    return agent.post(REVIEW).send(body).expect(status);
  };
  const judge: ReviewApp['judge'] = (agent, indicator, verdict, seen = {}) =>
    agent
      .put(`${SUBMISSION}/answers/${indicator}/verdict`)
      .set('If-Match', `"${seen.version ?? 0}"`)
      .send({ ...verdict, answerVersion: seen.answerVersion ?? 1 });
  const rest = async (dimension: string): Promise<void> => {
    const { version } = await page();
    await reviewer.post(`${SUBMISSION}/verdicts`).send({ dimension, version }).expect(200);
  };
  return {
    ...test,
    officer,
    reviewer,
    other,
    chair,
    page,
    step,
    judge,
    async acceptAll() {
      await step(reviewer, 'under_review');
      await judge(reviewer, 'A', LOWERED).expect(200);
      await judge(reviewer, 'E', REJECTED).expect(200);
      await rest('D1');
      await rest('D2');
      await step(reviewer, 'accepted');
    },
    async toPreliminary() {
      const path = '/api/v1/cycles/2025-Q1/transitions';
      await chair.post(path).send({ to: 'review' }).expect(200);
      const to = { to: 'preliminary', appealsUntil: APPEALS_UNTIL };
      await chair.post(path).send(to).expect(200);
    },
  };
}

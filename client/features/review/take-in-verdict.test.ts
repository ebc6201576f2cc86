import { describe, expect, it } from 'vitest';
import type { ReviewAnswer, ReviewResponse, VerdictResponse } from '#shared/contracts/review.ts';
import { asItIsNow, progressOf, provisional, settled, withAnswer } from './take-in-verdict.ts';

const who = { by: 'reviewer', at: '2025-04-10T08:00:00.000Z' };
const answer = (code: string, change: Partial<ReviewAnswer> = {}): ReviewAnswer => ({
  ...{ code, dimension: code.slice(0, 1), title: { ar: code, en: code }, kind: 'number' },
  ...{ direction: 'higher', due: true, writable: false, version: 3, value: 40, comparable: 40 },
  answer: { kind: 'number', value: 40 },
  ...{ comment: null, evidence: [], by: 'officer', at: who.at, last: null, target: null },
  ...{ checks: [], returned: null, scores: { reported: 40, verified: 40 }, verdict: null },
  verified: { state: 'value', answer: { kind: 'number', value: 40 }, value: 40, comparable: 40 },
  ...{ decided: false, changed: { sinceLast: true, sinceReturned: false }, judged: null },
  comments: [],
  ...change,
});
const side = { reported: 40, verified: 40 };
const review = (answers: ReviewAnswer[]): ReviewResponse => ({
  ...{ demo: true, now: who.at, cycle: { code: '2025-Q1', state: 'review', appealsUntil: null } },
  framework: { id: 'x', version: '1', sha256: '0' },
  department: { code: 'MOH', name: { ar: 'a', en: 'a' }, kind: 'ministry' },
  ...{ state: 'under_review', version: 5, submitted: null, returnedAt: null, returnReason: null },
  ...{ reviewer: null, mine: true, readOnly: null, moves: [], progress: progressOf(answers) },
  scores: { index: side, level: side, dimensions: [] },
  dimensions: [{ code: 'A', title: { ar: 'a', en: 'a' }, due: 2, decided: 0 }],
  answers,
});
const first = (data: ReviewResponse) => data.answers[0];

describe('a verdict on the page', () => {
  const start = review([answer('A.01'), answer('A.02', { due: false })]);
  const body = {
    ...{ kind: 'rejected' as const, answerVersion: 3, reason: 'لا مستند' },
  };
  const shown = withAnswer(start, 'A.01', (each) => provisional(each, body, who));

  it('stands before the server has it, and counts', () => {
    expect(first(shown)?.verified.state).toBe('missing');
    expect(first(shown)?.value).toBe(40);
    expect(shown.progress).toMatchObject({ due: 1, decided: 1, rejected: 1 });
    expect(shown.dimensions[0]?.decided).toBe(1);
  });
  it('keeps the version last heard of, from which the next one starts', () => {
    expect(first(shown)?.verdict?.version).toBe(0);
  });
  it('is replaced by what the server made of it', () => {
    const response: VerdictResponse = {
      verdict: {
        ...{ kind: 'rejected', answer: null, value: null, comparable: null, reason: 'لا مستند' },
        ...{ answerVersion: 3, version: 1, ...who, source: 'review', stale: false },
      },
      verified: { state: 'missing', answer: { kind: 'missing' }, value: null, comparable: null },
      answerScores: { reported: 40, verified: null },
      progress: shown.progress,
      scores: { index: { reported: 40, verified: 30 }, level: side, dimensions: [] },
    };
    const next = settled(shown, 'A.01', response);
    expect(first(next)?.verdict?.version).toBe(1);
    expect(first(next)?.scores.verified).toBeNull();
    expect(next.scores.index.verified).toBe(30);
  });
  it('gives way to what is there now when it lost', () => {
    const given = { answer: { kind: 'number' as const, value: 55 }, value: 55, comment: null };
    const next = asItIsNow(shown, 'A.01', {
      verdict: null,
      answer: { ...given, version: 4, evidence: [], by: 'officer', at: who.at },
      reviewer: null,
    });
    expect(first(next)).toMatchObject({ version: 4, value: 55, verdict: null, decided: false });
    expect(next.progress.decided).toBe(0);
  });
});

import { valueOf } from '#client/lib/answer/answer-spec-of.ts';
import type {
  PutVerdictBody,
  ReviewAnswer,
  ReviewProgress,
  ReviewResponse,
  Verdict,
  VerdictConflict,
  VerdictResponse,
  VerifiedAnswer,
} from '#shared/contracts/review.ts';
import { hasForm } from './form-answer.ts';

/** Counts what stands, as the server does. */
export function progressOf(answers: readonly ReviewAnswer[]): ReviewProgress {
  const due = answers.filter((answer) => answer.due);
  const count = (kind: Verdict['kind']) =>
    due.filter(({ decided, verdict }) => decided && verdict?.kind === kind).length;
  return {
    due: due.length,
    decided: due.filter(({ decided }) => decided).length,
    accepted: count('accepted'),
    adjusted: count('adjusted'),
    rejected: count('rejected'),
    return: count('return'),
  };
}

/** A review with one answer changed, and everything that is counted from it. */
export function withAnswer(
  review: ReviewResponse,
  code: string,
  change: (answer: ReviewAnswer) => ReviewAnswer,
): ReviewResponse {
  const answers = review.answers.map((answer) => (answer.code === code ? change(answer) : answer));
  return recounted({ ...review, answers });
}

function recounted(review: ReviewResponse): ReviewResponse {
  const decidedIn = (dimension: string) =>
    review.answers.filter(
      (answer) => answer.dimension === dimension && answer.due && answer.decided,
    ).length;
  return {
    ...review,
    progress: progressOf(review.answers),
    dimensions: review.dimensions.map((dimension) => ({
      ...dimension,
      decided: decidedIn(dimension.code),
    })),
  };
}

const missing: VerifiedAnswer = {
  ...{ state: 'missing', answer: { kind: 'missing' }, value: null, comparable: null },
};

function reportedOf({ answer, value, comparable }: ReviewAnswer): VerifiedAnswer {
  const state =
    answer.kind === 'not_applicable' ? answer.kind : value === null ? 'missing' : 'value';
  return { state, answer, value, comparable };
}

function proposedOf(answer: ReviewAnswer, body: PutVerdictBody): VerifiedAnswer {
  if (body.kind === 'rejected') return missing;
  if (body.kind !== 'adjusted') return reportedOf(answer);
  const value = hasForm(answer) ? valueOf(answer, body.answer) : null;
  const state = body.answer.kind === 'not_applicable' ? body.answer.kind : 'value';
  return { state, answer: body.answer, value, comparable: value };
}

/** The answer as it will stand once the server has the verdict; its version stays the one last heard of. */
export function provisional(
  answer: ReviewAnswer,
  body: PutVerdictBody,
  { by, at }: { readonly by: string; readonly at: string },
): ReviewAnswer {
  const verified = proposedOf(answer, body);
  const { value, comparable } = verified;
  return {
    ...answer,
    verified,
    decided: true,
    verdict: {
      ...{ kind: body.kind, reason: body.reason ?? null, value, comparable },
      answer: body.kind === 'adjusted' ? body.answer : null,
      answerVersion: body.answerVersion,
      version: answer.verdict?.version ?? 0,
      ...{ by, at, source: 'review', stale: false },
    },
  };
}

/** What the server made of a verdict. */
export function settled(
  review: ReviewResponse,
  code: string,
  { verdict, verified, answerScores, scores }: VerdictResponse,
): ReviewResponse {
  const next = withAnswer(review, code, (answer) => ({
    ...answer,
    ...{ verdict, verified, scores: answerScores, decided: !verdict.stale },
  }));
  return { ...next, scores };
}

/** Only the version of a verdict, where the reviewer has decided anew meanwhile. */
export function withVersion(review: ReviewResponse, code: string, version: number): ReviewResponse {
  return withAnswer(review, code, (answer) => ({
    ...answer,
    verdict: answer.verdict && { ...answer.verdict, version },
  }));
}

/** What is there now instead of a verdict that lost. */
export function asItIsNow(
  review: ReviewResponse,
  code: string,
  { verdict, answer: given }: VerdictConflict,
): ReviewResponse {
  return withAnswer(review, code, (answer) => ({
    ...answer,
    ...{ version: given.version, answer: given.answer, value: given.value },
    ...{ comment: given.comment, by: given.by, at: given.at },
    verdict,
    decided: verdict !== null && !verdict.stale,
  }));
}

import * as z from 'zod/mini';
import { REVIEW_WHY_NOT } from '#shared/domain/workflow/review-moves.ts';
import { VERDICT_KINDS } from '#shared/domain/workflow/verdicts.ts';
import { answerInput, givenAnswer } from './answers.ts';
import {
  cycleCode,
  cycleState,
  departmentRef,
  frameworkRef,
  localText,
  nodeCode,
} from './common.ts';
import { evidenceRevision } from './evidence.ts';
import { submissionIndicator, submissionState } from './submissions.ts';

const reason = z.string().check(z.trim(), z.minLength(3), z.maxLength(1000));
const number = z.nullable(z.number());
const version = z.int().check(z.gte(0));

/** The same figure as the department reported it and as it stands after the verdicts. Null: no score. */
export const sideBySide = z.object({ reported: number, verified: number });
export type SideBySide = z.infer<typeof sideBySide>;

/** Index, level and dimensions of one department, reported and verified. Scores 0–100 at full precision. */
export const reviewScores = z.object({
  index: sideBySide,
  level: sideBySide,
  dimensions: z.array(z.object({ code: nodeCode, title: localText, ...sideBySide.shape })),
});
export type ReviewScores = z.infer<typeof reviewScores>;

export const verdictKind = z.enum(VERDICT_KINDS);

/** What a reviewer decided about an answer, or the chair about an appeal. */
export const verdict = z.object({
  kind: verdictKind,
  /** The committee's answer where `adjusted`; null elsewhere. */
  answer: z.nullable(answerInput),
  value: number,
  /** The value in the unit of targets and limits (points of a level). */
  comparable: number,
  /** Null where `accepted` without a word. */
  reason: z.nullable(z.string()),
  /** The version of the answer that was judged. */
  answerVersion: z.number(),
  /** The verdict's own version: the next `If-Match`. */
  version: z.number(),
  by: z.string(),
  at: z.string(),
  /** `review`, or `appeal` where the chair upheld one. */
  source: z.enum(['review', 'appeal']),
  /** True where it no longer counts: the answer changed since, or was given back and handed in again. */
  stale: z.boolean(),
});
export type Verdict = z.infer<typeof verdict>;

/** A value as results use it: the committee's where there is one, else the department's. */
export const verifiedAnswer = z.object({
  state: z.enum(['value', 'missing', 'not_applicable']),
  answer: answerInput,
  value: number,
  comparable: number,
});
export type VerifiedAnswer = z.infer<typeof verifiedAnswer>;

/** One remark on an answer, by the department or by the committee; never changed or removed. */
export const answerComment = z.object({
  side: z.enum(['department', 'committee']),
  by: z.string(),
  at: z.string(),
  text: z.string(),
});
export type AnswerComment = z.infer<typeof answerComment>;

/** `GET`, and answer of `POST`, `…/answers/:indicator/comments`: the thread, oldest first. */
export const commentsResponse = z.object({
  indicator: nodeCode,
  comments: z.array(answerComment),
});
export type CommentsResponse = z.infer<typeof commentsResponse>;

/** `GET …/comments`: everything that department and committee said about a submission, by indicator. */
export const conversationsResponse = z.object({
  /** Whether something may still be said: not before the quarter opens, nor once it is published. */
  isOpen: z.boolean(),
  threads: z.array(
    z.object({
      indicator: z.object({ code: nodeCode, title: localText, dimension: nodeCode }),
      comments: z.array(answerComment),
    }),
  ),
});
export type ConversationsResponse = z.infer<typeof conversationsResponse>;

/** `POST …/answers/:indicator/comments` by the department's officers and head, and by the committee. */
export const addCommentBody = z.strictObject({
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
});
export type AddCommentBody = z.infer<typeof addCommentBody>;

/** Why something about a review cannot be done: a closed list, so that every page has a sentence for each. */
export const reviewWhyNot = z.enum(REVIEW_WHY_NOT);
export type ReviewWhyNotDto = z.infer<typeof reviewWhyNot>;

/** Who has a submission, or had it last: user name, and since when. */
export const claim = z.object({ by: z.string(), at: z.string() });

/** How far the review of a submission has come. The kinds count verdicts that are not stale. */
export const reviewProgress = z.object({
  due: z.number(),
  /** Due answers whose verdict stands; `return` among them, though it must be sent before the submission is accepted. */
  decided: z.number(),
  accepted: z.number(),
  adjusted: z.number(),
  rejected: z.number(),
  return: z.number(),
});
export type ReviewProgress = z.infer<typeof reviewProgress>;

export const reviewQueueQuery = z.object({ cycle: z.optional(cycleCode) });

/**
 * `GET /api/v1/review?cycle=`: one row a department and quarter, of every quarter in `open`, `review` or
 * `preliminary` (or of the one asked for), newest quarter first, then by department's code.
 */
export const reviewQueueResponse = z.object({
  demo: z.boolean(),
  now: z.string(),
  cycles: z.array(z.object({ code: cycleCode, state: cycleState, dueAt: z.nullable(z.string()) })),
  rows: z.array(
    z.object({
      cycle: cycleCode,
      department: departmentRef,
      state: submissionState,
      version: z.number(),
      submittedAt: z.nullable(z.string()),
      returnedAt: z.nullable(z.string()),
      /** Who has it (`under_review`) or decided it last; null where nobody does. */
      reviewer: z.nullable(claim),
      /** Whether this actor has it. */
      mine: z.boolean(),
      /** False for a department that the actor belongs to, or who does not review. */
      mayReview: z.boolean(),
      due: z.number(),
      decided: z.number(),
      /** Answers given or changed since it was returned; all of them where it never was. */
      fresh: z.number(),
      /** Due answers that jump against the last published quarter. */
      jumps: z.number(),
      /** Due answers that should have a document and have none. */
      withoutEvidence: z.number(),
    }),
  ),
});
export type ReviewQueueResponse = z.infer<typeof reviewQueueResponse>;
export type ReviewQueueRow = ReviewQueueResponse['rows'][number];

/** One answer as a reviewer sees it. `last` is the verified answer of the last published quarter. */
export const reviewAnswer = z.object({
  ...submissionIndicator.shape,
  evidence: z.array(
    z.object({
      ...evidenceRevision.shape,
      /** The newest revision of that document: greater where the answer links to an older one. */
      newest: z.number(),
    }),
  ),
  verified: verifiedAnswer,
  /** 0–100. */
  scores: sideBySide,
  verdict: z.nullable(verdict),
  /** Whether a verdict stands. False for one that is not due: it needs none. */
  decided: z.boolean(),
  changed: z.object({
    /** Another answer than in the last published quarter, or none there. */
    sinceLast: z.boolean(),
    /** Given or changed since the submission was returned; false where it never was. */
    sinceReturned: z.boolean(),
  }),
  /** The answer that a verdict that is stale had judged, to compare with; null elsewhere. */
  judged: z.nullable(givenAnswer),
  comments: z.array(answerComment),
});
export type ReviewAnswer = z.infer<typeof reviewAnswer>;

/** `GET /api/v1/cycles/:cycle/submissions/:department/review`: everything the review of a submission needs, at once. */
export const reviewResponse = z.object({
  demo: z.boolean(),
  now: z.string(),
  cycle: z.object({
    code: cycleCode,
    state: cycleState,
    appealsUntil: z.nullable(z.string()),
  }),
  framework: frameworkRef,
  department: departmentRef,
  state: submissionState,
  version: z.number(),
  submitted: z.nullable(z.object({ by: z.string(), at: z.string() })),
  returnedAt: z.nullable(z.string()),
  returnReason: z.nullable(z.string()),
  reviewer: z.nullable(claim),
  /** Whether this actor has it: only then verdicts may be given. */
  mine: z.boolean(),
  /** Why this actor cannot give verdicts now; null where they can. */
  readOnly: z.nullable(reviewWhyNot),
  /** Where this actor may take it: `under_review` claims or reopens, `submitted` releases. */
  moves: z.array(z.object({ to: submissionState, whyNot: z.nullable(reviewWhyNot) })),
  progress: reviewProgress,
  scores: reviewScores,
  dimensions: z.array(
    z.object({ code: nodeCode, title: localText, due: z.number(), decided: z.number() }),
  ),
  /** In the framework's order; with its `form`. */
  answers: z.array(reviewAnswer),
});
export type ReviewResponse = z.infer<typeof reviewResponse>;

/**
 * `POST …/submissions/:department/review`. `under_review` claims what is `submitted`, or reopens what is `accepted`
 * (chair, with a reason); `submitted` releases; `returned` needs a reason and at least one verdict `return`;
 * `accepted` needs a verdict on every due answer and none of them `return`. `version` is the submission's.
 */
export const moveReviewBody = z.strictObject({
  to: z.enum(['under_review', 'submitted', 'returned', 'accepted']),
  version,
  reason: z.optional(reason),
});
export type MoveReviewBody = z.infer<typeof moveReviewBody>;

/** State of a review after a step; also `current` of the 409 problem of a lost race. */
export const reviewStatus = z.object({
  state: submissionState,
  version: z.number(),
  reviewer: z.nullable(claim),
});
export type ReviewStatus = z.infer<typeof reviewStatus>;

/** A verdict as it is given, without what it was given on. */
const accepted = z.strictObject({ kind: z.literal('accepted') });
const adjusted = z.strictObject({ kind: z.literal('adjusted'), answer: answerInput });
const rejected = z.strictObject({ kind: z.literal('rejected') });

/** What a verdict would say, to see beforehand what it does. */
export const proposedVerdict = z.discriminatedUnion('kind', [accepted, adjusted, rejected]);
export type ProposedVerdict = z.infer<typeof proposedVerdict>;

/**
 * `PUT …/submissions/:department/answers/:indicator/verdict`. `If-Match` carries the verdict's version that was seen
 * as an entity tag (`"0"` where there is none); `answerVersion` the answer's. 412 with `verdictConflict` where either
 * is no longer current. Everything but `accepted` needs a reason.
 */
export const putVerdictBody = z.discriminatedUnion('kind', [
  z.strictObject({ ...accepted.shape, answerVersion: version, reason: z.optional(reason) }),
  z.strictObject({ ...adjusted.shape, answerVersion: version, reason }),
  z.strictObject({ ...rejected.shape, answerVersion: version, reason }),
  z.strictObject({ kind: z.literal('return'), answerVersion: version, reason }),
]);
export type PutVerdictBody = z.infer<typeof putVerdictBody>;

/** Header of a verdict; absent: 428. */
export const verdictHeaders = z.object({
  'if-match': z.optional(z.string().check(z.regex(/^"\d{1,15}"$/))),
});
export type VerdictHeaders = z.infer<typeof verdictHeaders>;

/** What giving verdicts answers: the verdict, and what it made of progress and scores. The `ETag` is its version. */
export const verdictResponse = z.object({
  verdict,
  verified: verifiedAnswer,
  /** Of the answer that was judged, 0–100. */
  answerScores: sideBySide,
  progress: reviewProgress,
  scores: reviewScores,
});
export type VerdictResponse = z.infer<typeof verdictResponse>;

/** `current` of the 412 problem `review.verdict_changed`. */
export const verdictConflict = z.object({
  verdict: z.nullable(verdict),
  answer: givenAnswer,
  reviewer: z.nullable(claim),
});
export type VerdictConflict = z.infer<typeof verdictConflict>;

/** `POST …/submissions/:department/verdicts`: accepts every due answer of a dimension that no verdict stands on. */
export const acceptRestBody = z.strictObject({
  dimension: nodeCode,
  /** Version of the submission that was seen. */
  version,
});
export type AcceptRestBody = z.infer<typeof acceptRestBody>;

export const acceptRestResponse = z.object({
  /** Codes of the indicators that were accepted now. */
  accepted: z.array(nodeCode),
  progress: reviewProgress,
  scores: reviewScores,
});
export type AcceptRestResponse = z.infer<typeof acceptRestResponse>;

/** `POST …/answers/:indicator/verdict/preview`: what a verdict would make of the scores; nothing is written. */
export const previewVerdictBody = z.strictObject({ verdict: proposedVerdict });
export const previewVerdictResponse = z.object({
  verified: verifiedAnswer,
  /** The verified scores as they stand, and as they would. */
  before: reviewScores,
  after: reviewScores,
});
export type PreviewVerdictResponse = z.infer<typeof previewVerdictResponse>;

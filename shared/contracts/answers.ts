import * as z from 'zod/mini';
import type { AnswerInput } from '#shared/domain/answers/answer-input.ts';
import { cycleCode, departmentCode, nodeCode } from './common.ts';
import { evidenceLink } from './evidence.ts';

const finite = z.number().check(z.gte(-1e12), z.lte(1e12));

/** An answer in the form of its kind; `missing` clears it. `not_applicable` without a reason is saved, and blocks. */
export const answerInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('boolean'), value: z.boolean() }),
  z.strictObject({ kind: z.literal('level'), position: finite }),
  z.strictObject({
    kind: z.literal('checklist'),
    items: z.array(nodeCode).check(z.maxLength(60)),
  }),
  z.strictObject({ kind: z.literal('percentage'), numerator: finite, denominator: finite }),
  z.strictObject({ kind: z.literal('ratio'), numerator: finite, denominator: finite }),
  z.strictObject({ kind: z.literal('number'), value: finite }),
  z.strictObject({
    kind: z.literal('not_applicable'),
    reason: z.string().check(z.trim(), z.maxLength(1000)),
  }),
  z.strictObject({ kind: z.literal('missing') }),
]);

type MutableDeep<T> = T extends object ? { -readonly [K in keyof T]: MutableDeep<T[K]> } : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
const answerInputIsDomains: Same<z.infer<typeof answerInput>, MutableDeep<AnswerInput>> = true;
void answerInputIsDomains;

/** What a check says of an answer: `block` stops a submit, `explain` asks for a comment. Neither stops a save. */
export const checkResult = z.object({
  /** `checks.*`; `shared/format/issue-messages.ts` has the words. */
  code: z.string(),
  severity: z.enum(['block', 'explain']),
  params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  /** An `explain` that the comment already explains. */
  explained: z.boolean(),
});
export type CheckResultDto = z.infer<typeof checkResult>;

export const answerParams = z.object({
  cycle: cycleCode,
  department: departmentCode,
  indicator: nodeCode,
});

/**
 * Headers of a save. `If-Match` is the version that the change started from as an entity tag: `"0"` where nothing was
 * ever answered, `*` for whatever is there now, which then goes to the history. Absent: 428.
 * `Idempotency-Key` is made once for each change; sent again with the same content it gives the same answer, once. Keys
 * that begin with the time of their making, as UUIDs of version 7 do, lie side by side in the index and cost less.
 */
export const saveHeaders = z.object({
  'if-match': z.optional(z.string().check(z.regex(/^(\*|"\d{1,15}")$/))),
  'idempotency-key': z.optional(z.string().check(z.regex(/^[\w-]{8,64}$/))),
});
export type SaveHeaders = z.infer<typeof saveHeaders>;

/** `PUT /api/v1/cycles/:cycle/submissions/:department/answers/:indicator` */
export const saveAnswerBody = z.strictObject({
  answer: answerInput,
  comment: z._default(z.nullable(z.string().check(z.trim(), z.maxLength(2000))), null),
  evidence: z._default(z.array(evidenceLink).check(z.maxLength(20)), []),
});
export type SaveAnswerBody = z.infer<typeof saveAnswerBody>;

/**
 * What a save answers: only what its sender cannot know; the `ETag` header carries the version too. What scoring makes
 * of the answer and what the checks say of it is in the submission (`GET …/submissions/:department`).
 */
export const saveAnswerResponse = z.object({
  version: z.number(),
  savedAt: z.string(),
  /** Version of the submission: a first save takes it from `not_started` to `draft`. */
  submission: z.number(),
});
export type SaveAnswerResponse = z.infer<typeof saveAnswerResponse>;

/** An answer as somebody gave it. */
export const givenAnswer = z.object({
  version: z.number(),
  answer: answerInput,
  value: z.nullable(z.number()),
  comment: z.nullable(z.string()),
  evidence: z.array(evidenceLink),
  /** User name; null where nobody answered yet. `import` and the like where no person did. */
  by: z.nullable(z.string()),
  at: z.nullable(z.string()),
});
export type GivenAnswer = z.infer<typeof givenAnswer>;

/**
 * `current` of the 412 problem `answer.changed`: what is there now, and what was sent instead. The sent one is kept in
 * the history, marked as not current.
 */
export const answerConflict = z.object({ current: givenAnswer, sent: givenAnswer });
export type AnswerConflict = z.infer<typeof answerConflict>;

/** `GET …/answers/:indicator/history`: everything that was ever sent for an answer, oldest first. */
export const answerHistoryResponse = z.object({
  indicator: nodeCode,
  revisions: z.array(
    z.object({
      ...givenAnswer.shape,
      /** False for an answer that lost against another one: it was kept, and never counted. */
      accepted: z.boolean(),
      /** `entry`, `import`, `demo` … */
      source: z.string(),
    }),
  ),
});
export type AnswerHistoryResponse = z.infer<typeof answerHistoryResponse>;

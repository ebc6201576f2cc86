import * as z from 'zod/mini';
import { APPEAL_WHY_NOT } from '#shared/domain/workflow/appeals.ts';
import { answerInput } from './answers.ts';
import {
  cycleCode,
  cycleState,
  departmentCode,
  departmentRef,
  frameworkRef,
  localText,
  nodeCode,
} from './common.ts';
import { evidenceLink, evidenceRevision } from './evidence.ts';
import {
  proposedVerdict,
  reviewScores,
  sideBySide,
  verdictKind,
  verifiedAnswer,
} from './review.ts';

const reason = z.string().check(z.trim(), z.minLength(3), z.maxLength(1000));
const number = z.nullable(z.number());
const change = z.object({ before: number, after: number });

export const appealState = z.enum(['open', 'upheld', 'dismissed']);
export type AppealStateDto = z.infer<typeof appealState>;

export const appealWhyNot = z.enum(APPEAL_WHY_NOT);

/** What upholding an appeal does, or did: to the department and to whoever changes places with it. */
export const appealEffect = z.object({
  index: change,
  level: change,
  rank: change,
  dimension: z.object({ code: nodeCode, title: localText, ...change.shape }),
  /** Other departments whose rank on the index changes, by their place after. */
  others: z.array(z.object({ department: departmentRef, ...change.shape })),
});
export type AppealEffect = z.infer<typeof appealEffect>;

/** One appeal: a department against the verdict on one of its answers; one an indicator and quarter. */
export const appeal = z.object({
  cycle: cycleCode,
  department: departmentRef,
  indicator: z.object({ code: nodeCode, title: localText, dimension: nodeCode }),
  state: appealState,
  reason: z.string(),
  evidence: z.array(evidenceRevision),
  by: z.string(),
  at: z.string(),
  /** The answer as reported, and as it was verified when the appeal was made. */
  reported: verifiedAnswer,
  verified: verifiedAnswer,
  verdict: z.nullable(z.object({ kind: verdictKind, reason: z.nullable(z.string()) })),
  decision: z.nullable(
    z.object({
      reason: z.string(),
      by: z.string(),
      at: z.string(),
      /** The verified answer after it; null where dismissed. */
      verified: z.nullable(verifiedAnswer),
      /** What upholding did, stored at that moment; null where dismissed. Ranks and others are the committee's to see until publication. */
      effect: z.nullable(appealEffect),
    }),
  ),
});
export type Appeal = z.infer<typeof appeal>;

/** `GET /api/v1/cycles/:cycle/appeals`: all of them to the committee, oldest first; only its own to a department. */
export const appealsResponse = z.object({
  demo: z.boolean(),
  now: z.string(),
  cycle: z.object({ code: cycleCode, state: cycleState, appealsUntil: z.nullable(z.string()) }),
  /** Whether this actor decides appeals (of departments they do not belong to). */
  mayDecide: z.boolean(),
  appeals: z.array(appeal),
});
export type AppealsResponse = z.infer<typeof appealsResponse>;

/** `POST /api/v1/cycles/:cycle/submissions/:department/appeals` */
export const openAppealBody = z.strictObject({
  indicator: nodeCode,
  reason,
  evidence: z._default(z.array(evidenceLink).check(z.maxLength(20)), []),
});
export type OpenAppealBody = z.infer<typeof openAppealBody>;

export const appealParams = z.object({
  cycle: cycleCode,
  department: departmentCode,
  indicator: nodeCode,
});

/** `POST …/submissions/:department/appeals/:indicator/preview`: what upholding it so would do; nothing is written. */
export const previewAppealBody = z.strictObject({ verdict: proposedVerdict });
export const previewAppealResponse = z.object({ verified: verifiedAnswer, effect: appealEffect });
export type PreviewAppealResponse = z.infer<typeof previewAppealResponse>;

/**
 * `POST …/submissions/:department/appeals/:indicator/decision` by the chair. Upholding gives the verdict anew;
 * 409 `appeal.decided` with the appeal as it is now where somebody was faster.
 */
export const decideAppealBody = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('upheld'), reason, verdict: proposedVerdict }),
  z.strictObject({ to: z.literal('dismissed'), reason }),
]);
export type DecideAppealBody = z.infer<typeof decideAppealBody>;

/**
 * `GET /api/v1/cycles/:cycle/submissions/:department/result`: a department's own result with the reasons, from
 * `preliminary` on; 409 `review.not_preliminary` before. The committee sees it as the department does.
 */
export const ownResultResponse = z.object({
  demo: z.boolean(),
  now: z.string(),
  cycle: z.object({ code: cycleCode, state: cycleState, appealsUntil: z.nullable(z.string()) }),
  framework: frameworkRef,
  department: departmentRef,
  scores: reviewScores,
  /** Why this actor cannot appeal at all; null where they can. */
  whyNotAppeal: z.nullable(appealWhyNot),
  answers: z.array(
    z.object({
      code: nodeCode,
      dimension: nodeCode,
      title: localText,
      unit: z.nullable(localText),
      kind: z.enum(['boolean', 'level', 'checklist', 'percentage', 'ratio', 'number', 'derived']),
      due: z.boolean(),
      reported: verifiedAnswer,
      verified: verifiedAnswer,
      /** 0–100. */
      scores: sideBySide,
      /** What the committee decided and why; null where nothing was. */
      verdict: z.nullable(
        z.object({
          kind: verdictKind,
          answer: z.nullable(answerInput),
          reason: z.nullable(z.string()),
          at: z.string(),
        }),
      ),
      appeal: z.nullable(appeal),
      whyNotAppeal: z.nullable(appealWhyNot),
    }),
  ),
});
export type OwnResultResponse = z.infer<typeof ownResultResponse>;

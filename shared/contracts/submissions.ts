import * as z from 'zod/mini';
import { SUBMISSION_STATES } from '#shared/domain/workflow/submission-states.ts';
import { WHY_NOT } from '#shared/domain/workflow/why-not.ts';
import { answerInput, checkResult, givenAnswer } from './answers.ts';
import {
  cycleCode,
  cycleState,
  departmentCode,
  departmentRef,
  frameworkRef,
  localText,
  nodeCode,
} from './common.ts';
import { evidenceRevision } from './evidence.ts';

const reason = z.string().check(z.trim(), z.minLength(3), z.maxLength(1000));
const moment = z.iso.datetime();

export const submissionState = z.enum(SUBMISSION_STATES);

export const submissionParams = z.object({ cycle: cycleCode, department: departmentCode });

/** Without `dimension` the indicators come without their `form`, light enough for an overview. */
export const submissionQuery = z.object({ dimension: z.optional(nodeCode) });
export type SubmissionQuery = z.infer<typeof submissionQuery>;

/** Everything that a form needs to know of an indicator beside its answer. */
export const indicatorForm = z.object({
  unit: z.nullable(localText),
  definition: z.nullable(localText),
  guidance: z.nullable(localText),
  numerator: z.nullable(localText),
  denominator: z.nullable(localText),
  /** What a ratio is multiplied by. */
  scaleFactor: z.number(),
  /** Steps of a level, ascending. */
  levels: z.array(
    z.object({ position: z.number(), points: z.nullable(z.number()), title: localText }),
  ),
  items: z.array(z.object({ code: z.string(), points: z.number(), title: localText })),
  /** Limits of the checks, in the unit of `value` and `target`. */
  checks: z.array(
    z.object({
      rule: z.enum(['min', 'max', 'jump']),
      value: z.number(),
      severity: z.enum(['block', 'explain']),
    }),
  ),
  evidence: z.nullable(
    z.object({
      required: z.boolean(),
      maxAgeMonths: z.nullable(z.number()),
      typical: z.nullable(localText),
    }),
  ),
});
export type IndicatorForm = z.infer<typeof indicatorForm>;

/** One indicator of a submission. `answer` is `missing` and `version` 0 where nothing was ever answered. */
export const submissionIndicator = z.object({
  code: nodeCode,
  /** Code of the top-level node above it. */
  dimension: nodeCode,
  title: localText,
  kind: z.enum(['boolean', 'level', 'checklist', 'percentage', 'ratio', 'number', 'derived']),
  direction: z.enum(['higher', 'lower']),
  /** False for a yearly indicator outside the fourth quarter: its last answer is carried. */
  due: z.boolean(),
  /** Whether this actor may write it now. */
  writable: z.boolean(),
  ...givenAnswer.shape,
  /** In points where the scale has points, else in the unit of the answer; compares with `target`. */
  comparable: z.nullable(z.number()),
  evidence: z.array(evidenceRevision),
  /** The answer of the last published quarter. */
  last: z.nullable(
    z.object({
      cycle: cycleCode,
      answer: answerInput,
      value: z.nullable(z.number()),
      comparable: z.nullable(z.number()),
      score: z.nullable(z.number()),
    }),
  ),
  target: z.nullable(z.number()),
  checks: z.array(checkResult),
  /** Why a reviewer gave it back; null where none did. */
  returned: z.nullable(z.string()),
  form: z.optional(indicatorForm),
});
export type SubmissionIndicator = z.infer<typeof submissionIndicator>;

/** Why a submission or an answer cannot be written or moved: a closed list. */
export const whyNot = z.enum(WHY_NOT);
export type WhyNotDto = z.infer<typeof whyNot>;

/** `GET /api/v1/cycles/:cycle/submissions/:department` */
export const submissionResponse = z.object({
  demo: z.boolean(),
  cycle: z.object({ code: cycleCode, state: cycleState }),
  framework: frameworkRef,
  department: departmentRef,
  state: submissionState,
  version: z.number(),
  /** The server's clock, against which the deadline is told. */
  now: z.string(),
  /** Until when this department is asked to act (`deadlineOf`). Null: no due date was set. */
  dueAt: z.nullable(z.string()),
  originalDueAt: z.nullable(z.string()),
  extension: z.nullable(
    z.object({ dueAt: z.string(), reason: z.string(), by: z.string(), at: z.string() }),
  ),
  /** Whether the head signs off before it goes to the committee. */
  signOff: z.boolean(),
  submitted: z.nullable(z.object({ by: z.string(), at: z.string() })),
  returnReason: z.nullable(z.string()),
  /** When a reviewer gave answers back last; null where none did. */
  returnedAt: z.nullable(z.string()),
  /** Null where this actor may write; otherwise why not. */
  readOnly: z.nullable(whyNot),
  /** What this actor may do with it now, each with the reason where it cannot be done yet. */
  moves: z.array(z.object({ to: submissionState, whyNot: z.nullable(whyNot) })),
  progress: z.object({
    due: z.number(),
    /** Due ones with an answer, not applicable included. */
    answered: z.number(),
    blocked: z.number(),
    toExplain: z.number(),
  }),
  dimensions: z.array(
    z.object({
      code: nodeCode,
      title: localText,
      due: z.number(),
      answered: z.number(),
      blocked: z.number(),
      toExplain: z.number(),
      returned: z.number(),
    }),
  ),
  indicators: z.array(submissionIndicator),
});
export type SubmissionResponse = z.infer<typeof submissionResponse>;

/** `GET /api/v1/cycles/:cycle/submissions`: what this actor gets to see of the quarter, by department's code. */
export const submissionsResponse = z.object({
  cycle: z.object({ code: cycleCode, state: cycleState, dueAt: z.nullable(z.string()) }),
  submissions: z.array(
    z.object({
      department: departmentRef,
      state: submissionState,
      version: z.number(),
      dueAt: z.nullable(z.string()),
      due: z.number(),
      answered: z.number(),
      submittedAt: z.nullable(z.string()),
    }),
  ),
});
export type SubmissionsResponse = z.infer<typeof submissionsResponse>;

/** `POST …/submissions/:department/transitions`; `version` is the one the actor saw. `draft` recalls. */
export const moveSubmissionBody = z.strictObject({
  to: z.enum(['submitted', 'draft', 'awaiting_signoff']),
  version: z.int().check(z.gte(0)),
  reason: z.optional(reason),
});
export type MoveSubmissionBody = z.infer<typeof moveSubmissionBody>;

/** State of a submission after a transition or an extension; also `current` of the 409 problem of a lost race. */
export const submissionStatus = z.object({
  state: submissionState,
  version: z.number(),
  dueAt: z.nullable(z.string()),
  originalDueAt: z.nullable(z.string()),
});
export type SubmissionStatus = z.infer<typeof submissionStatus>;

/** `POST …/submissions/:department/extension`: a later date for one department; the original is kept. */
export const extendSubmissionBody = z.strictObject({ dueAt: moment, reason });
export type ExtendSubmissionBody = z.infer<typeof extendSubmissionBody>;

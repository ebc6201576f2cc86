import * as z from 'zod/mini';
import {
  cycleCode,
  cycleState,
  departmentRef,
  frameworkRef,
  localText,
  nodeCode,
} from './common.ts';
import { cycleStatus } from './cycles.ts';
import { claim } from './review.ts';
import { submissionState } from './submissions.ts';

/**
 * Something between a quarter and its next state. `before_due` (entry is not over), `not_handed_in` (the department
 * has it: not started, draft, returned), `not_signed_off` (its head has it), `not_decided` (submitted or under review),
 * `appeals_running` (the window is open), `appeals_open` (undecided ones). What only `warn`s lets the quarter go on.
 */
export const cycleBlocker = z.object({
  code: z.enum([
    'before_due',
    'not_handed_in',
    'not_signed_off',
    'not_decided',
    'appeals_running',
    'appeals_open',
  ]),
  severity: z.enum(['block', 'warn']),
  /** Codes of the departments concerned; empty where it concerns the quarter. */
  departments: z.array(z.string()),
});
export type CycleBlocker = z.infer<typeof cycleBlocker>;

/** `GET /api/v1/cycles/:cycle/completeness`: how far every department and dimension is, for the committee. */
export const completenessResponse = z.object({
  ...cycleStatus.shape,
  demo: z.boolean(),
  now: z.string(),
  framework: frameworkRef,
  /** The state after this one; null where there is none. */
  next: z.nullable(cycleState),
  blockers: z.array(cycleBlocker),
  appeals: z.object({ open: z.number(), upheld: z.number(), dismissed: z.number() }),
  dimensions: z.array(z.object({ code: nodeCode, title: localText })),
  rows: z.array(
    z.object({
      department: departmentRef,
      state: submissionState,
      version: z.number(),
      dueAt: z.nullable(z.string()),
      originalDueAt: z.nullable(z.string()),
      submittedAt: z.nullable(z.string()),
      reviewer: z.nullable(claim),
      /** When the department was last reminded of this quarter. */
      remindedAt: z.nullable(z.string()),
      /** Parallel to `dimensions`; counts of due answers. */
      cells: z.array(
        z.object({
          due: z.number(),
          answered: z.number(),
          decided: z.number(),
          returned: z.number(),
        }),
      ),
    }),
  ),
});
export type CompletenessResponse = z.infer<typeof completenessResponse>;

/**
 * `GET /api/v1/cycles/:cycle/progress`: how far a quarter is in counts alone, for leadership as well. A submission is
 * handed in while the committee has it or after it was accepted; the department has what was returned.
 */
export const cycleProgress = z.object({
  code: cycleCode,
  state: cycleState,
  now: z.string(),
  dueAt: z.nullable(z.string()),
  departments: z.number(),
  handedIn: z.number(),
  accepted: z.number(),
  /** Answers that are due, and those given, over all departments. */
  due: z.number(),
  answered: z.number(),
});
export type CycleProgress = z.infer<typeof cycleProgress>;

/** `POST …/submissions/:department/reminder` by the committee: reminds a department that still has its submission. */
export const reminderResponse = z.object({ remindedAt: z.string() });
export type ReminderResponse = z.infer<typeof reminderResponse>;

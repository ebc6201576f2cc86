import * as z from 'zod/mini';
import { cycleCode, cycleState, frameworkRef } from './common.ts';

/** A cycle in the list of quarters, newest first. */
export const cycleSummary = z.object({
  code: cycleCode,
  state: cycleState,
  framework: frameworkRef,
  /** Departments that reported at least one answer. */
  reporting: z.number(),
  /** What was published of it last, with the first and last digits of its hash; null before. */
  publication: z.nullable(z.object({ number: z.number(), hash: z.string() })),
});
export type CycleSummary = z.infer<typeof cycleSummary>;

/** `GET /api/v1/cycles` */
export const cyclesResponse = z.object({
  /** True where the data directory holds demonstration data: every page says so. */
  demo: z.boolean(),
  /** The latest published cycle; null before the first. */
  latest: z.nullable(cycleCode),
  cycles: z.array(cycleSummary),
});
export type CyclesResponse = z.infer<typeof cyclesResponse>;

/** `POST /api/v1/cycles/:cycle/import` (the CSV is the body) */
export const importResponse = z.object({
  cycle: cycleCode,
  departments: z.number(),
  values: z.number(),
  missing: z.number(),
  notApplicable: z.number(),
  /** Cells that were there before and now differ. */
  changed: z.number(),
});
export type ImportResponse = z.infer<typeof importResponse>;

/**
 * `POST /api/v1/cycles/:cycle/transitions`: the chair moves a quarter on. Opening sets when answers are due; going to
 * `preliminary` needs `appealsUntil`. 409 `cycle.blocked` names what stands in the way; `anyway` goes on despite it,
 * with a reason. `published` is answered 409 `cycle.by_publication`: only writing a publication
 * (`POST /api/v1/cycles/:cycle/publications`) publishes.
 */
export const moveCycleBody = z.strictObject({
  to: z.enum(['open', 'review', 'preliminary', 'published']),
  reason: z.optional(z.string().check(z.trim(), z.minLength(3), z.maxLength(1000))),
  dueAt: z.optional(z.iso.datetime()),
  /** Whether heads sign off before a submission goes to the committee; as before where absent. */
  signOff: z.optional(z.boolean()),
  /** Until when departments may appeal against their preliminary result. */
  appealsUntil: z.optional(z.iso.datetime()),
  /** Goes on although something stands in the way. */
  anyway: z.optional(z.boolean()),
});
export type MoveCycleBody = z.infer<typeof moveCycleBody>;

/**
 * `PUT /api/v1/cycles/:cycle/sign-off`: whether heads sign off, of a scheduled or open quarter; 409 `cycle.wrong_state`
 * later. What already waits for a head is sent in nobody's name: where sign-off is no longer asked for, its officer
 * can send it too.
 */
export const signOffBody = z.strictObject({
  signOff: z.boolean(),
  reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(1000)),
});
export type SignOffBody = z.infer<typeof signOffBody>;

/** `POST /api/v1/cycles`: the chair schedules a quarter, measured by a framework version. */
export const scheduleCycleBody = z.strictObject({
  code: cycleCode,
  framework: z.strictObject({ id: z.string(), version: z.string() }),
  dueAt: z.optional(z.iso.datetime()),
  signOff: z.optional(z.boolean()),
});
export type ScheduleCycleBody = z.infer<typeof scheduleCycleBody>;

/** A quarter after a change of it. */
export const cycleStatus = z.object({
  code: cycleCode,
  state: cycleState,
  dueAt: z.nullable(z.string()),
  signOff: z.boolean(),
  /** Until when departments may appeal; null before `preliminary`. */
  appealsUntil: z.nullable(z.string()),
});
export type CycleStatus = z.infer<typeof cycleStatus>;

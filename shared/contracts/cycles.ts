import * as z from 'zod/mini';
import { cycleCode, cycleState, frameworkRef } from './common.ts';

/** A cycle in the list of quarters, newest first. */
export const cycleSummary = z.object({
  code: cycleCode,
  state: cycleState,
  framework: frameworkRef,
  /** Departments that reported at least one answer. */
  reporting: z.number(),
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

import * as z from 'zod/mini';
import { cycleCode, frameworkRef } from './common.ts';

/**
 * `GET /api/v1/cycles/:cycle/values`: every answer of a cycle as scoring sees it, so that anyone may recompute it and
 * a browser may try other weights. Rows are departments, columns indicators; `states` are `CellState`, and a value is
 * null where there is none.
 */
export const cycleValuesResponse = z.object({
  cycle: cycleCode,
  framework: frameworkRef,
  departments: z.array(z.string()),
  indicators: z.array(z.string()),
  values: z.array(z.array(z.nullable(z.number()))),
  states: z.array(z.array(z.number())),
});
export type CycleValuesResponse = z.infer<typeof cycleValuesResponse>;

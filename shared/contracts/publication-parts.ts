import * as z from 'zod/mini';
import { cycleCode, frameworkRef, localText } from './common.ts';
import { heldBy, unscoredReason } from './results.ts';
import { robustnessBody } from './robustness.ts';

const number = z.nullable(z.number());
const codes = z.array(z.string());
const params = z.record(z.string(), z.union([z.string(), z.number()]));
const issue = z.strictObject({ path: z.string(), code: z.string(), params: z.optional(params) });

/** `departments.json`: who was measured and under which name, in the order of every other file's rows. */
export const departmentsPart = z.array(
  z.strictObject({ code: z.string(), name: localText, kind: z.string() }),
);
export type DepartmentsPart = z.infer<typeof departmentsPart>;

/**
 * `values.json`, and `context/QUARTER.json` for the other quarters that scores look at: verified answers as scoring
 * sees them, rows departments, columns indicators. `states` are `CellState` (0 not answered, 1 value, 2 carried,
 * 3 not applicable, 4 rejected, 5 not due); a value is null where there is none. `inputs` is what was typed where it
 * tells more than the value ("45/60").
 */
export const valuesPart = z.strictObject({
  cycle: cycleCode,
  framework: frameworkRef,
  departments: codes,
  indicators: codes,
  values: z.array(z.array(number)),
  states: z.array(z.array(z.int().check(z.gte(0), z.lte(5)))),
  inputs: z.array(z.array(z.nullable(z.string()))),
});
export type ValuesPart = z.infer<typeof valuesPart>;

/** The ranking of one node; arrays run parallel to the departments. */
const rankingPart = z.strictObject({
  node: z.string(),
  rank: z.array(number),
  tied: z.array(z.boolean()),
  /** The score that was ranked, at the framework's `rankDecimals`. */
  rounded: z.array(number),
  level: z.array(number),
  heldBy: z.array(z.nullable(heldBy)),
  reason: z.array(z.nullable(unscoredReason)),
});

/** `results.json`: every score at full precision, rows departments, columns nodes; ranks of the index and dimensions. */
export const resultsPart = z.strictObject({
  cycle: cycleCode,
  engine: z.string(),
  framework: frameworkRef,
  departments: codes,
  nodes: codes,
  scores: z.array(z.array(number)),
  coverage: z.array(z.array(z.number())),
  submitted: z.array(z.boolean()),
  /** Missing answers that earlier ones stand in for. */
  carried: z.array(
    z.strictObject({
      department: z.string(),
      indicator: z.string(),
      from: z.string(),
      value: z.number(),
    }),
  ),
  rankings: z.array(rankingPart),
  warnings: z.array(issue),
});
export type ResultsPart = z.infer<typeof resultsPart>;

/**
 * `attribution.json`: what moved each department's index since the quarter of `against`, in points of the index.
 * `points` run parallel to `nodes` (null: not there at either end); those of a node's children and its own sum to
 * it. Departments without a score at either end are left out.
 */
export const attributionPart = z.strictObject({
  cycle: cycleCode,
  against: cycleCode,
  nodes: codes,
  departments: z.array(
    z.strictObject({
      department: z.string(),
      before: z.number(),
      after: z.number(),
      change: z.number(),
      causes: z.strictObject({
        data: z.number(),
        verdicts: z.number(),
        missing: z.number(),
        framework: z.number(),
        peers: z.number(),
      }),
      points: z.array(number),
    }),
  ),
});
export type AttributionPart = z.infer<typeof attributionPart>;

/** `robustness.json`: how sure the ranks are, with settings and seed; or why it cannot be simulated. */
export const robustnessPart = z.union([
  robustnessBody,
  z.strictObject({ refused: z.array(issue) }),
]);
export type RobustnessPart = z.infer<typeof robustnessPart>;

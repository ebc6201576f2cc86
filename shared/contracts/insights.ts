import * as z from 'zod/mini';
import {
  cycleCode,
  departmentCode,
  departmentRef,
  frameworkRef,
  localText,
  nodeCode,
} from './common.ts';
import { publicationRef, resultHeader } from './results.ts';

const score = z.nullable(z.number());
const named = z.object({ code: z.string(), title: localText });

/** What an indicator's values are, so that a page can write them. */
const indicatorForm = z.object({
  kind: z.enum(['boolean', 'level', 'checklist', 'percentage', 'ratio', 'number', 'derived']),
  direction: z.enum(['higher', 'lower']),
  unit: z.nullable(localText),
});
export type IndicatorForm = z.infer<typeof indicatorForm>;

/** `GET /api/v1/heatmap?cycle=&node=`: without a cycle the latest published one, without a node the index. */
export const heatmapQuery = z.object({ cycle: z.optional(cycleCode), node: z.optional(nodeCode) });

/**
 * Every department on a node and on the node's children: one level of the tree. On an indicator, which has no
 * children, every department's answer instead.
 */
export const heatmapResponse = z.extend(resultHeader, {
  node: z.extend(named, { indicator: z.nullable(indicatorForm) }),
  /** From the index down to the node's parent. */
  path: z.array(named),
  columns: z.array(z.extend(named, { share: z.number(), isIndicator: z.boolean() })),
  rows: z.array(
    z.object({
      department: departmentRef,
      rank: score,
      score,
      /** Scores in the order of `columns`; null where there is none. */
      cells: z.array(score),
      /** What the department answered, on an indicator. */
      answer: z.nullable(
        z.object({
          state: z.enum(['value', 'missing', 'not_applicable']),
          value: score,
          /** The value in the words of its kind; null where the number itself says it all. */
          text: z.nullable(localText),
          carried: z.boolean(),
        }),
      ),
    }),
  ),
});
export type HeatmapResponse = z.infer<typeof heatmapResponse>;

/** Why an index changed (scoring.md §8), in points of the index; they sum to the change. */
export const causes = z.object({
  data: z.number(),
  verdicts: z.number(),
  missing: z.number(),
  framework: z.number(),
  peers: z.number(),
});
export type Causes = z.infer<typeof causes>;

/**
 * Points of an index, and those of them that the method made: the change of framework. The methods of all parts of a
 * change sum to its `causes.framework`, so points less method is what the department did.
 */
const methodPart = z.object({ points: z.number(), method: z.number() });
export type MethodPart = z.infer<typeof methodPart>;

/** Two cycles: without `to` the latest published one, without `from` the published one before it. */
export const changeQuery = z.object({ from: z.optional(cycleCode), to: z.optional(cycleCode) });

const changeEnd = z.object({
  cycle: cycleCode,
  framework: frameworkRef,
  /** What its scores are read from; null where they are computed from what is stored now. */
  publication: z.nullable(publicationRef),
});
export type ChangeEnd = z.infer<typeof changeEnd>;

/** `GET /api/v1/departments/:code/change?from=&to=`: why a department's index changed. */
export const departmentChangeParams = z.object({ code: departmentCode });
export const departmentChangeResponse = z.object({
  demo: z.boolean(),
  department: departmentRef,
  from: changeEnd,
  to: changeEnd,
  /** Null where the department has no index score at either end. */
  change: z.nullable(
    z.object({
      before: z.number(),
      after: z.number(),
      points: z.number(),
      /** The children of the index, in the framework's order; with `own` they sum to `points`. */
      nodes: z.array(z.extend(named, { ...methodPart.shape, before: score, after: score })),
      /** Points that are the index's own doing: how it is made of its children. */
      own: z.number(),
      ownMethod: z.number(),
      causes,
      /** Null where the department is not ranked in both. */
      rank: z.nullable(
        z.object({
          before: z.number(),
          after: z.number(),
          change: z.number(),
          passed: z.array(departmentRef),
          passedBy: z.array(departmentRef),
          /** Places owed to its own movement and to that of the others; they sum to `change`. */
          own: z.number(),
          others: z.number(),
        }),
      ),
    }),
  ),
});
export type DepartmentChangeResponse = z.infer<typeof departmentChangeResponse>;

/** `GET /api/v1/changes?from=&to=`: every department's change, the method's part apart from the department's. */
export const changesResponse = z.object({
  demo: z.boolean(),
  from: changeEnd,
  to: changeEnd,
  /** Over the departments scored at both ends; null where there is none. */
  mean: z.nullable(
    z.object({
      before: z.number(),
      after: z.number(),
      points: z.number(),
      causes,
      /** The children of the index; with `own` they sum to `points`. */
      nodes: z.array(z.extend(named, methodPart.shape)),
      own: methodPart,
      /** How many departments it is the mean of. */
      departments: z.number(),
    }),
  ),
  departments: z.array(
    z.object({
      department: departmentRef,
      before: score,
      after: score,
      causes: z.nullable(causes),
    }),
  ),
});
export type ChangesResponse = z.infer<typeof changesResponse>;

/** `GET /api/v1/departments/:code/headroom?cycle=` */
export const headroomQuery = z.object({ cycle: z.optional(cycleCode) });

/** What the index would gain if one indicator alone went to 100, largest first. */
export const headroomResponse = z.object({
  demo: z.boolean(),
  cycle: cycleCode,
  department: z.string(),
  indicators: z.array(
    z.extend(named, {
      /** The dimension it belongs to. */
      dimension: z.string(),
      form: indicatorForm,
      state: z.enum(['value', 'missing']),
      value: score,
      text: z.nullable(localText),
      score,
      gain: z.number(),
    }),
  ),
});
export type HeadroomResponse = z.infer<typeof headroomResponse>;

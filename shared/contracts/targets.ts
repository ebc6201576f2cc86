import * as z from 'zod/mini';
import {
  FIRST_TARGET_YEAR,
  LAST_TARGET_YEAR,
  TARGET_SOURCES,
  TARGET_STATES,
} from '#shared/domain/targets/target-state.ts';
import {
  cycleCode,
  departmentCode,
  departmentRef,
  frameworkRef,
  localText,
  nodeCode,
} from './common.ts';
import { publicationRef } from './results.ts';

const points = z.number().check(z.gte(0), z.lte(100));
const reason = z.string().check(z.trim(), z.minLength(3), z.maxLength(1000));
const named = z.object({ code: z.string(), title: localText });

/** The end of this year is what a target is for. */
const year = z.coerce.number().check(z.int(), z.gte(FIRST_TARGET_YEAR), z.lte(LAST_TARGET_YEAR));

export const targetState = z.enum(TARGET_STATES);
export const targetSource = z.enum(TARGET_SOURCES);

/**
 * `GET /api/v1/targets?department=&node=&cycle=&from=&to=`: of the whole country or of one department, on a node (the
 * index by default) and its children; judged as of a published quarter (the latest by default); by default from two
 * years before that quarter's to two years after. Ten years at most.
 */
export const targetsQuery = z.object({
  department: z.optional(departmentCode),
  node: z.optional(nodeCode),
  cycle: z.optional(cycleCode),
  from: z.optional(year),
  to: z.optional(year),
});

/** What is wanted of a node by the end of a year, and how that stands. Scores and targets 0–100, unrounded. */
export const targetCell = z.object({
  year: z.number(),
  /** What holds, and where it comes from; null where nobody wants anything. */
  target: z.nullable(z.object({ value: z.number(), source: targetSource })),
  /** What was set for this department, or nationally, itself; null where nothing is. */
  own: z.nullable(z.number()),
  /** The version of `own`: the next `If-Match`. 0 where it was never set. */
  version: z.number(),
  /** By the stated rule (method page); null without a target. */
  state: z.nullable(targetState),
  /** The score at the end of the year; null where that is not published, or has none. */
  score: z.nullable(z.number()),
  /** Where the present pace leads by the end of the year; null where that is over, or cannot be told. */
  forecast: z.nullable(z.object({ value: z.number(), low: z.number(), high: z.number() })),
});
export type TargetCell = z.infer<typeof targetCell>;

/** How many of a year's targets stand how. */
const targetCounts = z.object({
  year: z.number(),
  met: z.number(),
  on_track: z.number(),
  at_risk: z.number(),
  missed: z.number(),
  not_enough_quarters: z.number(),
});

/** What every answer about targets says of itself. */
const targetsHead = {
  demo: z.boolean(),
  framework: frameworkRef,
  /** Decimals at which a score is shown, and held against its target. */
  decimals: z.number(),
  /** The quarter as of which targets are judged; null where none is published. */
  cycle: z.nullable(cycleCode),
  /** What that quarter is read from. */
  publication: z.nullable(publicationRef),
};

export const targetsResponse = z.object({
  ...targetsHead,
  /** Null: the whole country, whose score is the mean of the departments that have one. */
  department: z.nullable(departmentRef),
  /** From the index down to the parent of the first row. */
  path: z.array(named),
  years: z.array(z.number()),
  /** The node asked for, then its children in the framework's order. */
  rows: z.array(
    z.extend(named, {
      isIndicator: z.boolean(),
      hasChildren: z.boolean(),
      /** The score in `cycle`. */
      score: z.nullable(z.number()),
      /** Points a quarter, with the 95 % interval, from `count` quarters; null with too few of one framework version. */
      pace: z.nullable(
        z.object({ slope: z.number(), low: z.number(), high: z.number(), count: z.number() }),
      ),
      /** Parallel to `years`. */
      cells: z.array(targetCell),
    }),
  ),
  /** How many of the rows stand how; parallel to `years`. */
  counts: z.array(targetCounts),
});
export type TargetsResponse = z.infer<typeof targetsResponse>;

/**
 * `GET /api/v1/targets/departments?node=&year=&cycle=`: what is wanted of one node of each department by the end of one
 * year; by default of the index, by the end of the next year to end that has a national target.
 */
export const departmentTargetsQuery = z.object({
  node: z.optional(nodeCode),
  cycle: z.optional(cycleCode),
  year: z.optional(year),
});

export const departmentTargetsResponse = z.object({
  ...targetsHead,
  node: named,
  year: z.number(),
  /** The departments measured in `cycle`, in the order of the register. */
  rows: z.array(
    z.object({
      department: departmentRef,
      /** The score in `cycle`. */
      score: z.nullable(z.number()),
      cell: targetCell,
    }),
  ),
  counts: targetCounts,
});
export type DepartmentTargetsResponse = z.infer<typeof departmentTargetsResponse>;

export const targetParams = z.object({ node: nodeCode, year });
/** Without a department the national target. */
export const targetScopeQuery = z.object({ department: z.optional(departmentCode) });

/** The version that a change starts from, as its `If-Match`; `"0"` where nothing was ever set. */
export const targetHeaders = z.object({
  'if-match': z.optional(z.string().check(z.regex(/^"\d{1,15}"$/))),
});
export type TargetHeaders = z.infer<typeof targetHeaders>;

/** `PUT /api/v1/targets/:node/:year?department=`: null withdraws what was set, so that what stands below it holds. */
export const setTargetBody = z.strictObject({ value: z.nullable(points), reason });
export type SetTargetBody = z.infer<typeof setTargetBody>;

/** One change of a target. */
const targetRevision = z.object({
  version: z.number(),
  /** What was set before; null where nothing was. */
  from: z.nullable(z.number()),
  /** Null: withdrawn. */
  to: z.nullable(z.number()),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});
export type TargetRevision = z.infer<typeof targetRevision>;

/**
 * `GET /api/v1/targets/:node/:year/history?department=`, and what `PUT` answers: everything that was ever set there,
 * the newest first.
 */
export const targetHistoryResponse = z.object({
  node: named,
  year: z.number(),
  department: z.nullable(departmentRef),
  target: targetCell.shape.target,
  own: z.nullable(z.number()),
  version: z.number(),
  revisions: z.array(targetRevision),
});
export type TargetHistoryResponse = z.infer<typeof targetHistoryResponse>;

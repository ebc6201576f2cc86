import * as z from 'zod/mini';
import {
  cycleCode,
  cycleState,
  departmentCode,
  departmentRef,
  frameworkRef,
  levelBand,
  localText,
  nodeCode,
} from './common.ts';

const score = z.nullable(z.number());

/** A publication by its number, and which revision of its cycle it is. */
export const publicationRef = z.object({ number: z.number(), revision: z.number() });

/** Which cycle and which method a result speaks of. */
export const resultHeader = z.object({
  demo: z.boolean(),
  cycle: cycleCode,
  state: cycleState,
  /** What this is read from; null where it is computed from what is stored now. */
  publication: z.nullable(publicationRef),
  /** With the settings that a reader needs beside any score (missing answers, coverage, gates). */
  framework: z.extend(frameworkRef, {
    title: localText,
    rankDecimals: z.number(),
    missingPolicy: z.enum(['zero', 'exclude', 'carry_forward']),
    minCoverage: z.number(),
    gates: z.array(
      z.object({ level: z.number(), node: z.string(), title: localText, min: z.number() }),
    ),
  }),
  /** The latest earlier cycle with results, and whether it used the same framework version. */
  previous: z.nullable(z.object({ cycle: cycleCode, sameFramework: z.boolean() })),
  levels: z.array(levelBand),
});
export type ResultHeader = z.infer<typeof resultHeader>;

/** A gate that caps the level: the level reached by score, and the node that held it. */
export const heldBy = z.object({
  node: z.string(),
  min: z.number(),
  score,
  levelByScore: z.number(),
});
export type HeldBy = z.infer<typeof heldBy>;

/** Why a department has no score: it reported nothing, or too little of the weight is covered. */
export const unscoredReason = z.enum(['not_submitted', 'coverage_below_minimum']);

/** One department in the ranking. Scores at full precision; rank by the rounded score. */
export const rankingRow = z.object({
  department: departmentRef,
  rank: z.nullable(z.number()),
  /** Another department has the same rank. */
  tied: z.boolean(),
  score,
  level: z.nullable(z.number()),
  heldBy: z.nullable(heldBy),
  /** 0–1: share of the effective weight that has a value. */
  coverage: z.number(),
  reason: z.nullable(unscoredReason),
  previous: z.nullable(
    z.object({ score: z.number(), rank: z.number(), scoreChange: score, rankChange: score }),
  ),
});
export type RankingRow = z.infer<typeof rankingRow>;

/**
 * `GET /api/v1/ranking?cycle=&node=`; without a cycle the latest published one, without a node the index. With
 * `publication` instead of a cycle the ranking as that publication has it, for ever the same.
 */
export const rankingQuery = z.object({
  cycle: z.optional(cycleCode),
  node: z.optional(nodeCode),
  publication: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(999_999))),
});

/** Ranked departments by rank then code, then the unranked ones by code. */
export const rankingResponse = z.extend(resultHeader, {
  node: z.object({ code: z.string(), title: localText }),
  /** The index and its dimensions: what a ranking can be asked for. */
  nodes: z.array(z.object({ code: z.string(), title: localText })),
  rows: z.array(rankingRow),
  warnings: z.array(z.object({ code: z.string(), path: z.string(), message: localText })),
});
export type RankingResponse = z.infer<typeof rankingResponse>;

/** `GET /api/v1/trends?from=&to=&node=`: without a range, the last twelve published cycles. */
export const trendsQuery = z.object({
  from: z.optional(cycleCode),
  to: z.optional(cycleCode),
  node: z.optional(nodeCode),
});

/** Twelve quarters of every department on one node. Arrays run parallel to `cycles`, oldest first. */
export const trendsResponse = z.object({
  demo: z.boolean(),
  node: z.object({ code: z.string(), title: localText }),
  levels: z.array(levelBand),
  cycles: z.array(
    z.object({
      cycle: cycleCode,
      framework: frameworkRef,
      /** What this quarter is read from; null where it is computed from what is stored now. */
      publication: z.nullable(publicationRef),
      /** Mean of the scored departments. */
      mean: score,
      scored: z.number(),
      /** Departments at each level, in the order of `levels`. */
      levelCounts: z.array(z.number()),
    }),
  ),
  /** National targets of the node by year: what was set, else what the framework of the last cycle says. */
  targets: z.array(z.object({ year: z.number(), value: z.number() })),
  departments: z.array(
    z.object({
      department: departmentRef,
      scores: z.array(score),
      ranks: z.array(score),
      /** After the conditions that cap a level; null without a score. */
      levels: z.array(z.nullable(z.number())),
    }),
  ),
});
export type TrendsResponse = z.infer<typeof trendsResponse>;

/** An answer as the department page shows it. */
export const answerResult = z.object({
  code: z.string(),
  title: localText,
  kind: z.enum(['boolean', 'level', 'checklist', 'percentage', 'ratio', 'number', 'derived']),
  direction: z.enum(['higher', 'lower']),
  unit: z.nullable(localText),
  state: z.enum(['value', 'missing', 'not_applicable']),
  carried: z.boolean(),
  /** What was answered, in the words of the indicator's kind: "نعم", "3 · مُطبَّق", "45 / 60". */
  answer: z.nullable(localText),
  value: score,
  /** Normalised to 0–100. */
  score,
  /** Share of this indicator in the index, as the framework says. */
  effectiveWeight: z.number(),
  /** Points this indicator gave the index, after rescaling for what is missing; arithmetic trees only. */
  contribution: score,
  previousScore: score,
});
export type AnswerResult = z.infer<typeof answerResult>;

/** A node between the index and the answers. */
export const nodeResult = z.object({
  code: z.string(),
  parent: z.nullable(z.string()),
  title: localText,
  /** Share among its siblings, 0–1. */
  share: z.number(),
  effectiveWeight: z.number(),
  score,
  level: z.nullable(z.number()),
  coverage: z.number(),
  contribution: score,
  previousScore: score,
  /** Peers' middle half (quartiles over all scored departments), null with fewer than four. */
  peers: z.nullable(z.object({ q1: z.number(), median: z.number(), q3: z.number() })),
  /** What holds for the year of the cycle: the department's own target, the national or the framework's. */
  target: score,
  answers: z.array(answerResult),
});
export type NodeResult = z.infer<typeof nodeResult>;

/** `GET /api/v1/departments/:code/results?cycle=` */
export const departmentResultsParams = z.object({ code: departmentCode });
export const departmentResultsQuery = z.object({ cycle: z.optional(cycleCode) });
export const departmentResultsResponse = z.extend(resultHeader, {
  row: rankingRow,
  ranked: z.number(),
  missingPolicy: z.enum(['zero', 'exclude', 'carry_forward']),
  /** Index first, then its descendants in the framework's order; answers hang on their parent. */
  nodes: z.array(nodeResult),
  /** Scores of all ranked departments on the index: the strip of all. */
  distribution: z.array(z.object({ code: z.string(), score: z.number() })),
  history: z.array(
    z.object({
      cycle: cycleCode,
      framework: frameworkRef,
      publication: z.nullable(publicationRef),
      score,
      rank: score,
      level: score,
    }),
  ),
});
export type DepartmentResultsResponse = z.infer<typeof departmentResultsResponse>;

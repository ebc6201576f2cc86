import * as z from 'zod/mini';
import { cycleCode, cycleState, frameworkRef } from './common.ts';

const share = z.number();
const rank = z.nullable(z.number());

/** `GET /api/v1/robustness?cycle=` and `GET /api/v1/index-audit?cycle=`: the latest published cycle by default. */
export const robustnessQuery = z.object({ cycle: z.optional(cycleCode) });

const header = z.object({
  demo: z.boolean(),
  cycle: cycleCode,
  state: cycleState,
  framework: frameworkRef,
});

/** Exactly what was drawn over; whoever repeats it with this seed gets the same numbers. Empty: as the framework says. */
export const robustnessSettings = z.object({
  draws: z.number(),
  seed: z.number(),
  weights: z.nullable(
    z.discriminatedUnion('method', [
      z.object({ method: z.literal('dirichlet'), concentration: z.number() }),
      z.object({ method: z.literal('uniform'), range: z.number() }),
    ]),
  ),
  aggregations: z.array(z.string()),
  normalisations: z.array(z.string()),
  missingPolicies: z.array(z.string()),
  leaveOneOut: z.boolean(),
});
export type RobustnessSettingsDto = z.infer<typeof robustnessSettings>;

/** How sure one department's rank is, by code. Null ranks: it has no score in any draw. */
export const departmentRobustness = z.object({
  code: z.string(),
  /** Nominal rank, that of the ranking. */
  rank: z.number(),
  mean: rank,
  median: rank,
  /** 5 % and 95 % of its ranks. */
  low: rank,
  high: rank,
  /** Share of all draws with rank `from`, `from` + 1, …; the ranks beyond never occur. */
  probabilities: z.object({ from: z.number(), shares: z.array(share) }),
  /** Share of draws in which it has no score; with the probabilities it sums to 1. */
  unranked: share,
});
export type DepartmentRobustnessDto = z.infer<typeof departmentRobustness>;

const interval = z.object({ value: z.number(), low: z.number(), high: z.number() });
const choiceName = z.enum([
  'weights',
  'aggregation',
  'normalisation',
  'missing_policy',
  'left_out_indicator',
]);

/** What may be said in one sentence, as data; the client has the words. */
export const robustnessFact = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('leader_clear'), department: z.string(), probability: share }),
  z.object({
    kind: z.literal('leaders_indistinguishable'),
    departments: z.array(z.string()),
  }),
  z.object({ kind: z.literal('places_close'), from: z.number(), to: z.number() }),
  z.object({ kind: z.literal('all_distinguishable') }),
  z.object({
    kind: z.literal('widest_interval'),
    department: z.string(),
    low: z.number(),
    high: z.number(),
  }),
]);
export type RobustnessFactDto = z.infer<typeof robustnessFact>;

/** How sure a ranking is, without the cycle it belongs to. */
export const robustnessBody = z.object({
  settings: robustnessSettings,
  /** By nominal rank, then code: the places that `runs` and `neighbours` count. */
  departments: z.array(departmentRobustness),
  /** Each department with the next: share of draws with it ahead, the next ahead, both level. */
  neighbours: z.array(
    z.object({ ahead: share, behind: share, level: share, indistinguishable: z.boolean() }),
  ),
  /** Brackets: from and to are places from 0 in `departments`, both included; no pair within can be told apart. */
  runs: z.array(z.object({ from: z.number(), to: z.number(), lane: z.number() })),
  /** Mean absolute rank shift when one choice alone is made otherwise. */
  shifts: z.array(
    z.object({
      choice: choiceName,
      shift: z.nullable(z.number()),
      options: z.array(z.object({ option: z.string(), shift: z.nullable(z.number()) })),
    }),
  ),
  /** Sobol indices of the mean absolute rank shift; null where nothing moves any rank. */
  sensitivity: z.array(
    z.object({
      choice: choiceName,
      first: z.nullable(interval),
      total: z.nullable(interval),
    }),
  ),
  facts: z.array(robustnessFact),
});
export type RobustnessBody = z.infer<typeof robustnessBody>;

/** `GET /api/v1/robustness?cycle=` */
export const robustnessResponse = z.extend(header, robustnessBody.shape);
export type RobustnessResponse = z.infer<typeof robustnessResponse>;

const number = z.nullable(z.number());
const flagged = z.object({
  first: z.string(),
  second: z.string(),
  siblings: z.boolean(),
  pearson: z.number(),
  flag: z.enum(['redundant', 'negative']),
});

/** Correlations of all pairs of `codes`: the upper triangle, row by row, without the diagonal. */
export const correlations = z.object({
  codes: z.array(z.string()),
  n: z.array(z.number()),
  pearson: z.array(number),
  spearman: z.array(number),
  kendall: z.array(number),
  flagged: z.array(flagged),
});
export type CorrelationsDto = z.infer<typeof correlations>;

const importance = z.object({
  code: z.string(),
  nominal: z.number(),
  effective: number,
  share: number,
});

/** Whether an index is sound, without the cycle it was looked at on. */
export const indexAuditBody = z.object({
  departments: z.number(),
  indicatorCorrelations: correlations,
  dimensionCorrelations: correlations,
  nodes: z.array(
    z.object({
      code: z.string(),
      children: z.array(z.string()),
      alpha: number,
      components: z.nullable(
        z.object({
          n: z.number(),
          /** Places in `children` of the columns that vary. */
          columns: z.array(z.number()),
          components: z.array(
            z.object({
              eigenvalue: z.number(),
              explained: z.number(),
              cumulative: z.number(),
              loadings: z.array(z.number()),
            }),
          ),
        }),
      ),
    }),
  ),
  indicators: z.array(
    z.object({
      code: z.string(),
      n: z.number(),
      mean: number,
      sd: number,
      min: number,
      max: number,
      skewness: number,
      kurtosis: number,
      missing: z.number(),
      notApplicable: z.number(),
      coverage: number,
      distinct: z.number(),
      mostCommonShare: number,
      scoreSd: number,
      flags: z.array(z.enum(['outliers', 'near_constant', 'thin'])),
    }),
  ),
  importance: z.object({
    indicators: z.array(importance),
    dimensions: z.array(importance),
  }),
});
export type IndexAuditBody = z.infer<typeof indexAuditBody>;

/** `GET /api/v1/index-audit?cycle=` */
export const indexAuditResponse = z.extend(header, indexAuditBody.shape);
export type IndexAuditResponse = z.infer<typeof indexAuditResponse>;

import * as z from 'zod/mini';

const points = z.number().check(z.gte(-60), z.lte(60));
const count = z.number().check(z.gt(0), z.lte(1e9));
const quarter = z.string().check(z.regex(/^\d{4}-Q[1-4]$/));

/** What can be counted in a department; denominators are made of these. */
const sizes = z.strictObject({
  staff: count,
  sites: count,
  systems: count,
  services: count,
});

const departmentProfile = z.strictObject({
  /** Maturity in 2022-Q1, 0–100, before what the indicators make of it. */
  base: z.number().check(z.gte(1), z.lte(99)),
  /** Points a year, on average to 2024-Q4. */
  growth: z.number().check(z.gte(-20), z.lte(20)),
  /** 0–1: how much of what is due is reported. */
  reporting: z.number().check(z.gte(0), z.lte(1)),
  /** Points above or below the base, by dimension: where it is strong and weak. */
  dimensions: z.record(z.string(), points),
  sizes,
  notApplicable: z.array(z.string()),
  /** Dimensions left unanswered in a quarter. */
  silent: z.optional(z.record(quarter, z.array(z.string()))),
});

const indicatorShape = z.strictObject({
  /** Points easier (+) or harder (−) than the department's level. */
  ease: z.optional(points),
  /** Draws the same luck as another indicator, so that the two tell one story. */
  like: z.optional(z.string()),
  /** Value at maturity 0 and at 100, where the bounds of the framework do not say it. */
  worst: z.optional(z.number()),
  best: z.optional(z.number()),
  decimals: z.optional(z.int()),
  /** Denominator: a size, or a fixed number, or the count of another indicator, times a factor. */
  size: z.optional(z.enum(['staff', 'sites', 'systems', 'services'])),
  fixed: z.optional(count),
  countOf: z.optional(z.string()),
  times: z.optional(count),
  /** A flow (letters, payments): its denominator is another one every quarter. */
  isFlow: z.optional(z.boolean()),
  /** The numerator never exceeds this indicator's. */
  atMost: z.optional(z.string()),
  /** Maturity from which each step of a level above the first is reached. */
  steps: z.optional(z.array(z.number())),
});

const demoProfiles = z.strictObject({
  departments: z.record(z.string(), departmentProfile),
  indicators: z.record(z.string(), indicatorShape),
});

export type DepartmentProfile = z.infer<typeof departmentProfile>;
export type IndicatorShape = z.infer<typeof indicatorShape>;
export type DemoProfiles = z.infer<typeof demoProfiles>;

/** Reads `fixtures/demo/profiles.json`; throws with every fault of its form. */
export function readProfiles(file: unknown): DemoProfiles {
  return demoProfiles.parse(file);
}

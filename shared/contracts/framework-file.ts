import * as z from 'zod/mini';
import type { Framework } from '#shared/domain/framework/framework.ts';

// Characters that no text needs and that spreadsheets and XML cannot carry.
// eslint-disable-next-line no-control-regex -- the characters that are refused
const printable = z.regex(/^[^\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]*$/);
const name = z.string().check(z.minLength(1), z.maxLength(400), printable);
const prose = z.string().check(z.minLength(1), z.maxLength(4000), printable);
const localName = z.strictObject({ ar: name, en: name });
const localProse = z.strictObject({ ar: prose, en: prose });
const code = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, 'code'));
const quarter = z.string().check(z.regex(/^\d{4}-Q[1-4]$/, 'quarter'));
const finite = z.number().check(z.gte(-1e12), z.lte(1e12));
const share = z.number().check(z.gte(0), z.lte(1));
const weight = z.number().check(z.gte(0), z.lte(1e6));
const decimals = z.int().check(z.gte(0), z.lte(10));
const year = z.string().check(z.regex(/^\d{4}$/));

const missingPolicy = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('zero') }),
  z.strictObject({ method: z.literal('exclude') }),
  z.strictObject({
    method: z.literal('carry_forward'),
    maxAge: z.int().check(z.gte(1), z.lte(40)),
    then: z.enum(['zero', 'exclude']),
  }),
]);

const floor = z.optional(finite);
const aggregation = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('arithmetic') }),
  z.strictObject({ method: z.literal('geometric'), floor }),
  z.strictObject({ method: z.literal('harmonic'), floor }),
  z.strictObject({
    method: z.literal('power'),
    p: finite.check(z.refine((p) => p !== 0, 'p must not be 0')),
    floor,
  }),
  z.strictObject({ method: z.literal('minimum') }),
  z.strictObject({ method: z.literal('copeland') }),
]);

const population = z.optional(z.strictObject({ from: quarter, to: quarter }));
const cap = z.optional(z.boolean());
const normalisation = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('goalposts'),
    min: finite,
    max: finite,
    clamp: z.optional(z.boolean()),
    transform: z.optional(z.literal('log')),
  }),
  z.strictObject({
    method: z.literal('minmax'),
    lower: z.optional(finite),
    upper: z.optional(finite),
    population,
  }),
  z.strictObject({
    method: z.literal('zscore'),
    mean: z.optional(finite),
    sd: z.optional(finite),
    population,
  }),
  z.strictObject({ method: z.literal('percentile_rank'), population }),
  z.strictObject({ method: z.literal('rank'), population }),
  z.strictObject({ method: z.literal('borda'), population }),
  z.strictObject({ method: z.literal('distance_to_max'), population }),
  z.strictObject({ method: z.literal('distance_to_reference'), unit: code, cap, population }),
  z.strictObject({ method: z.literal('distance_to_target'), target: finite, cap, population }),
  z.strictObject({ method: z.literal('fraction_of_max'), population }),
  z.strictObject({
    method: z.literal('points'),
    map: z.optional(z.record(name, finite)),
  }),
  z.strictObject({ method: z.literal('none') }),
]);

const rescale = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('minmax'),
    lower: z.optional(finite),
    upper: z.optional(finite),
  }),
  z.strictObject({ method: z.literal('zscore'), mean: z.optional(finite), sd: z.optional(finite) }),
]);

const scale = z.strictObject({
  title: localName,
  levels: z
    .array(z.strictObject({ value: finite, points: z.optional(finite), title: localName }))
    .check(z.minLength(2), z.maxLength(20)),
});

const groupNode = z.strictObject({
  code,
  parent: z.nullable(code),
  weight,
  title: localName,
  description: z.optional(localProse),
  aggregation,
  rescale: z.optional(rescale),
});

const indicatorNode = z.strictObject({
  code,
  parent: code,
  weight,
  title: localName,
  kind: z.enum(['boolean', 'level', 'checklist', 'percentage', 'ratio', 'number', 'derived']),
  direction: z.enum(['higher', 'lower']),
  normalise: normalisation,
  unit: z.optional(localName),
  scaleFactor: z.optional(finite),
  definition: z.optional(localProse),
  guidance: z.optional(localProse),
  numerator: z.optional(localName),
  denominator: z.optional(localName),
  scale: z.optional(name),
  items: z.optional(
    z
      .array(z.strictObject({ code, points: finite, title: localName }))
      .check(z.minLength(1), z.maxLength(60)),
  ),
  checks: z.optional(
    z.array(
      z.strictObject({
        rule: z.enum(['min', 'max', 'jump']),
        value: finite,
        severity: z.enum(['block', 'explain']),
      }),
    ),
  ),
  evidence: z.optional(
    z.strictObject({
      required: z.boolean(),
      maxAgeMonths: z.optional(z.int().check(z.gte(1), z.lte(120))),
      typical: z.optional(localProse),
    }),
  ),
  frequency: z.optional(z.enum(['quarterly', 'yearly'])),
  targets: z.optional(z.record(year, finite)),
  mapsTo: z.optional(
    z.array(z.strictObject({ standard: name, clause: z.optional(name), note: z.optional(prose) })),
  ),
  comparableWith: z.optional(z.array(code)),
  derivedFrom: z.optional(name),
});

/** A node of a framework file. */
export const frameworkNode = z.union([indicatorNode, groupNode]);

/** A weight among siblings. */
export const nodeWeight = weight;

/**
 * The form of a framework file: types and ranges of every field. What fields mean together (one root, known
 * parents, min < max, ascending scales …) is `checkFramework` in `#shared/domain/framework/check-framework.ts`.
 */
export const frameworkFile = z.strictObject({
  id: code,
  version: z.string().check(z.regex(/^\d{1,4}(\.\d{1,4}){0,2}$/, 'version')),
  supersedes: z.optional(name),
  title: localName,
  description: z.optional(localProse),
  publisher: z.optional(localName),
  source: z.optional(z.array(prose)),
  effectiveFrom: z.optional(quarter),
  missingPolicy,
  minCoverage: z.optional(share),
  coverageBasis: z.optional(z.enum(['weight', 'count'])),
  rankDecimals: z.optional(decimals),
  roundTiers: z.optional(decimals),
  levels: z
    .array(
      z.strictObject({ level: z.int().check(z.gte(1), z.lte(20)), from: finite, title: localName }),
    )
    .check(z.minLength(1), z.maxLength(20)),
  gates: z.optional(
    z.array(z.strictObject({ level: z.int().check(z.gte(1)), node: code, min: finite })),
  ),
  scales: z.optional(z.record(name, scale)),
  targets: z.optional(z.record(code, z.record(year, finite))),
  robustness: z.optional(
    z.strictObject({
      draws: z.int().check(z.gte(1), z.lte(100_000)),
      seed: z.int().check(z.gte(0), z.lte(2 ** 32 - 1)),
      weights: z.discriminatedUnion('method', [
        z.strictObject({
          method: z.literal('dirichlet'),
          concentration: z.number().check(z.gt(0), z.lte(1e6)),
        }),
        z.strictObject({ method: z.literal('uniform'), range: z.number().check(z.gt(0), z.lt(1)) }),
      ]),
      aggregations: z.optional(z.array(aggregation)),
      normalisations: z.optional(
        z.array(
          z.enum([
            'goalposts',
            'minmax',
            'zscore',
            'percentile_rank',
            'rank',
            'borda',
            'distance_to_max',
            'distance_to_reference',
            'distance_to_target',
            'fraction_of_max',
            'points',
            'none',
          ]),
        ),
      ),
      missingPolicies: z.optional(z.array(missingPolicy)),
    }),
  ),
  changes: z.optional(
    z.array(
      z.strictObject({
        code,
        kind: z.enum(['added', 'dropped', 'weight', 'bounds', 'definition', 'split', 'policy']),
        comparable: z.boolean(),
        note: localProse,
        from: z.optional(z.array(code)),
      }),
    ),
  ),
  nodes: z.array(frameworkNode).check(z.minLength(2), z.maxLength(20_000)),
});

/** What `frameworkFile` infers must be exactly the domain's type; the compiler refuses this line otherwise. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
const frameworkFileIsFramework: Same<z.infer<typeof frameworkFile>, MutableDeep<Framework>> = true;
void frameworkFileIsFramework;
type MutableDeep<T> = T extends object ? { -readonly [K in keyof T]: MutableDeep<T[K]> } : T;

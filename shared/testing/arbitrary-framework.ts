import fc from 'fast-check';
import type {
  Aggregation,
  Framework,
  FrameworkNode,
  IndicatorKind,
  IndicatorNode,
  Normalisation,
} from '#shared/domain/framework/framework.ts';

/** What a generated framework may hold. */
export interface FrameworkChoices {
  readonly aggregations: readonly Aggregation[];
  /** `goalposts` only, or every method of scoring.md §4. */
  readonly methods: 'goalposts' | 'all';
  readonly missing: readonly Framework['missingPolicy'][];
  readonly settings?: fc.Arbitrary<Partial<Framework>>;
  /** Whether groups may be rescaled and the index outranked. */
  readonly population?: boolean;
  /** Kinds of indicators; all where absent. */
  readonly kinds?: readonly IndicatorKind[];
}

export const MEANS: readonly Aggregation[] = [
  { method: 'arithmetic' },
  { method: 'geometric' },
  { method: 'geometric', floor: 1 },
  { method: 'harmonic' },
  { method: 'power', p: 2 },
  { method: 'power', p: -0.5 },
  { method: 'power', p: 0.001 },
  { method: 'minimum' },
];

export const ZERO = { method: 'zero' } as const;
export const EXCLUDE = { method: 'exclude' } as const;

const STEPS = [0, 1, 2, 3, 4, 5];
const title = (code: string) => ({ ar: `عقدة ${code}`, en: `Node ${code}` });

const spec = fc.record({
  isGroup: fc.boolean(),
  parent: fc.nat(),
  weight: fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 9, arbitrary: fc.double({ min: 0.05, max: 5, noNaN: true }) },
  ),
  aggregation: fc.nat(),
  kind: fc.nat(),
  method: fc.nat(),
  isLower: fc.boolean(),
  post: fc.integer({ min: -50, max: 50 }),
  span: fc.integer({ min: 1, max: 150 }),
  rescale: fc.nat({ max: 9 }),
});
type Spec = typeof spec extends fc.Arbitrary<infer T> ? T : never;

/** Small frameworks of any shape, always valid: checked by `checkFramework` in every test that compiles them. */
export function arbitraryFramework(choices: FrameworkChoices): fc.Arbitrary<Framework> {
  return fc
    .record({
      specs: fc.array(spec, { minLength: 1, maxLength: 12 }),
      root: fc.nat(),
      missing: fc.constantFrom(...choices.missing),
      settings: choices.settings ?? fc.constant({ minCoverage: 0 }),
    })
    .map(({ specs, root, missing, settings }) => ({
      id: 'generated',
      version: '1',
      title: title('all'),
      missingPolicy: missing,
      levels: [{ level: 1, from: 0, title: title('one') }],
      scales: {
        steps: {
          title: title('steps'),
          levels: STEPS.map((value) => ({ value, points: 20 * value, title: title(`${value}`) })),
        },
        plain: {
          title: title('plain'),
          levels: STEPS.map((value) => ({ value, title: title(`${value}`) })),
        },
      },
      nodes: makeNodes(specs, root, choices),
      ...settings,
    }));
}

function makeNodes(
  specs: readonly Spec[],
  root: number,
  choices: FrameworkChoices,
): FrameworkNode[] {
  const { aggregations } = choices;
  const groups = ['N0'];
  const parents = specs.map(({ isGroup, parent }, at) => {
    const chosen = groups[parent % groups.length]!;
    if (isGroup) groups.push(`N${at + 1}`);
    return chosen;
  });
  const withChildren = new Set(parents);
  const weights = new Map<string, number>();
  parents.forEach((parent, at) =>
    weights.set(parent, (weights.get(parent) ?? 0) + specs[at]!.weight),
  );
  const isOutranked = choices.population === true && root % 7 === 0;
  const nodes: FrameworkNode[] = [
    {
      code: 'N0',
      parent: null,
      weight: 1,
      title: title('N0'),
      aggregation: isOutranked ? { method: 'copeland' } : aggregations[root % aggregations.length]!,
    },
  ];
  specs.forEach((each, at) => {
    const code = `N${at + 1}`;
    const parent = parents[at]!;
    const weight = weights.get(parent) === 0 ? 1 : each.weight;
    if (!withChildren.has(code)) {
      nodes.push(makeIndicator(code, parent, weight, each, choices));
      return;
    }
    nodes.push({
      code,
      parent,
      weight,
      title: title(code),
      aggregation: aggregations[each.aggregation % aggregations.length]!,
      ...(choices.population === true && each.rescale === 0
        ? { rescale: { method: 'minmax' as const, lower: 1, upper: 100 } }
        : {}),
      ...(choices.population === true && each.rescale === 1
        ? { rescale: { method: 'zscore' as const, mean: 50, sd: 10 } }
        : {}),
    });
  });
  return nodes;
}

const KINDS: readonly IndicatorKind[] = [
  'number',
  'percentage',
  'boolean',
  'level',
  'checklist',
  'ratio',
  'derived',
];

function makeIndicator(
  code: string,
  parent: string,
  weight: number,
  each: Spec,
  choices: FrameworkChoices,
): IndicatorNode {
  const kinds = choices.kinds ?? KINDS;
  const kind = kinds[each.kind % kinds.length]!;
  const min = each.post;
  const goalposts: Normalisation = { method: 'goalposts', min, max: min + each.span };
  const all: Normalisation[] = [
    goalposts,
    { ...goalposts, clamp: false },
    { method: 'goalposts', min: 0.5, max: 0.5 + each.span, transform: 'log' },
    { method: 'minmax', lower: 1, upper: 100 },
    { method: 'zscore', mean: 10, sd: 2 },
    { method: 'percentile_rank' },
    { method: 'rank' },
    { method: 'borda' },
    { method: 'distance_to_max' },
    { method: 'distance_to_reference', unit: 'DEP1', cap: each.span % 2 === 0 },
    { method: 'distance_to_target', target: min + each.span, cap: each.span % 2 === 0 },
    { method: 'points' },
    { method: 'none' },
    { method: 'fraction_of_max' },
  ];
  const normalise = choices.methods === 'all' ? all[each.method % all.length]! : goalposts;
  const isTurned = each.isLower && normalise.method !== 'fraction_of_max';
  return {
    code,
    parent,
    weight,
    title: title(code),
    kind,
    direction: isTurned ? 'lower' : 'higher',
    normalise,
    ...(kind === 'level' ? { scale: each.span % 2 === 0 ? 'steps' : 'plain' } : {}),
    ...(kind === 'checklist'
      ? {
          items: STEPS.map((value) => ({
            code: `i${value}`,
            points: 20,
            title: title(`${value}`),
          })),
        }
      : {}),
  };
}

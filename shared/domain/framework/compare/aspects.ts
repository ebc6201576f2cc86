import type { Aspect, Effect } from './difference.ts';

/** The aspect of a node's field, by the first part of its path. */
const NODE_ASPECTS: Readonly<Record<string, Aspect>> = {
  title: 'title',
  description: 'definition',
  aggregation: 'aggregation',
  rescale: 'rescale',
  kind: 'kind',
  direction: 'direction',
  normalise: 'normalise',
  unit: 'unit',
  scaleFactor: 'fraction',
  numerator: 'fraction',
  denominator: 'fraction',
  scale: 'scale',
  items: 'items',
  definition: 'definition',
  guidance: 'guidance',
  evidence: 'evidence',
  checks: 'checks',
  frequency: 'frequency',
  targets: 'targets',
  mapsTo: 'standards',
  comparableWith: 'lineage',
  derivedFrom: 'lineage',
};

const SETTING_ASPECTS: Readonly<Record<string, Aspect>> = {
  missingPolicy: 'missing',
  minCoverage: 'coverage',
  coverageBasis: 'coverage',
  rankDecimals: 'rounding',
  roundTiers: 'rounding',
  levels: 'levels',
  gates: 'gates',
  scales: 'scale',
  targets: 'targets',
  robustness: 'robustness',
};

const METHOD = new Set<Aspect>([
  ...(['added', 'dropped', 'parent', 'weight', 'share', 'aggregation', 'rescale'] as const),
  ...(['normalise', 'frequency', 'missing', 'coverage', 'rounding', 'levels', 'gates'] as const),
]);

const MEASURE = new Set<Aspect>(['kind', 'direction', 'unit', 'scale', 'items', 'fraction']);

const first = (field: string): string => field.split('.')[0] ?? '';

/** What of a node a field belongs to, by its path. */
export function aspectOfNodeField(field: string): Aspect {
  return NODE_ASPECTS[first(field)] ?? 'identity';
}

/** What of a framework's settings a field belongs to, by its path. */
export function aspectOfSetting(field: string): Aspect {
  return SETTING_ASPECTS[first(field)] ?? 'identity';
}

/** Titles of levels, items and scales are words; everything else of them decides what an answer is worth. */
export function effectOf(aspect: Aspect, fields: readonly { readonly field: string }[]): Effect {
  const isWords = fields.length > 0 && fields.every(({ field }) => /\.(ar|en)$/.test(field));
  if (isWords && aspect !== 'unit' && aspect !== 'fraction') return 'words';
  if (MEASURE.has(aspect)) return 'measure';
  return METHOD.has(aspect) ? 'method' : 'words';
}

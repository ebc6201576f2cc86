import type { Framework } from '#shared/domain/framework/framework.ts';
import { smallFramework, smallIndicator } from './small-framework.ts';

const words = (word: string) => ({ ar: `نص ${word}`, en: `text of ${word}` });
const population = { from: '2022-Q1', to: '2022-Q4' };

const base: Framework = smallFramework(
  [
    smallIndicator({
      code: 'N',
      unit: words('unit'),
      normalise: { method: 'goalposts', min: 1, max: 9, clamp: true, transform: 'log' },
      definition: words('definition'),
      guidance: words('guidance'),
      checks: [
        { rule: 'min', value: 0, severity: 'block' },
        { rule: 'max', value: 90, severity: 'block' },
        { rule: 'jump', value: 5, severity: 'explain' },
      ],
      evidence: { required: true, maxAgeMonths: 12, typical: words('typical') },
      frequency: 'yearly',
      targets: { '2024': 5, '2025': 6 },
      mapsTo: [
        { standard: 'ISO/IEC 27001:2022', clause: 'Annex A 5.9', note: 'Inventory.' },
        { standard: 'UN EGDI' },
      ],
      comparableWith: ['OLD.01'],
    }),
    smallIndicator({ code: 'L', kind: 'level', scale: 'steps', normalise: { method: 'points' } }),
    smallIndicator({
      ...{ code: 'M', kind: 'level', scale: 'steps' },
      normalise: { method: 'points', map: { '0': 0, '1': 40, '2': 100 } },
    }),
    smallIndicator({
      ...{ code: 'C', kind: 'checklist', normalise: { method: 'points' } },
      items: ['plan', 'team.lead', 'budget'].map((code) => ({
        ...{ code, points: 30, title: words(code) },
      })),
    }),
    smallIndicator({
      ...{ code: 'R', kind: 'ratio', scaleFactor: 100 },
      normalise: { method: 'minmax', lower: 1, upper: 100, population },
      numerator: words('numerator'),
      denominator: words('denominator'),
    }),
    smallIndicator({
      ...{ code: 'Z', kind: 'derived', derivedFrom: 'services-register' },
      normalise: { method: 'zscore', mean: 50, sd: 10 },
    }),
    smallIndicator({
      code: 'F',
      normalise: { method: 'distance_to_reference', unit: 'MOF', cap: true },
    }),
    smallIndicator({ code: 'T', normalise: { method: 'distance_to_target', target: 80 } }),
    smallIndicator({ code: 'B', parent: 'E', kind: 'boolean' }),
  ],
  {
    version: '1.0',
    supersedes: '0.9',
    description: words('description'),
    publisher: words('publisher'),
    source: ['First source', 'Second source'],
    effectiveFrom: '2024-Q1',
    missingPolicy: { method: 'carry_forward', maxAge: 4, then: 'zero' },
    minCoverage: 0.5,
    coverageBasis: 'weight',
    rankDecimals: 2,
    roundTiers: 4,
    gates: [{ level: 4, node: 'E', min: 60 }],
    scales: {
      steps: {
        title: words('steps'),
        levels: [0, 1, 2].map((value) => ({
          ...{ value, points: 50 * value, title: words(`step ${value}`) },
        })),
      },
    },
    targets: { I: { '2024': 50 }, D: { '2024': 55 } },
    robustness: {
      draws: 1000,
      seed: 7,
      weights: { method: 'dirichlet', concentration: 100 },
      aggregations: [{ method: 'arithmetic' }, { method: 'power', p: 2, floor: 1 }],
      normalisations: ['goalposts', 'minmax'],
      missingPolicies: [{ method: 'carry_forward', maxAge: 2, then: 'zero' }],
    },
    changes: [{ code: 'N', kind: 'split', comparable: false, note: words('why'), from: ['OLD'] }],
  },
);

/** A valid framework in which every field that a framework file may have is used at least once. */
export const fullFramework: Framework = {
  ...base,
  nodes: base.nodes.flatMap((node) =>
    node.code === 'D'
      ? [
          {
            ...{ code: 'D', parent: 'I', weight: 2, title: node.title },
            description: words('dimension'),
            aggregation: { method: 'geometric', floor: 1 },
            rescale: { method: 'minmax', lower: 1, upper: 100 },
          },
          {
            ...{ code: 'E', parent: 'I', weight: 1, title: words('other dimension') },
            aggregation: { method: 'power', p: 2 },
            rescale: { method: 'zscore', mean: 50, sd: 10 },
          },
        ]
      : [node],
  ),
};

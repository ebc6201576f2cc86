import {
  isIndicator,
  type Aggregation,
  type Framework,
  type IndicatorNode,
  type MissingPolicy,
  type Normalisation,
} from '../../framework/framework.ts';
import type { NormalisationChoice } from './robustness-choices.ts';

/** Mean and standard deviation of a z-score drawn by name: far enough from 0 for every mean (T-scores). */
const T_SCORE = { mean: 50, sd: 10 };

/**
 * The framework with one aggregation for every group; `copeland`, which is of the index only, for the index.
 * Null: as it is.
 */
export function withAggregation(framework: Framework, aggregation: Aggregation | null): Framework {
  if (aggregation === null) return framework;
  const isForAll = aggregation.method !== 'copeland';
  const nodes = framework.nodes.map((node) =>
    isIndicator(node) || !(isForAll || node.parent === null) ? node : { ...node, aggregation },
  );
  return { ...framework, nodes };
}

/** The framework with another normalisation for every indicator that can take it, and another missing policy. */
export function withLeafChoices(
  framework: Framework,
  normalisation: NormalisationChoice | null,
  missing: MissingPolicy | null,
  worst: 0 | 1,
): Framework {
  const nodes =
    normalisation === null
      ? framework.nodes
      : framework.nodes.map((node) =>
          isIndicator(node)
            ? { ...node, normalise: normaliseAs(node, normalisation, worst) }
            : node,
        );
  return { ...framework, nodes, missingPolicy: missing ?? framework.missingPolicy };
}

/**
 * The normalisation of one indicator under a choice. A whole normalisation is taken as it is. By name: an indicator
 * whose own method it is keeps its parameters; `minmax` goes from `worst` to 100 and `zscore` has mean 50 and sd 10;
 * a method that needs what only the indicator's author knows (posts, a target, a reference, points), and one that
 * the indicator cannot take, leaves its own.
 */
export function normaliseAs(
  indicator: IndicatorNode,
  choice: NormalisationChoice,
  worst: 0 | 1,
): Normalisation {
  const own = indicator.normalise;
  const method = typeof choice === 'string' ? choice : choice.method;
  const hasOwnPoints = own.method === 'points' && own.map !== undefined;
  const isRefused = method === 'fraction_of_max' && indicator.direction === 'lower';
  if (hasOwnPoints || isRefused) return own;
  if (typeof choice !== 'string') return choice;
  if (own.method === choice) return own;
  switch (choice) {
    case 'minmax':
      return { method: choice, lower: worst, upper: 100 };
    case 'zscore':
      return { method: choice, ...T_SCORE };
    case 'percentile_rank':
    case 'rank':
    case 'borda':
    case 'distance_to_max':
    case 'fraction_of_max':
      return { method: choice };
    case 'goalposts':
    case 'points':
    case 'none':
    case 'distance_to_reference':
    case 'distance_to_target':
      return own;
  }
}

/** 1 where some aggregation cannot use a score of 0 (a product of 0 hides everything else), else 0 (scoring.md §4). */
export function worstScore(
  framework: Framework,
  aggregations: readonly (Aggregation | null)[],
): 0 | 1 {
  const own = framework.nodes.flatMap((node) => (isIndicator(node) ? [] : [node.aggregation]));
  const all = [...aggregations.filter((each) => each !== null), ...own];
  return all.some(needsPositive) ? 1 : 0;
}

function needsPositive(aggregation: Aggregation): boolean {
  switch (aggregation.method) {
    case 'geometric':
    case 'harmonic':
      return !((aggregation.floor ?? 0) > 0);
    case 'power':
      return aggregation.p < 0 && !((aggregation.floor ?? 0) > 0);
    case 'arithmetic':
    case 'minimum':
    case 'copeland':
      return false;
  }
}

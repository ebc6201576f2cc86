import { Invalid } from '../../errors.ts';
import type { Aggregation } from '../../framework/framework.ts';

/** A child as its parent sees it. */
export interface ScoredChild {
  readonly code: string;
  /** Null where it has no score. */
  readonly score: number | null;
  /** As the framework writes it. */
  readonly weight: number;
}

/**
 * One node's score from its children, as scoring.md §5 says it, in words rather than for speed: weights rescaled
 * over the children that have a score. Null where no child with a weight has one. Coverage is not asked here.
 * The fast engine (`aggregateNode`) must agree with it; the explanations of changes use it.
 * @throws Invalid `scoring.negative_child` where geometric, harmonic or power meets a negative child.
 */
export function aggregateChildren(
  aggregation: Exclude<Aggregation, { method: 'copeland' }>,
  children: readonly ScoredChild[],
): number | null {
  const floor = 'floor' in aggregation ? (aggregation.floor ?? -Infinity) : -Infinity;
  const parts = children.flatMap(({ score, weight, code }) =>
    score === null || weight === 0 ? [] : [{ x: Math.max(score, floor), weight, code }],
  );
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  const weightedMean = (of: (x: number) => number): number =>
    parts.reduce((sum, { x, weight }) => sum + weight * of(x), 0) / total;

  if (aggregation.method === 'arithmetic') return weightedMean((x) => x);
  if (aggregation.method === 'minimum') return Math.min(...parts.map(({ x }) => x));

  const negative = parts.find(({ x }) => x < 0);
  if (negative !== undefined) {
    throw new Invalid([
      {
        path: negative.code,
        code: 'scoring.negative_child',
        params: { node: negative.code, method: aggregation.method, department: '' },
      },
    ]);
  }
  const hasZero = parts.some(({ x }) => x === 0);
  switch (aggregation.method) {
    case 'geometric':
      return hasZero ? 0 : Math.exp(weightedMean(Math.log));
    case 'harmonic':
      return hasZero ? 0 : 1 / weightedMean((x) => 1 / x);
    case 'power': {
      const { p } = aggregation;
      if (hasZero && p < 0) return 0;
      // The largest is taken out first, so that no power overflows.
      const unit = Math.max(...parts.map(({ x }) => x));
      if (unit === 0) return 0;
      return unit * weightedMean((x) => (x / unit) ** p) ** (1 / p);
    }
  }
}

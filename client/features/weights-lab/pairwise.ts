import { weighByComparison } from '#shared/domain/index-audit/analytic-hierarchy.ts';

/** Judgements of pairs by `first,second` (places, first < second): −8 … 8, 0 for equal, 2 for "3 times the second". */
export type Judgements = Readonly<Record<string, number>>;

/** Weights that a set of comparisons comes to, and how far the comparisons contradict each other. */
export interface PairwiseResult {
  /** Sum 1. */
  readonly weights: readonly number[];
  /** Saaty's consistency ratio; 0 where nothing can contradict anything. */
  readonly ratio: number;
}

export const judgementSteps = Array.from({ length: 17 }, (_, at) => 8 - at);

export function pairKey(first: number, second: number): string {
  return `${first},${second}`;
}

/** How many times the first counts of the second. */
export function ratioOf(judgement: number): number {
  return judgement >= 0 ? judgement + 1 : 1 / (1 - judgement);
}

/** Every pair of `size` things, in reading order. */
export function pairsOf(size: number): (readonly [number, number])[] {
  return Array.from({ length: size }, (_, first) => first).flatMap((first) =>
    Array.from({ length: size - first - 1 }, (_, at) => [first, first + 1 + at] as const),
  );
}

/** Saaty's weights of these comparisons, whatever their ratio: the page shows it and decides what may be used. */
export function weighPairs(size: number, judgements: Judgements): PairwiseResult {
  const codes = Array.from({ length: size }, (_, place) => String(place));
  const comparisons = pairsOf(size).map(([first, second]) => ({
    ...{ first: String(first), second: String(second) },
    times: ratioOf(judgements[pairKey(first, second)] ?? 0),
  }));
  const { weights, consistencyRatio } = weighByComparison(codes, comparisons, 'shown');
  return { weights: weights.map(({ weight }) => weight), ratio: consistencyRatio };
}

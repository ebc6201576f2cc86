import type { CompiledFramework } from '../../framework/compile-framework.ts';
import type { IndicatorNode } from '../../framework/framework.ts';
import type { CycleMatrix } from '../cycle-matrix.ts';
import type { ScoringWarning } from '../cycle-scores.ts';
import type { ScoringContext } from '../scoring-context.ts';
import { FIFTY, IDENTITY, type Affine } from './affine.ts';
import { collectPopulation } from './collect-population.ts';
import { distanceLine, fractionLine } from './distance.ts';
import { goalpostsLine, logGoalposts } from './goalposts.ts';
import { minMaxLine } from './min-max.ts';
import { endsOf, makePopulation } from './population.ts';
import { rankScore } from './rank-score.ts';
import { zScoreLine } from './z-score.ts';

/** How one indicator's values become scores: a line, or where there is none a function. */
export type Normaliser = Affine | ((value: number) => number);

/** Whether an indicator's score depends on the other departments (methods 2 to 9). */
export function needsPopulation(indicator: IndicatorNode): boolean {
  const { method } = indicator.normalise;
  return method !== 'goalposts' && method !== 'points' && method !== 'none';
}

/**
 * The dispatcher of scoring.md §4: from an indicator's method to its line or function, for this cycle. A column
 * that cannot be compared (constant, nobody in the population, the reference or target at the worst value) gives
 * 50 and a warning. `toValue` turns an answer into its value (points of a level).
 */
export function normaliseIndicator(
  compiled: CompiledFramework,
  indicator: IndicatorNode,
  matrix: CycleMatrix,
  submitted: Uint8Array,
  context: ScoringContext,
  toValue: (answer: number) => number,
  warnings: ScoringWarning[],
): Normaliser {
  const { normalise: method, direction, code } = indicator;
  if (method.method === 'goalposts') {
    return method.transform === 'log'
      ? logGoalposts(method, direction)
      : goalpostsLine(method, direction);
  }
  if (method.method === 'points' || method.method === 'none') return IDENTITY;

  const warn = (warning: string, params: Record<string, string | number> = {}): void => {
    warnings.push({ path: code, code: warning, params: { indicator: code, ...params } });
  };
  const window = method.population;
  const members = collectPopulation(compiled, code, matrix, submitted, context, window, toValue);
  if (members.length === 0) {
    warn('scoring.empty_population');
    return FIFTY;
  }
  const population = makePopulation(members.map((member) => member.value));
  const { worst } = endsOf(population, direction);
  const constant = (): Normaliser => {
    warn('scoring.constant_column', { value: members[0]?.value ?? 0, n: members.length });
    return FIFTY;
  };
  switch (method.method) {
    case 'minmax':
      return (
        minMaxLine(population, direction, method.lower ?? 0, method.upper ?? 100) ?? constant()
      );
    case 'zscore':
      return zScoreLine(population, direction, method.mean ?? 0, method.sd ?? 1) ?? constant();
    case 'percentile_rank':
    case 'rank':
    case 'borda':
      return rankScore(population, direction, method.method) ?? constant();
    case 'distance_to_max':
      return (
        distanceLine(
          population,
          direction,
          endsOf(population, direction).best / population.scale,
          false,
        ) ?? constant()
      );
    case 'distance_to_reference': {
      const reference = members.find((member) => member.department === method.unit);
      if (reference === undefined) {
        warn('scoring.reference_missing', { department: method.unit });
        return FIFTY;
      }
      if (population.min === population.max) return constant();
      const line = distanceLine(population, direction, reference.value, method.cap ?? false);
      if (line !== null) return line;
      warn('scoring.reference_at_worst', { department: method.unit, value: reference.value });
      return FIFTY;
    }
    case 'distance_to_target': {
      if (population.min === population.max) return constant();
      const line = distanceLine(population, direction, method.target, method.cap ?? false);
      const target = method.target * population.scale;
      const isBeyond = direction === 'higher' ? target < worst : target > worst;
      if (line === null || isBeyond)
        warn('scoring.target_not_above_worst', { target: method.target });
      return line ?? FIFTY;
    }
    case 'fraction_of_max': {
      if (population.max <= 0) warn('scoring.max_not_positive', { max: population.max });
      return fractionLine(population) ?? FIFTY;
    }
  }
}

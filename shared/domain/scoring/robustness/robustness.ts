import type { CompiledFramework } from '../../framework/compile-framework.ts';
import type { CycleMatrix } from '../cycle-matrix.ts';
import type { ScoringContext } from '../scoring-context.ts';
import { startDraws } from './draw-ranks.ts';
import { prepareDraws, type PreparedDraws } from './prepare-draws.ts';
import { quantileOfCounts } from './quantile-of-counts.ts';
import { rankRuns, type RankRun } from './rank-runs.ts';
import { isIndistinguishable, makeTally, pairShares, type RankTally } from './rank-tally.ts';
import { rankShifts, type ChoiceShift } from './rank-shifts.ts';
import type { RobustnessChoices } from './robustness-choices.ts';

/** How sure one department's rank is. Ranks over the draws in which it has a score; null where it never has one. */
export interface DepartmentRobustness {
  readonly department: string;
  /** Nominal rank. */
  readonly rank: number;
  readonly mean: number | null;
  readonly median: number | null;
  /** 5 % and 95 % quantile of its ranks (type 7). */
  readonly low: number | null;
  readonly high: number | null;
  /** Share of all draws with rank 1, 2, …; with `unranked` they sum to 1. */
  readonly probabilities: readonly number[];
  /** Share of the draws in which it has no score. */
  readonly unranked: number;
}

/** Two departments side by side in the ranking. */
export interface NeighbourPair {
  readonly first: string;
  readonly second: string;
  /** Share of draws with the first strictly ahead; the second; both level. 0 each where never both have a score. */
  readonly ahead: number;
  readonly behind: number;
  readonly level: number;
  /** Neither is ahead in 95 % of the draws. */
  readonly indistinguishable: boolean;
}

/** The answer of scoring.md §9 to "how sure is this ranking". */
export interface Robustness {
  /** Exactly what was drawn over, with draws and seed. */
  readonly choices: RobustnessChoices;
  /** By nominal rank, then code. */
  readonly departments: readonly DepartmentRobustness[];
  /** Each department with the next. */
  readonly neighbours: readonly NeighbourPair[];
  /** Brackets: places count from 0 in `departments`. */
  readonly runs: readonly RankRun[];
  /** How far ranks move, on average over departments, when one choice alone is made otherwise. */
  readonly shifts: readonly ChoiceShift[];
  /** The counts behind all this; for any pair see `pairShares`. */
  readonly tally: RankTally;
}

/**
 * Monte Carlo over the choices that a reasonable committee could have made differently (scoring.md §9). Pure, and
 * the same bits for the same seed wherever it runs. Memory depends on the departments, not on the draws. Takes part
 * who has a nominal rank.
 * @throws Invalid `robustness.*`, `scoring.negative_child`, `values.*`, `framework.*`.
 */
export function robustness(
  compiled: CompiledFramework,
  matrix: CycleMatrix,
  choices: RobustnessChoices,
  context: ScoringContext = {},
): Robustness {
  const prepared = prepareDraws(compiled, matrix, choices, context);
  const tally = makeTally(prepared.participants.length);
  startDraws(prepared, tally)(choices.draws);
  return presentRobustness(prepared, tally);
}

/** The result of a tally of draws. */
export function presentRobustness(prepared: PreparedDraws, tally: RankTally): Robustness {
  const { participants, choices } = prepared;
  const { size } = tally;
  const departments = participants.map(({ department, rank }, place): DepartmentRobustness => {
    const quantile = (p: number) => quantileOfCounts(tally.ranks, place * size, size, p);
    const counts = tally.ranks.subarray(place * size, (place + 1) * size);
    const ranked = tally.draws - (tally.unranked[place] ?? 0);
    const sum = counts.reduce((total, count, at) => total + count * (at + 1), 0);
    return {
      department,
      rank: rank ?? 0,
      mean: ranked === 0 ? null : sum / ranked,
      median: quantile(0.5),
      low: quantile(0.05),
      high: quantile(0.95),
      probabilities: Array.from(counts, (count) => count / tally.draws),
      unranked: (tally.unranked[place] ?? 0) / tally.draws,
    };
  });
  const neighbours = departments.slice(1).map(({ department }, at): NeighbourPair => {
    const shares = pairShares(tally, at, at + 1) ?? { ahead: 0, behind: 0, level: 0 };
    return {
      first: departments[at]?.department ?? '',
      second: department,
      ...shares,
      indistinguishable: isIndistinguishable(tally, at, at + 1),
    };
  });
  const runs = rankRuns(size, (first, second) => isIndistinguishable(tally, first, second));
  return { choices, departments, neighbours, runs, shifts: rankShifts(prepared), tally };
}

/** The probability of a rank among the first `count`. */
export function topProbability({ probabilities }: DepartmentRobustness, count: number): number {
  return probabilities.slice(0, Math.max(0, count)).reduce((sum, p) => sum + p, 0);
}

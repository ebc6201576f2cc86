import type { DepartmentRank } from '../rank-departments.ts';

/** Two ranks of one department among the departments that are ranked in both cycles. */
export interface RankChange {
  readonly department: string;
  readonly before: number;
  readonly after: number;
  /** Places risen (positive) or fallen. */
  readonly change: number;
}

/** A department ranked in both cycles with the score it was ranked by in each. */
export interface RankedInBoth {
  readonly department: string;
  readonly before: number;
  readonly after: number;
}

/** The departments ranked in both cycles, in the later ranking's order. */
export function rankedInBoth(
  before: readonly DepartmentRank[],
  after: readonly DepartmentRank[],
): RankedInBoth[] {
  const earlier = new Map(before.map((row) => [row.department, row.rounded]));
  return after.flatMap(({ department, rounded }) => {
    const then = earlier.get(department) ?? null;
    return then === null || rounded === null ? [] : [{ department, before: then, after: rounded }];
  });
}

/**
 * How many places every department rose or fell between two rankings, counting only the departments ranked in
 * both: who joins or leaves moves nobody (scoring.md §7).
 */
export function rankChanges(
  before: readonly DepartmentRank[],
  after: readonly DepartmentRank[],
): RankChange[] {
  const both = rankedInBoth(before, after);
  const ranksBefore = placesOf(both.map((row) => row.before));
  const ranksAfter = placesOf(both.map((row) => row.after));
  return both.map(({ department }, at) => {
    const [was, is] = [ranksBefore[at] ?? 0, ranksAfter[at] ?? 0];
    return { department, before: was, after: is, change: was - is };
  });
}

/** Standard competition places of scores, largest first. */
function placesOf(scores: readonly number[]): number[] {
  const descending = scores.toSorted((a, b) => b - a);
  const place = new Map<number, number>();
  descending.forEach((score, at) => {
    if (!place.has(score)) place.set(score, at + 1);
  });
  return scores.map((score) => place.get(score) ?? 0);
}

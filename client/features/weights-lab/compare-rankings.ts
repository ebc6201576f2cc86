import type { RankRange } from '#shared/format/rank-range.ts';
import type { DepartmentRank } from '#shared/domain/scoring/rank-departments.ts';

/** One department under the weights in force and under those being tried. */
export interface LabRow {
  readonly code: string;
  readonly rankBefore: number | null;
  readonly rank: number | null;
  readonly tied: boolean;
  readonly scoreBefore: number | null;
  readonly score: number | null;
  /** Places gained; negative where it falls. */
  readonly places: number | null;
  readonly scoreChange: number | null;
  readonly interval: RankRange | null;
  /** The new rank lies outside the interval: the weighting decides more than chance among nearby ones would. */
  readonly isBeyond: boolean;
}

/** The departments in their new order, each beside its old place. */
export function compareRankings(
  before: readonly DepartmentRank[],
  after: readonly DepartmentRank[],
  intervals: ReadonlyMap<string, RankRange>,
): LabRow[] {
  const old = new Map(before.map((row) => [row.department, row]));
  return after.map(({ department, rank, rounded, tied }) => {
    const was = old.get(department);
    const rankBefore = was?.rank ?? null;
    const scoreBefore = was?.rounded ?? null;
    const interval = intervals.get(department) ?? null;
    const isOutside = rank !== null && interval !== null && isOutOf(rank, interval);
    return {
      ...{ code: department, rankBefore, rank, tied, scoreBefore, score: rounded, interval },
      places: rank === null || rankBefore === null ? null : rankBefore - rank,
      scoreChange: rounded === null || scoreBefore === null ? null : rounded - scoreBefore,
      isBeyond: isOutside && rank !== rankBefore,
    };
  });
}

function isOutOf(rank: number, { low, high }: RankRange): boolean {
  return rank < low || rank > high;
}

/** What the table says in one sentence. */
export function countMoves(rows: readonly LabRow[]) {
  return {
    rose: rows.filter(({ places }) => places !== null && places > 0).length,
    fell: rows.filter(({ places }) => places !== null && places < 0).length,
    beyond: rows.filter(({ isBeyond }) => isBeyond).length,
  };
}

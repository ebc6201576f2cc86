import type { DepartmentRank } from '#shared/domain/scoring/rank-departments.ts';

function ranksAmong(
  ranking: readonly DepartmentRank[],
  counted: ReadonlySet<string>,
): Map<string, number> {
  const kept = ranking.filter((ranked) => ranked.rank !== null && counted.has(ranked.department));
  const ranks = new Map<string, number>();
  kept.forEach((ranked, index) => {
    const above = kept[index - 1];
    const isTie = above !== undefined && above.rank === ranked.rank;
    ranks.set(ranked.department, isTie ? (ranks.get(above.department) ?? index + 1) : index + 1);
  });
  return ranks;
}

/**
 * How many places each department rose (positive) or fell between two rankings, counting only the departments ranked
 * in both: who joins or leaves moves nobody (scoring.md §7).
 */
export function rankChanges(
  before: readonly DepartmentRank[],
  after: readonly DepartmentRank[],
): ReadonlyMap<string, number> {
  const rankedAfter = new Set(
    after.flatMap((each) => (each.rank === null ? [] : [each.department])),
  );
  const counted = new Set(
    before.flatMap((each) =>
      each.rank !== null && rankedAfter.has(each.department) ? [each.department] : [],
    ),
  );
  const ranksBefore = ranksAmong(before, counted);
  const changes = new Map<string, number>();
  for (const [department, rank] of ranksAmong(after, counted)) {
    const earlier = ranksBefore.get(department);
    if (earlier !== undefined) changes.set(department, earlier - rank);
  }
  return changes;
}

import type { RankingRow } from '#shared/contracts/results.ts';
import { rankChanges } from '#shared/domain/scoring/explain/rank-changes.ts';
import type { DepartmentRank } from '#shared/domain/scoring/rank-departments.ts';
import { departmentRef, type NamedDepartment } from './result-header.ts';
import type { ScoredCycle } from './score-stored-cycles.ts';

function toRow(
  ranked: DepartmentRank,
  department: NamedDepartment | undefined,
  before: DepartmentRank | undefined,
  rankChange: number | undefined,
): RankingRow {
  const hadRank = before !== undefined && before.score !== null && before.rank !== null;
  return {
    department: departmentRef(department, ranked.department),
    rank: ranked.rank,
    tied: ranked.tied,
    score: ranked.score,
    level: ranked.level,
    heldBy: ranked.heldBy,
    coverage: ranked.coverage,
    reason: ranked.reason,
    previous: hadRank
      ? {
          score: before.score ?? 0,
          rank: before.rank ?? 0,
          scoreChange:
            ranked.score === null || before.score === null ? null : ranked.score - before.score,
          rankChange: rankChange ?? null,
        }
      : null,
  };
}

/** The ranking of a node as rows, each beside what it was in the cycle before. */
export function rankingRows(
  scored: ScoredCycle,
  previous: ScoredCycle | null,
  nodeCode: string,
  departments: ReadonlyMap<string, NamedDepartment>,
): RankingRow[] {
  const ranking = scored.ranking(nodeCode);
  const before =
    previous?.version.compiled.nodeIndex.has(nodeCode) === true ? previous.ranking(nodeCode) : [];
  const beforeOf = new Map(before.map((ranked) => [ranked.department, ranked]));
  const changes = new Map(
    rankChanges(before, ranking).map(({ department, change }) => [department, change]),
  );
  return ranking.map((ranked) =>
    toRow(
      ranked,
      departments.get(ranked.department),
      beforeOf.get(ranked.department),
      changes.get(ranked.department),
    ),
  );
}

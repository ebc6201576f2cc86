import type { TrendsResponse } from '#shared/contracts/results.ts';
import type { DepartmentRank } from '#shared/domain/scoring/rank-departments.ts';
import { departmentRef, frameworkRef, type NamedDepartment } from './result-header.ts';
import type { ScoredCycle } from './score-stored-cycles.ts';

function meanOf(scores: readonly number[]): number | null {
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

const scoresOf = (ranking: readonly DepartmentRank[]): number[] =>
  ranking.flatMap((ranked) => (ranked.score === null ? [] : [ranked.score]));

function targetsOf(last: ScoredCycle, nodeCode: string): TrendsResponse['targets'] {
  const targets = last.version.compiled.framework.targets?.[nodeCode] ?? {};
  return Object.entries(targets)
    .map(([year, value]) => ({ year: Number(year), value }))
    .sort((a, b) => a.year - b.year);
}

/** One node over several cycles, oldest first; `cycles` is not empty, and its last names node and levels. */
export function trendsResponse(
  cycles: readonly ScoredCycle[],
  last: ScoredCycle,
  nodeCode: string,
  departments: ReadonlyMap<string, NamedDepartment>,
  demo: boolean,
): TrendsResponse {
  const { framework, nodes, nodeIndex } = last.version.compiled;
  const rankings = cycles.map((scored) =>
    scored.version.compiled.nodeIndex.has(nodeCode) ? scored.ranking(nodeCode) : [],
  );
  const byDepartment = rankings.map(
    (ranking) => new Map(ranking.map((ranked) => [ranked.department, ranked])),
  );
  return {
    demo,
    node: {
      code: nodeCode,
      title: nodes[nodeIndex.get(nodeCode) ?? 0]?.node.title ?? { ar: '', en: '' },
    },
    levels: framework.levels.map((level) => ({ ...level })),
    cycles: cycles.map((scored, index) => {
      const ranking = rankings[index] ?? [];
      const scores = scoresOf(ranking);
      const { id, version, sha256 } = frameworkRef(scored);
      return {
        cycle: scored.cycle.code,
        framework: { id, version, sha256 },
        mean: meanOf(scores),
        scored: scores.length,
        levelCounts: framework.levels.map(
          ({ level }) => ranking.filter((ranked) => ranked.level === level).length,
        ),
      };
    }),
    targets: targetsOf(last, nodeCode),
    departments: last.ranking(nodeCode).map(({ department }) => ({
      department: departmentRef(departments.get(department), department),
      scores: byDepartment.map((ranked) => ranked.get(department)?.score ?? null),
      ranks: byDepartment.map((ranked) => ranked.get(department)?.rank ?? null),
      levels: byDepartment.map((ranked) => ranked.get(department)?.level ?? null),
    })),
  };
}

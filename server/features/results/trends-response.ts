import type { TrendsResponse } from '#shared/contracts/results.ts';
import { meanScore } from '#shared/domain/scoring/mean-score.ts';
import {
  departmentRef,
  frameworkRef,
  publicationRef,
  type NamedDepartment,
} from './result-header.ts';
import type { ScoredCycle } from './score-stored-cycles.ts';

/** One node over several cycles, oldest first; `cycles` is not empty, and its last names node and levels. */
export function trendsResponse(
  cycles: readonly ScoredCycle[],
  last: ScoredCycle,
  nodeCode: string,
  departments: ReadonlyMap<string, NamedDepartment>,
  targets: TrendsResponse['targets'],
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
      const { id, version, sha256 } = frameworkRef(scored);
      return {
        cycle: scored.cycle.code,
        framework: { id, version, sha256 },
        publication: publicationRef(scored),
        mean: meanScore(ranking),
        scored: ranking.filter(({ score }) => score !== null).length,
        levelCounts: framework.levels.map(
          ({ level }) => ranking.filter((ranked) => ranked.level === level).length,
        ),
      };
    }),
    targets,
    departments: last.ranking(nodeCode).map(({ department }) => ({
      department: departmentRef(departments.get(department), department),
      scores: byDepartment.map((ranked) => ranked.get(department)?.score ?? null),
      ranks: byDepartment.map((ranked) => ranked.get(department)?.rank ?? null),
      levels: byDepartment.map((ranked) => ranked.get(department)?.level ?? null),
    })),
  };
}

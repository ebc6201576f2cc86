import type { ResultsPart } from '#shared/contracts/publication-parts.ts';
import { compareCodes } from '#shared/domain/framework/compare-codes.ts';
import type { CompiledFramework } from '#shared/domain/framework/compile-framework.ts';
import { isIndicator } from '#shared/domain/framework/framework.ts';
import { type CycleScores, nodeCoverage, nodeScore } from '#shared/domain/scoring/cycle-scores.ts';
import { ENGINE_VERSION } from '#shared/domain/scoring/engine-version.ts';
import { type DepartmentRank, rankDepartments } from '#shared/domain/scoring/rank-departments.ts';
import { frameworkRefOf, type ScoredEnd } from './scored-end.ts';

type RankingPart = ResultsPart['rankings'][number];

function rankingPartOf(node: string, ranking: readonly DepartmentRank[]): RankingPart {
  const rows = ranking.toSorted((a, b) => a.departmentIndex - b.departmentIndex);
  return {
    node,
    rank: rows.map(({ rank }) => rank),
    tied: rows.map(({ tied }) => tied),
    rounded: rows.map(({ rounded }) => rounded),
    level: rows.map(({ level }) => level),
    heldBy: rows.map(({ heldBy }) => heldBy),
    reason: rows.map(({ reason }) => reason),
  };
}

/** The nodes whose ranking is published: the index and its dimensions. */
const rankedNodes = (compiled: CompiledFramework): string[] =>
  compiled.nodes
    .filter(({ node, depth }) => !isIndicator(node) && depth <= 1)
    .map(({ node }) => node.code);

/** Every result of a quarter as a publication holds it. */
export function resultsPartOf(end: ScoredEnd): ResultsPart {
  const { scores, version } = end;
  const { departments, nodeCodes } = scores;
  const table = <T>(cell: (row: number, column: number) => T): T[][] =>
    departments.map((_, row) => nodeCodes.map((_code, column) => cell(row, column)));
  return {
    cycle: end.cycle.code,
    engine: ENGINE_VERSION,
    framework: frameworkRefOf(end),
    departments: [...departments],
    nodes: [...nodeCodes],
    scores: table((row, column) => nodeScore(scores, row, column)),
    coverage: table((row, column) => nodeCoverage(scores, row, column)),
    submitted: departments.map((_, row) => scores.submitted[row] === 1),
    carried: scores.carried.map(({ departmentIndex, indicatorIndex, from, value }) => ({
      department: departments[departmentIndex] ?? '',
      indicator: version.compiled.indicators[indicatorIndex]?.code ?? '',
      from,
      value,
    })),
    rankings: rankedNodes(version.compiled).map((node) => rankingPartOf(node, end.ranking(node))),
    warnings: scores.warnings.map(({ path, code, params }) =>
      params === undefined ? { path, code } : { path, code, params: { ...params } },
    ),
  };
}

/** Rows one after the other; NaN where there is no number. */
function flat(rows: readonly (readonly (number | null)[])[], width: number): Float64Array {
  const table = new Float64Array(rows.length * width);
  rows.forEach((row, at) =>
    row.forEach((cell, column) => {
      table[at * width + column] = cell ?? Number.NaN;
    }),
  );
  return table;
}

/** The scores of a publication as they were published: nothing is computed anew. */
export function scoresOf(part: ResultsPart, compiled: CompiledFramework): CycleScores {
  const rowOf = new Map(part.departments.map((code, row) => [code, row]));
  return {
    departments: part.departments,
    nodeCodes: part.nodes,
    scores: flat(part.scores, part.nodes.length),
    coverage: flat(part.coverage, part.nodes.length),
    submitted: Uint8Array.from(part.submitted, Number),
    carried: part.carried.map(({ department, indicator, from, value }) => ({
      departmentIndex: rowOf.get(department) ?? -1,
      indicatorIndex: compiled.indicatorIndex.get(indicator) ?? -1,
      from,
      value,
    })),
    warnings: part.warnings,
  };
}

const byRank = (a: DepartmentRank, b: DepartmentRank): number =>
  (a.rank ?? Infinity) - (b.rank ?? Infinity) || compareCodes(a.department, b.department);

/** A ranking of a publication: as published, or from the published scores where only those were. */
export function rankingOf(
  part: ResultsPart,
  compiled: CompiledFramework,
  scores: CycleScores,
  node: string,
): readonly DepartmentRank[] {
  const published = part.rankings.find((each) => each.node === node);
  const position = compiled.nodeIndex.get(node);
  if (!published || position === undefined) return rankDepartments(compiled, scores, node);
  return part.departments
    .map((department, row) => ({
      department,
      departmentIndex: row,
      rank: published.rank[row] ?? null,
      tied: published.tied[row] ?? false,
      score: nodeScore(scores, row, position),
      rounded: published.rounded[row] ?? null,
      level: published.level[row] ?? null,
      heldBy: published.heldBy[row] ?? null,
      coverage: nodeCoverage(scores, row, position),
      reason: published.reason[row] ?? null,
    }))
    .sort(byRank);
}

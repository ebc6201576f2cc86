import type { DepartmentResultsResponse, NodeResult } from '#shared/contracts/results.ts';
import { isIndicator } from '#shared/domain/framework/framework.ts';
import { contributions } from '#shared/domain/scoring/contributions.ts';
import { nodeCoverage, nodeScore } from '#shared/domain/scoring/cycle-scores.ts';
import { levelOf } from '#shared/domain/scoring/level-of.ts';
import { answerResult } from './answer-result.ts';
import { quartiles } from './quartiles.ts';
import { rankingRows } from './ranking-rows.ts';
import {
  frameworkRef,
  type NamedDepartment,
  publicationRef,
  resultHeader,
} from './result-header.ts';
import type { ScoredCycle } from './score-stored-cycles.ts';

/** What a department's page is made of. */
export interface DepartmentPage {
  readonly code: string;
  readonly scored: ScoredCycle;
  readonly previous: ScoredCycle | null;
  /** Published cycles up to the one shown, oldest first. */
  readonly history: readonly ScoredCycle[];
  readonly departments: ReadonlyMap<string, NamedDepartment>;
  /** Answers in the text of their kinds, by indicator. */
  readonly inputs: ReadonlyMap<string, string>;
  /** What is wanted of a node by the end of a year. */
  readonly targetOf: (node: string, year: number) => number | null;
  readonly demo: boolean;
}

const YEAR_LENGTH = 4;

function scoreIn(scored: ScoredCycle | null, department: string, node: string): number | null {
  if (!scored) return null;
  const row = scored.scores.departments.indexOf(department);
  return nodeScore(scored.scores, row, scored.version.compiled.nodeIndex.get(node) ?? -1);
}

function peersOf(scored: ScoredCycle, position: number): NodeResult['peers'] {
  const scores = scored.scores.departments.flatMap((_, row) => {
    const score = nodeScore(scored.scores, row, position);
    return score === null ? [] : [score];
  });
  return quartiles(scores);
}

function nodeResults(page: DepartmentPage): NodeResult[] {
  const { code: department, scored, previous } = page;
  const { compiled } = scored.version;
  const { framework } = compiled;
  const row = scored.scores.departments.indexOf(department);
  const given = contributions(compiled, scored.scores, row);
  const year = Number(scored.cycle.code.slice(0, YEAR_LENGTH));
  return compiled.nodes
    .filter(({ node }) => !isIndicator(node))
    .map(({ node, position, share, effectiveWeight, children }) => {
      const score = nodeScore(scored.scores, row, position);
      const isIndex = node.parent === null;
      return {
        code: node.code,
        parent: node.parent,
        title: node.title,
        share,
        effectiveWeight,
        score,
        level: isIndex
          ? (scored.ranking(node.code).find((each) => each.department === department)?.level ??
            null)
          : levelOf(framework.levels, score),
        coverage: nodeCoverage(scored.scores, row, position),
        contribution: given?.[position] ?? null,
        previousScore: scoreIn(previous, department, node.code),
        peers: peersOf(scored, position),
        target: page.targetOf(node.code, year),
        answers: children.flatMap((child) => {
          const leaf = compiled.nodes[child];
          if (!leaf || !isIndicator(leaf.node)) return [];
          return [
            answerResult({
              scored,
              row,
              leaf,
              indicator: leaf.node,
              input: page.inputs.get(leaf.node.code) ?? null,
              contribution: given?.[child] ?? null,
              previousScore: scoreIn(previous, department, leaf.node.code),
            }),
          ];
        }),
      };
    });
}

/** Everything a department's page shows of one cycle. Null where the department is not measured in it. */
export function departmentResponse(page: DepartmentPage): DepartmentResultsResponse | null {
  const { scored, previous, departments, code } = page;
  const { rootCode } = scored.version.compiled;
  const rows = rankingRows(scored, previous, rootCode, departments);
  const row = rows.find((candidate) => candidate.department.code === code);
  if (!row) return null;
  return {
    ...resultHeader(scored, previous, page.demo),
    row,
    ranked: rows.filter((candidate) => candidate.rank !== null).length,
    missingPolicy: scored.version.compiled.framework.missingPolicy.method,
    nodes: nodeResults(page),
    distribution: rows.flatMap(({ department, score }) =>
      score === null ? [] : [{ code: department.code, score }],
    ),
    history: page.history.map((each) => {
      const own = each
        .ranking(each.version.compiled.rootCode)
        .find((ranked) => ranked.department === code);
      const { id, version, sha256 } = frameworkRef(each);
      return {
        cycle: each.cycle.code,
        framework: { id, version, sha256 },
        publication: publicationRef(each),
        score: own?.score ?? null,
        rank: own?.rank ?? null,
        level: own?.level ?? null,
      };
    }),
  };
}

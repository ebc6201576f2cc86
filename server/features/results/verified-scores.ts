import type { AppealEffect } from '#shared/contracts/appeals.ts';
import type { ReviewScores } from '#shared/contracts/review.ts';
import { isIndicator } from '#shared/domain/framework/framework.ts';
import { nodeScore } from '#shared/domain/scoring/cycle-scores.ts';
import type { DepartmentRank } from '#shared/domain/scoring/rank-departments.ts';
import { departmentRef, type NamedDepartment } from './result-header.ts';
import { type ScoredCycle, scoredOf } from './score-stored-cycles.ts';

/** What one answer would be. */
export interface ProposedCell {
  readonly department: string;
  readonly indicator: string;
  /** `CellState`. */
  readonly state: number;
  readonly value: number | null;
}

const rowOf = ({ scores }: ScoredCycle, department: string): number =>
  scores.departments.indexOf(department);

const scoreOf = (scored: ScoredCycle, department: string, node: string): number | null =>
  nodeScore(
    scored.scores,
    rowOf(scored, department),
    scored.version.compiled.nodeIndex.get(node) ?? -1,
  );

function rankOf(scored: ScoredCycle, department: string): DepartmentRank | undefined {
  return scored
    .ranking(scored.version.compiled.rootCode)
    .find((each) => each.department === department);
}

/** A department's index, level and dimensions as reported and as verified. */
export function reviewScores(scored: ScoredCycle, department: string): ReviewScores {
  const reported = scored.asReported();
  const { nodes, rootCode } = scored.version.compiled;
  const both = (node: string) => ({
    reported: scoreOf(reported, department, node),
    verified: scoreOf(scored, department, node),
  });
  return {
    index: both(rootCode),
    level: {
      reported: rankOf(reported, department)?.level ?? null,
      verified: rankOf(scored, department)?.level ?? null,
    },
    dimensions: nodes
      .filter(({ depth }) => depth === 1)
      .map(({ node }) => ({ code: node.code, title: node.title, ...both(node.code) })),
  };
}

/** The scores of a department's indicators, reported and verified, by code. */
export function indicatorScores(
  scored: ScoredCycle,
  department: string,
): ReadonlyMap<string, { readonly reported: number | null; readonly verified: number | null }> {
  const reported = scored.asReported();
  return new Map(
    scored.version.compiled.nodes
      .filter(({ node }) => isIndicator(node))
      .map(({ node: { code } }) => [
        code,
        {
          reported: scoreOf(reported, department, code),
          verified: scoreOf(scored, department, code),
        },
      ]),
  );
}

/** The cycle as it would be scored with one answer verified otherwise. */
export function scoredWith(
  scored: ScoredCycle,
  { department, indicator, state, value }: ProposedCell,
): ScoredCycle {
  const { compiled } = scored.version;
  const row = rowOf(scored, department);
  const column = compiled.indicatorIndex.get(indicator);
  if (row < 0 || column === undefined) return scored;
  const { matrix } = scored;
  const changed = { ...matrix, values: matrix.values.slice(), states: matrix.states.slice() };
  const cell = row * compiled.indicators.length + column;
  changed.states[cell] = state;
  changed.values[cell] = value ?? 0;
  return scoredOf({ ...scored, matrix: changed });
}

/** What a changed answer does to its department, and whom it moves. */
export function appealEffect(
  before: ScoredCycle,
  after: ScoredCycle,
  place: { readonly department: string; readonly indicator: string },
  departments: ReadonlyMap<string, NamedDepartment>,
): AppealEffect {
  const { department, indicator } = place;
  const { nodes, rootCode, indicatorIndex } = before.version.compiled;
  const column = indicatorIndex.get(indicator) ?? -1;
  const top = nodes.find(
    ({ depth, leafFrom, leafTo }) => depth === 1 && leafFrom <= column && column < leafTo,
  )?.node;
  const dimension = top?.code ?? rootCode;
  const change = (node: string) => ({
    before: scoreOf(before, department, node),
    after: scoreOf(after, department, node),
  });
  const earlier = new Map(before.ranking(rootCode).map((each) => [each.department, each.rank]));
  const [was, is] = [rankOf(before, department), rankOf(after, department)];
  return {
    index: change(rootCode),
    level: { before: was?.level ?? null, after: is?.level ?? null },
    rank: { before: was?.rank ?? null, after: is?.rank ?? null },
    dimension: {
      code: dimension,
      title: top?.title ?? { ar: dimension, en: dimension },
      ...change(dimension),
    },
    others: after
      .ranking(rootCode)
      .filter((each) => each.department !== department)
      .flatMap(({ department: code, rank }) => {
        const rankBefore = earlier.get(code) ?? null;
        if (rankBefore === rank) return [];
        const ref = departmentRef(departments.get(code), code);
        return [{ department: ref, before: rankBefore, after: rank }];
      }),
  };
}

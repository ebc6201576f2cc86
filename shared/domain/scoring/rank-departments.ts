import { NotFound } from '../errors.ts';
import { compareCodes } from '../framework/compare-codes.ts';
import type { CompiledFramework } from '../framework/compile-framework.ts';
import { nodeCoverage, nodeScore, type CycleScores } from './cycle-scores.ts';
import { heldLevel, type HeldBy } from './held-level.ts';
import { roundDecimal } from './round-decimal.ts';

/** Why a department has no score and therefore no rank. */
export type UnscoredReason = 'not_submitted' | 'coverage_below_minimum';

/** One department's place on one node. */
export interface DepartmentRank {
  readonly department: string;
  readonly departmentIndex: number;
  /** 1 is best; null without a score. */
  readonly rank: number | null;
  /** Another department has the same rank. */
  readonly tied: boolean;
  /** Full precision. */
  readonly score: number | null;
  /** The score that was ranked: rounded to the framework's `rankDecimals`. */
  readonly rounded: number | null;
  readonly level: number | null;
  /** The gate that holds the level down; of the index only. */
  readonly heldBy: HeldBy | null;
  /** Coverage of the node, 0–1. */
  readonly coverage: number;
  readonly reason: UnscoredReason | null;
}

/**
 * Ranks the departments on a node (scoring.md §7): by the score rounded to `rankDecimals` (2 where the framework
 * says nothing), ties share a rank and the next rank is skipped ("1, 2, 2, 4"), within a tie by department code.
 * Departments without a score come last, by code, with the reason and without a rank.
 * @throws NotFound for a node that the framework does not have.
 */
export function rankDepartments(
  compiled: CompiledFramework,
  scores: CycleScores,
  nodeCode: string = compiled.rootCode,
): DepartmentRank[] {
  const position = compiled.nodeIndex.get(nodeCode);
  if (position === undefined) throw new NotFound(`node ${nodeCode}`);
  const { framework } = compiled;
  const decimals = framework.rankDecimals ?? 2;
  const rows = scores.departments.map((department, departmentIndex) => {
    const score = nodeScore(scores, departmentIndex, position);
    const gated = position === 0 ? framework : { ...framework, gates: [] };
    const held = heldLevel(gated, score, (code) => {
      return nodeScore(scores, departmentIndex, compiled.nodeIndex.get(code) ?? -1);
    });
    return {
      department,
      departmentIndex,
      score,
      rounded: score === null ? null : roundDecimal(score, decimals),
      ...held,
      coverage: nodeCoverage(scores, departmentIndex, position),
      reason: reasonOf(scores, departmentIndex, score),
    };
  });
  rows.sort(
    (a, b) =>
      (b.rounded ?? -Infinity) - (a.rounded ?? -Infinity) ||
      compareCodes(a.department, b.department),
  );
  const ranked: DepartmentRank[] = [];
  rows.forEach((row, at) => {
    const before = ranked[at - 1];
    const isLikeBefore = before !== undefined && before.rounded === row.rounded;
    const isLikeNext = rows[at + 1]?.rounded === row.rounded;
    const rank = row.rounded === null ? null : isLikeBefore ? before.rank : at + 1;
    ranked.push({ ...row, rank, tied: rank !== null && (isLikeBefore || isLikeNext) });
  });
  return ranked;
}

function reasonOf(
  scores: CycleScores,
  departmentIndex: number,
  score: number | null,
): UnscoredReason | null {
  if (score !== null) return null;
  return scores.submitted[departmentIndex] === 1 ? 'coverage_below_minimum' : 'not_submitted';
}

import type { DepartmentsPart } from '#shared/contracts/publication-parts.ts';
import type { FrameworkRef } from '#shared/contracts/common.ts';
import type { CompiledFramework } from '#shared/domain/framework/compile-framework.ts';
import type { CycleMatrix } from '#shared/domain/scoring/cycle-matrix.ts';
import type { CycleScores } from '#shared/domain/scoring/cycle-scores.ts';
import { type DepartmentRank, rankDepartments } from '#shared/domain/scoring/rank-departments.ts';
import { scoreCycle } from '#shared/domain/scoring/score-cycle.ts';
import type { ScoringContext } from '#shared/domain/scoring/scoring-context.ts';

/** A quarter's answers, and everything its scores depend on beside them. */
export interface EndInput {
  readonly cycle: { readonly code: string };
  readonly version: { readonly sha256: string; readonly compiled: CompiledFramework };
  readonly matrix: CycleMatrix;
  readonly context: ScoringContext;
}

/** A quarter scored: one end of a change. */
export interface ScoredEnd extends EndInput {
  readonly scores: CycleScores;
  ranking(nodeCode: string): readonly DepartmentRank[];
}

/** What a publication is made of beside numbers: names and what was typed. */
export interface EndWords {
  readonly names: DepartmentsPart;
  /** What was typed, by cell number of the matrix; only where it tells more than the value. */
  readonly inputs: ReadonlyMap<number, string>;
}

/** Scores a quarter from its answers alone. */
export function scoreEnd(input: EndInput): ScoredEnd {
  const scores = scoreCycle(input.version.compiled, input.matrix, input.context);
  return {
    ...input,
    scores,
    ranking: (node) => rankDepartments(input.version.compiled, scores, node),
  };
}

/** The name of the framework that a quarter was measured by. */
export function frameworkRefOf({ version }: EndInput): FrameworkRef {
  const { id, version: number } = version.compiled.framework;
  return { id, version: number, sha256: version.sha256 };
}

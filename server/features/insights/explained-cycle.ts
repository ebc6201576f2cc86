import type { DepartmentRef } from '#shared/contracts/common.ts';
import type { ChangeEnd, IndicatorForm } from '#shared/contracts/insights.ts';
import type { CompiledFramework } from '#shared/domain/framework/compile-framework.ts';
import type { IndicatorNode } from '#shared/domain/framework/framework.ts';
import type { ScoredCycle } from '#shared/domain/scoring/explain/scored-cycle.ts';
import type { CycleMatrix } from '#shared/domain/scoring/cycle-matrix.ts';
import type { CycleScores } from '#shared/domain/scoring/cycle-scores.ts';
import type { DepartmentRank } from '#shared/domain/scoring/rank-departments.ts';
import type { ScoringContext } from '#shared/domain/scoring/scoring-context.ts';

/** A scored cycle, as much of it as an explanation needs. */
export interface ExplainedCycle {
  readonly cycle: { readonly code: string };
  readonly publication: ChangeEnd['publication'];
  readonly version: { readonly sha256: string; readonly compiled: CompiledFramework };
  readonly matrix: CycleMatrix;
  readonly reported: CycleMatrix;
  readonly context: ScoringContext;
  readonly scores: CycleScores;
  ranking(node: string): readonly DepartmentRank[];
}

/** One end of a change, as the mathematics takes it. */
export function endOf({ version, matrix, reported, context, scores }: ExplainedCycle): ScoredCycle {
  return { compiled: version.compiled, matrix, reported, context, scores };
}

/** Which cycle and which method an end of a change speaks of, and which publication it is read from. */
export function endHeader({ cycle, version, publication }: ExplainedCycle): ChangeEnd {
  const { id, version: number } = version.compiled.framework;
  return {
    cycle: cycle.code,
    framework: { id, version: number, sha256: version.sha256 },
    publication: publication && {
      number: publication.number,
      revision: publication.revision,
    },
  };
}

export function indicatorForm({ kind, direction, unit }: IndicatorNode): IndicatorForm {
  return { kind, direction, unit: unit ?? null };
}

export type NameDepartment = (code: string) => DepartmentRef;

import type { Issue } from '../errors.ts';
import type { CarriedAnswer } from './resolve-missing.ts';

/** Something about a result that a reader must know and that does not stop it. */
export type ScoringWarning = Issue;

/** Every node of every department, row by row (department × node position, the index first). */
export interface CycleScores {
  /** Codes of the departments, one a row. */
  readonly departments: readonly string[];
  /** Codes of the nodes, one a column: `CompiledFramework.nodeCodes`. */
  readonly nodeCodes: readonly string[];
  /** Scores, 0–100 unless the framework's methods say otherwise. NaN stands for "no score"; read by `nodeScore`. */
  readonly scores: Float64Array;
  /** Share of the effective weight beneath the node that has a value, 0–1 (scoring.md §3). */
  readonly coverage: Float64Array;
  /** 1 where the department reported anything in this cycle: a value, not applicable, or a rejected value. */
  readonly submitted: Uint8Array;
  /** Missing answers that earlier ones stand in for. */
  readonly carried: readonly CarriedAnswer[];
  readonly warnings: readonly ScoringWarning[];
}

/** The score of one node of one department; null where there is none or where it is not there. */
export function nodeScore(
  scores: CycleScores,
  departmentIndex: number,
  nodeIndex: number,
): number | null {
  const score = scores.scores[departmentIndex * scores.nodeCodes.length + nodeIndex];
  return score === undefined || Number.isNaN(score) ? null : score;
}

/** The coverage of one node of one department, 0–1; 0 where it is not there. */
export function nodeCoverage(
  scores: CycleScores,
  departmentIndex: number,
  nodeIndex: number,
): number {
  return scores.coverage[departmentIndex * scores.nodeCodes.length + nodeIndex] ?? 0;
}

import type { CompiledFramework } from '../../framework/compile-framework.ts';
import type { CycleMatrix } from '../cycle-matrix.ts';
import type { CycleScores } from '../cycle-scores.ts';
import type { ScoringContext } from '../scoring-context.ts';

/** One end of a change: a cycle with everything its scores came from. */
export interface ScoredCycle {
  readonly compiled: CompiledFramework;
  readonly matrix: CycleMatrix;
  /** `scoreCycle(compiled, matrix, context)`. */
  readonly scores: CycleScores;
  readonly context?: ScoringContext | undefined;
  /** The answers as the departments reported them, before the verdicts; same layout as `matrix`. */
  readonly reported?: CycleMatrix | undefined;
}

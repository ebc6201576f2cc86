import type { CompiledFramework } from '../../framework/compile-framework.ts';
import type { CycleMatrix } from '../cycle-matrix.ts';
import type { CycleScores } from '../cycle-scores.ts';
import { scoreCycle } from '../score-cycle.ts';
import type { ScoringContext } from '../scoring-context.ts';
import { convertMatrix, type TickedItems } from './convert-matrix.ts';

/** A cycle's verified answers and the version they were given under. */
export interface MeasuredCycle {
  /** Code of the cycle: `2024-Q3`. */
  readonly cycle: string;
  readonly compiled: CompiledFramework;
  readonly matrix: CycleMatrix;
  /** Which items were ticked, where points of checklists may differ. */
  readonly tickedItems?: TickedItems | undefined;
}

/** A cycle scored under a version that did not measure it. */
export interface AsIfScores {
  readonly compiled: CompiledFramework;
  readonly matrix: CycleMatrix;
  readonly scores: CycleScores;
  readonly context: ScoringContext;
  /** Codes of the indicators that the cycle did not ask for, see `convertMatrix`. */
  readonly notAsked: readonly string[];
}

/**
 * Scores a cycle as if another framework version had measured it. `others` are the cycles that its scores may look
 * at: carried answers and fixed windows come from them, converted alike. Nothing published is touched.
 */
export function scoreAsIf(
  measured: MeasuredCycle,
  others: readonly MeasuredCycle[],
  version: CompiledFramework,
): AsIfScores {
  const convert = ({ compiled, matrix, tickedItems }: MeasuredCycle) =>
    convertMatrix(compiled, matrix, version, tickedItems);
  const { matrix, notAsked } = convert(measured);
  const inputs = others
    .filter(({ cycle }) => cycle !== measured.cycle)
    .map((other) => ({ cycle: other.cycle, matrix: convert(other).matrix }));
  const context: ScoringContext = {
    cycle: measured.cycle,
    earlier: inputs
      .filter(({ cycle }) => cycle < measured.cycle)
      .sort((a, b) => (a.cycle < b.cycle ? 1 : -1)),
    window: [...inputs, { cycle: measured.cycle, matrix }],
  };
  const scores = scoreCycle(version, matrix, context);
  return { compiled: version, matrix, scores, context, notAsked };
}

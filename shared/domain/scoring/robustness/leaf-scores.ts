import { compileFramework } from '../../framework/compile-framework.ts';
import type { Framework } from '../../framework/framework.ts';
import { refuseUnsound } from '../check-matrix.ts';
import type { CycleMatrix } from '../cycle-matrix.ts';
import { enginePlan } from '../engine-plan.ts';
import { makeLeafTable } from '../leaf-table.ts';
import { resolveMissing } from '../resolve-missing.ts';
import { scoreLeaves, UNSOUND } from '../score-row.ts';
import type { ScoringContext } from '../scoring-context.ts';

/** The indicators of every department scored under one choice of normalisation and missing policy. */
export interface LeafScores {
  /** Department × node position. What stands at groups is room for the scores of a draw. */
  readonly scores: Float64Array;
  /** 1 where every indicator of the department has a score. */
  readonly isFull: Uint8Array;
}

/**
 * Normalises a cycle once for all draws that share these choices.
 * @throws Invalid `framework.*` where the choices make no valid framework, `values.*` as `scoreCycle`.
 */
export function leafScores(
  framework: Framework,
  matrix: CycleMatrix,
  submitted: Uint8Array,
  context: ScoringContext,
): LeafScores {
  const compiled = compileFramework(framework);
  const plan = enginePlan(compiled);
  const resolved = resolveMissing(compiled, matrix, context).matrix;
  const table = makeLeafTable(compiled, resolved, submitted, context, []);
  const scores = new Float64Array(submitted.length * plan.nodeCount).fill(NaN);
  const isFull = new Uint8Array(submitted.length);
  for (let row = 0; row < submitted.length; row += 1) {
    if (submitted[row] === 0) continue;
    const full = scoreLeaves(plan, table, resolved, row, scores);
    if (full === UNSOUND) refuseUnsound(compiled, resolved);
    isFull[row] = full > 0 ? 1 : 0;
  }
  return { scores, isFull };
}

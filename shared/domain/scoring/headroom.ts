import type { CompiledFramework } from '../framework/compile-framework.ts';
import { CellState, type CycleMatrix } from './cycle-matrix.ts';
import { nodeScore, type CycleScores } from './cycle-scores.ts';
import { enginePlan } from './engine-plan.ts';
import { finishPopulations } from './score-cycle.ts';
import { scoreGroups } from './score-row.ts';

/**
 * What the index of one department would gain if one indicator alone went to 100 (scoring.md §8), for every
 * indicator, by column: exact, by aggregating again. A missing answer is taken as answered with 100. The scores of
 * the other departments' indicators stay; a node that is rescaled, or ranked by `copeland`, is done again over all.
 * Null for a not applicable indicator and where the department has no index score. Points of the index; may be
 * negative where an indicator already scores above 100, or where leaving it out served better.
 */
export function headroom(
  compiled: CompiledFramework,
  matrix: CycleMatrix,
  scores: CycleScores,
  departmentIndex: number,
): (number | null)[] {
  const plan = enginePlan(compiled);
  const now = nodeScore(scores, departmentIndex, 0);
  const width = plan.nodeCount;
  const isAlone = plan.segments.length === 1 && plan.segments[0]?.population === -1;
  const row = departmentIndex * width;
  const cells = departmentIndex * compiled.indicators.length;
  return compiled.indicators.map((_, column) => {
    const state = matrix.states[cells + column];
    if (now === null || state === undefined || state === CellState.notApplicable) return null;
    const trial = isAlone ? scores.scores.slice(row, row + width) : scores.scores.slice();
    const leaf = plan.leafPosition[column] ?? 0;
    trial[(isAlone ? 0 : row) + leaf] = 100;
    if (isAlone) {
      scoreGroups(plan, plan.segments[0]?.groups ?? new Int32Array(0), 0, trial, false);
      return (trial[0] ?? NaN) - now;
    }
    for (let at = 0; at < scores.departments.length; at += 1) {
      if (scores.submitted[at] === 0) continue;
      scoreGroups(plan, plan.segments[0]?.groups ?? new Int32Array(0), at, trial, false);
    }
    finishPopulations(compiled, plan, matrix, scores.submitted, trial, [], []);
    return (trial[row] ?? NaN) - now;
  });
}

import { Invalid } from '../errors.ts';
import type { CompiledFramework } from '../framework/compile-framework.ts';
import { checkMatrixSize, refuseUnsound } from './check-matrix.ts';
import { CellState, type CycleMatrix } from './cycle-matrix.ts';
import type { CycleScores } from './cycle-scores.ts';
import { enginePlan } from './engine-plan.ts';
import { makeLeafTable } from './leaf-table.ts';
import { needsPopulation } from './normalise/normalise-indicator.ts';
import { resolveMissing } from './resolve-missing.ts';
import { negativeChild, scoreCycle } from './score-cycle.ts';
import { hasSubmitted, makeScratch, scoreRow, UNSOUND } from './score-row.ts';
import type { ScoringContext } from './scoring-context.ts';

/** Whether a department's scores depend on its own answers only: then it can be scored again alone. */
export function isIndependent(compiled: CompiledFramework): boolean {
  const plan = enginePlan(compiled);
  const hasOwnNodes = plan.segments.length === 1 && plan.segments[0]?.population === -1;
  return hasOwnNodes && !compiled.indicators.some(needsPopulation);
}

/**
 * Scores one department again after its answers changed in `matrix`, and gives the scores of all. Under methods
 * that do not compare departments this takes the same time for ten departments and for ten thousand: the one row
 * of `scores.scores` and `scores.coverage` is overwritten in place, so the scores handed in must not be used any
 * more. Otherwise the whole cycle is scored anew.
 * @throws Invalid as `scoreCycle`; the row is then as it was.
 */
export function rescoreDepartment(
  compiled: CompiledFramework,
  matrix: CycleMatrix,
  scores: CycleScores,
  departmentIndex: number,
  context: ScoringContext = {},
): CycleScores {
  if (!isIndependent(compiled)) return scoreCycle(compiled, matrix, context);
  const plan = enginePlan(compiled);
  const single = rowOf(compiled, matrix, departmentIndex);
  checkMatrixSize(compiled, single);
  const submitted = hasSubmitted(single.states, 0, compiled.indicators.length);
  const resolved = resolveMissing(compiled, single, context);
  const table = makeLeafTable(compiled, resolved.matrix, new Uint8Array([1]), context, []);
  const newScores = new Float64Array(plan.nodeCount).fill(NaN);
  const newCoverage = new Float64Array(plan.nodeCount);
  if (submitted) {
    const scratch = makeScratch(plan);
    const bad = scoreRow(plan, table, resolved.matrix, 0, newScores, newCoverage, scratch);
    if (bad === UNSOUND) refuseUnsound(compiled, resolved.matrix);
    if (bad >= 0) throw new Invalid([negativeChild(compiled, single, 0, bad)]);
  }
  scores.scores.set(newScores, departmentIndex * plan.nodeCount);
  scores.coverage.set(newCoverage, departmentIndex * plan.nodeCount);
  scores.submitted[departmentIndex] = submitted ? 1 : 0;
  if (scores.carried.length === 0 && resolved.carried.length === 0) return scores;
  const carried = [
    ...scores.carried.filter((answer) => answer.departmentIndex !== departmentIndex),
    ...resolved.carried.map((answer) => ({ ...answer, departmentIndex })),
  ];
  carried.sort(
    (a, b) => a.departmentIndex - b.departmentIndex || a.indicatorIndex - b.indicatorIndex,
  );
  return { ...scores, carried };
}

/** One department of a matrix as a matrix of its own, sharing its cells. */
function rowOf(compiled: CompiledFramework, matrix: CycleMatrix, row: number): CycleMatrix {
  const columns = compiled.indicators.length;
  const from = row * columns;
  const states = matrix.states.subarray(from, from + columns);
  const carriedFrom = new Map<number, string>();
  states.forEach((state, column) => {
    const cycle = state === CellState.carried ? matrix.carriedFrom?.get(from + column) : undefined;
    if (cycle !== undefined) carriedFrom.set(column, cycle);
  });
  const department = matrix.departments[row];
  return {
    departments: department === undefined ? [] : [department],
    values: matrix.values.subarray(from, from + columns),
    states,
    carriedFrom,
  };
}

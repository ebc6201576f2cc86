import { CellState, type CycleMatrix } from './cycle-matrix.ts';
import type { EnginePlan } from './engine-plan.ts';

/**
 * Coverage of every node of one department (scoring.md §3): the share of the effective weight beneath it that has
 * a value. Carried values count, missing ones do not, not applicable ones are out of both sides; 0 where nothing
 * beneath applies. `applicable` is room for one number a node. Shares are multiplied from the leaves up, so that a
 * deep tree loses nothing.
 */
export function coverRow(
  plan: EnginePlan,
  matrix: CycleMatrix,
  department: number,
  coverage: Float64Array,
  applicable: Float64Array,
): void {
  const { leafPosition, childStart, childPosition, childShare } = plan;
  const row = department * plan.nodeCount;
  const cells = department * leafPosition.length;
  for (let column = 0; column < leafPosition.length; column += 1) {
    const state = matrix.states[cells + column];
    const position = leafPosition[column] as number;
    const hasValue = state === CellState.value || state === CellState.carried;
    coverage[row + position] = hasValue ? 1 : 0;
    applicable[position] = state === CellState.notApplicable ? 0 : 1;
  }
  for (let node = plan.nodeCount - 1; node >= 0; node -= 1) {
    const start = childStart[node] as number;
    const end = childStart[node + 1] as number;
    if (start === end) continue;
    let covered = 0;
    let applies = 0;
    for (let edge = start; edge < end; edge += 1) {
      const child = childPosition[edge] as number;
      const part = (childShare[edge] as number) * (applicable[child] as number);
      covered += part * (coverage[row + child] as number);
      applies += part;
    }
    coverage[row + node] = applies > 0 ? covered / applies : 0;
    applicable[node] = applies;
  }
}

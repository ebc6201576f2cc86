import { aggregateNode, NEGATIVE_CHILD } from './aggregate/aggregate-node.ts';
import { coverRow } from './cover-row.ts';
import { CellState, type CycleMatrix } from './cycle-matrix.ts';
import { Method, type EnginePlan } from './engine-plan.ts';
import type { LeafTable } from './leaf-table.ts';
import { roundDecimal } from './round-decimal.ts';

/** Whether a department reported anything in the cycle: a value, not applicable, or a value that was rejected. */
export function hasSubmitted(states: Uint8Array, from: number, columns: number): boolean {
  for (let cell = from; cell < from + columns; cell += 1) {
    const state = states[cell];
    if (state === CellState.value || state === CellState.notApplicable) return true;
    if (state === CellState.rejected) return true;
  }
  return false;
}

/**
 * Normalises the answers of one department into its row of `scores`: the leaves of scoring.md §4, missing ones as
 * the policy says, not applicable ones without a score. Says whether every leaf has a score (bit 1) and every leaf
 * a value (bit 2), which lets the rest of the row go fast.
 */
export function scoreLeaves(
  plan: EnginePlan,
  table: LeafTable,
  matrix: CycleMatrix,
  department: number,
  scores: Float64Array,
): number {
  const { leafPosition, missingScore } = plan;
  const { base, factor, from, range, low, high, isSpecial, special } = table;
  const { values, states } = matrix;
  const columns = leafPosition.length;
  const row = department * plan.nodeCount;
  const cells = department * columns;
  let isFull = 3;
  for (let column = 0; column < columns; column += 1) {
    const state = states[cells + column] as number;
    let score: number;
    if (state === CellState.value || state === CellState.carried) {
      const answer = values[cells + column] as number;
      if (isSpecial[column] === 1) {
        score = (special[column] as (answer: number) => number)(answer);
      } else {
        score =
          (base[column] as number) +
          ((factor[column] as number) * (answer - (from[column] as number))) /
            (range[column] as number);
        const least = low[column] as number;
        const most = high[column] as number;
        score = score > least ? (score < most ? score : most) : least;
      }
    } else if (state === CellState.notApplicable) {
      score = NaN;
      isFull = 0;
    } else {
      score = missingScore;
      isFull = missingScore === missingScore ? isFull & 1 : 0;
    }
    scores[row + (leafPosition[column] as number)] = score;
  }
  if (plan.roundTiers >= 0) {
    for (const position of leafPosition) {
      const score = scores[row + position] as number;
      if (score === score) scores[row + position] = roundDecimal(score, plan.roundTiers);
    }
  }
  return isFull;
}

/**
 * Aggregates these groups of one department, children before parents, into its row of `scores`. `isFull` promises
 * that every child has a score. Gives the position of a node that refused a negative child, or -1.
 */
export function scoreGroups(
  plan: EnginePlan,
  groups: Int32Array,
  department: number,
  scores: Float64Array,
  isFull: boolean,
): number {
  const { childStart, childPosition, childWeight, totalWeight, method } = plan;
  const row = department * plan.nodeCount;
  let refused = -1;
  for (let at = 0; at < groups.length; at += 1) {
    const node = groups[at] as number;
    let score: number;
    if (isFull && method[node] === Method.arithmetic) {
      const end = childStart[node + 1] as number;
      let sum = 0;
      for (let edge = childStart[node] as number; edge < end; edge += 1) {
        sum +=
          (childWeight[edge] as number) * (scores[row + (childPosition[edge] as number)] as number);
      }
      score = sum / (totalWeight[node] as number);
      // Rounding may lift a mean of hundreds above 100; the careful way keeps it among its children.
      if (score > 100) score = aggregateNode(plan, scores, row, node);
    } else {
      score = aggregateNode(plan, scores, row, node);
      if (score === NEGATIVE_CHILD) {
        refused = node;
        score = NaN;
      }
    }
    if (plan.roundTiers >= 0 && node !== 0) score = roundDecimal(score, plan.roundTiers);
    scores[row + node] = score;
  }
  return refused;
}

/** Room for one row's work, made once for many rows. */
export function makeScratch(plan: EnginePlan): Float64Array {
  return new Float64Array(plan.nodeCount);
}

/**
 * Scores one department that reported something: leaves, coverage, and all groups up to the first that needs the
 * other departments. Gives the position of a node that refused a negative child, or -1.
 */
export function scoreRow(
  plan: EnginePlan,
  table: LeafTable,
  matrix: CycleMatrix,
  department: number,
  scores: Float64Array,
  coverage: Float64Array,
  scratch: Float64Array,
): number {
  const row = department * plan.nodeCount;
  const isFull = scoreLeaves(plan, table, matrix, department, scores);
  if (isFull === 3) coverage.fill(1, row, row + plan.nodeCount);
  else coverRow(plan, matrix, department, coverage, scratch);
  const first = plan.segments[0];
  return first === undefined ? -1 : scoreGroups(plan, first.groups, department, scores, isFull > 0);
}

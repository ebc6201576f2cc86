import { aggregateNode, NEGATIVE_CHILD } from './aggregate/aggregate-node.ts';
import { coverRow } from './cover-row.ts';
import { CellState, type CycleMatrix } from './cycle-matrix.ts';
import { Method, type EnginePlan } from './engine-plan.ts';
import { LeafMethod, leafScore, type LeafTable } from './leaf-table.ts';
import { roundDecimal } from './round-decimal.ts';

/** Said by `scoreLeaves` of a row that holds NaN or Infinity, and by `scoreRow` in place of a position. */
export const UNSOUND = -2;

/** 0, room for a score, 100. */
const BETWEEN = Float64Array.of(0, 0, 100);

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
 * a value (bit 2), which lets the rest of the row go fast (the means that the runs complete are then done); `UNSOUND` where an answer is not a finite number.
 */
export function scoreLeaves(
  plan: EnginePlan,
  table: LeafTable,
  matrix: CycleMatrix,
  department: number,
  scores: Float64Array,
): number {
  const { leafWeight, totalWeight, missingScore } = plan;
  const { start, end, position, completes } = plan.runs;
  const { from, range, method } = table;
  const { values, states } = matrix;
  const between = BETWEEN;
  const row = department * plan.nodeCount;
  const cells = department * leafWeight.length;
  let isFull = 3;
  let isSound = true;
  for (let run = 0; run < start.length; run += 1) {
    const last = end[run] as number;
    let at = row + (position[run] as number);
    let sum = 0;
    for (let column = start[run] as number; column < last; column += 1, at += 1) {
      const state = states[cells + column] as number;
      let score: number;
      if (state === CellState.value || state === CellState.carried) {
        const answer = values[cells + column] as number;
        // Of NaN and of Infinity this is NaN.
        if (answer - answer !== 0) isSound = false;
        if (method[column] === LeafMethod.goalposts) {
          score = (100 * (answer - (from[column] as number))) / (range[column] as number);
          // Without a branch: which answers lie beyond the posts cannot be predicted.
          between[1] = score;
          score = between[Number(score > 0) + Number(score >= 100)] as number;
        } else {
          score = leafScore(table, column, answer);
        }
      } else if (state === CellState.notApplicable) {
        score = NaN;
        isFull = 0;
      } else {
        score = missingScore;
        isFull = missingScore === missingScore ? isFull & 1 : 0;
      }
      scores[at] = score;
      sum += (leafWeight[column] as number) * score;
    }
    const parent = completes[run] as number;
    if (parent >= 0) {
      const mean = sum / (totalWeight[parent] as number);
      // Rounding may lift a mean of hundreds above 100; the careful way keeps it among its children.
      scores[row + parent] = mean > 100 ? aggregateNode(plan, scores, row, parent) : mean;
    }
  }
  if (!isSound) return UNSOUND;
  if (plan.roundTiers >= 0) {
    for (const position of plan.leafPosition) {
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
  const { childStart, childPosition, childWeight, totalWeight, method, leafBlock, roundTiers } =
    plan;
  const row = department * plan.nodeCount;
  let refused = -1;
  for (let at = 0; at < groups.length; at += 1) {
    const node = groups[at] as number;
    let score: number;
    if (isFull && method[node] === Method.arithmetic) {
      const end = childStart[node + 1] as number;
      const first = leafBlock[node] as number;
      let edge = childStart[node] as number;
      let sum = 0;
      if (first > 0) {
        for (let child = row + first; edge < end; edge += 1, child += 1) {
          sum += (childWeight[edge] as number) * (scores[child] as number);
        }
      } else {
        for (; edge < end; edge += 1) {
          const child = row + (childPosition[edge] as number);
          sum += (childWeight[edge] as number) * (scores[child] as number);
        }
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
    if (roundTiers >= 0 && node !== 0) score = roundDecimal(score, roundTiers);
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
  const isFull = scoreLeaves(plan, table, matrix, department, scores);
  if (isFull === UNSOUND) return UNSOUND;
  if (isFull !== 3) {
    coverRow(plan, matrix, department, coverage, scratch);
  } else {
    // A loop, not `fill`: the row is short and still warm.
    const end = (department + 1) * plan.nodeCount;
    for (let at = department * plan.nodeCount; at < end; at += 1) coverage[at] = 1;
  }
  if (isFull > 0) return scoreGroups(plan, plan.groupsAfterRuns, department, scores, true);
  const all = plan.segments[0]?.groups;
  return all === undefined ? -1 : scoreGroups(plan, all, department, scores, false);
}

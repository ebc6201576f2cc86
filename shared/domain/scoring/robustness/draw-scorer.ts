import { Invalid } from '../../errors.ts';
import { compileFramework, type CompiledFramework } from '../../framework/compile-framework.ts';
import type { CycleMatrix } from '../cycle-matrix.ts';
import { enginePlan, Method, type EnginePlan } from '../engine-plan.ts';
import { finishPopulations, negativeChild } from '../score-cycle.ts';
import { scoreGroups } from '../score-row.ts';
import { setWeights, type DrawTree } from './draw-tree.ts';
import { flatMethod, flatResult, flatTerm, sumRows, type FlatMethod } from './flat-index.ts';
import type { LeafScores } from './leaf-scores.ts';

/** One choice of aggregation, ready to score any draw. */
export interface AggregationVariant {
  readonly compiled: CompiledFramework;
  /** The engine's plan over the arrays of the draw's tree. */
  readonly plan: EnginePlan;
  readonly flat: FlatMethod | null;
}

/** Makes a variant of a framework that differs from the tree's in its aggregations only. */
export function aggregationVariant(
  framework: CompiledFramework['framework'],
  tree: DrawTree,
): AggregationVariant {
  const compiled = compileFramework(framework);
  const own = enginePlan(compiled);
  const { childStart, childPosition, childWeight, childShare, totalWeight } = tree;
  const plan = { ...own, childStart, childPosition, childWeight, childShare, totalWeight };
  return { compiled, plan, flat: flatMethod(own) };
}

/** One choice of aggregation over one table of leaf scores: the terms laid out, the rows sorted by how to do them. */
export interface DrawCell {
  readonly variant: AggregationVariant;
  readonly leaves: LeafScores;
  /** Terms of the rows that are summed flat, side by side, padded to a multiple of four rows. */
  readonly terms: Float64Array;
  /** Of those rows the place among the participants. */
  readonly flatTargets: Int32Array;
  /** The participants that the engine aggregates, by place. */
  readonly slowTargets: Int32Array;
}

/**
 * Lays a cell out. `rows` are the matrix rows of the participants.
 * @throws Invalid `scoring.negative_child` where a flat geometric or harmonic index would meet a negative score.
 */
export function makeDrawCell(
  variant: AggregationVariant,
  leaves: LeafScores,
  matrix: CycleMatrix,
  rows: Int32Array,
): DrawCell {
  const { flat, plan, compiled } = variant;
  const { leafPosition, nodeCount } = plan;
  const places = Int32Array.from(rows.keys());
  const isFlat = (place: number): boolean => leaves.isFull[rows[place] ?? 0] === 1;
  const flatTargets = flat === null ? new Int32Array(0) : places.filter(isFlat);
  const slowTargets = flat === null ? places : places.filter((place) => !isFlat(place));
  const padded = 4 * Math.ceil(flatTargets.length / 4);
  const terms = new Float64Array(padded * leafPosition.length);
  flatTargets.forEach((place, at) => {
    const row = rows[place] ?? 0;
    leafPosition.forEach((position, column) => {
      if (flat === null) return;
      const score = leaves.scores[row * nodeCount + position] ?? NaN;
      const isUsed = (compiled.nodes[position]?.effectiveWeight ?? 0) > 0;
      const isRefused =
        flat.method !== Method.arithmetic && Math.max(score, flat.floor) < 0 && isUsed;
      if (isRefused) throw new Invalid([negativeChild(compiled, matrix, row, 0)]);
      terms[at * leafPosition.length + column] = isUsed ? flatTerm(flat, score) : 0;
    });
  });
  return { variant, leaves, terms, flatTargets, slowTargets };
}

/** What all draws of one run share. */
export interface DrawRoom {
  readonly tree: DrawTree;
  readonly matrix: CycleMatrix;
  readonly submitted: Uint8Array;
  /** Matrix rows of the participants. */
  readonly rows: Int32Array;
  /** Weights of the indicators in the present draw. */
  readonly weights: Float64Array;
}

/**
 * The index of every participant in one draw: the cell's choices with these weights and without this column (-1:
 * none). NaN for a participant that has no score then. Same as `scoreCycle` on a framework with those choices but
 * for the rounding of sums.
 * @throws Invalid `scoring.negative_child`.
 */
export function scoreDraw(
  room: DrawRoom,
  cell: DrawCell,
  edges: Float64Array,
  leftOut: number,
  out: Float64Array,
): void {
  const { tree, weights, rows, matrix } = room;
  const { variant, leaves, flatTargets, slowTargets } = cell;
  const { plan, compiled, flat } = variant;
  setWeights(tree, edges, leftOut);
  if (flat !== null && flatTargets.length > 0) {
    const { leafPosition } = plan;
    for (let column = 0; column < leafPosition.length; column += 1) {
      weights[column] = tree.effective[leafPosition[column] as number] as number;
    }
    sumRows(cell.terms, weights.length, weights, flatTargets, out);
    for (let at = 0; flat.method !== Method.arithmetic && at < flatTargets.length; at += 1) {
      const place = flatTargets[at] as number;
      out[place] = flatResult(flat.method, out[place] as number);
    }
  }
  if (slowTargets.length === 0) return;
  const segment = plan.segments[0];
  const groups = segment?.groups ?? new Int32Array(0);
  const needsAll = plan.segments.length > 1 || segment?.population !== -1;
  const count = needsAll ? room.submitted.length : slowTargets.length;
  for (let at = 0; at < count; at += 1) {
    const row = needsAll ? at : (rows[slowTargets[at] as number] as number);
    if (room.submitted[row] === 0) continue;
    // Never as a full row: the engine's short cuts know the nominal tree only.
    const bad = scoreGroups(plan, groups, row, leaves.scores, false);
    if (bad >= 0) throw new Invalid([negativeChild(compiled, matrix, row, bad)]);
  }
  if (needsAll) {
    const refused: Invalid['issues'][number][] = [];
    finishPopulations(compiled, plan, matrix, room.submitted, leaves.scores, [], refused);
    if (refused.length > 0) throw new Invalid(refused);
  }
  for (let at = 0; at < slowTargets.length; at += 1) {
    const place = slowTargets[at] as number;
    out[place] = leaves.scores[(rows[place] as number) * plan.nodeCount] as number;
  }
}

import type { EnginePlan } from '../engine-plan.ts';

/**
 * The tree of one draw: the engine's arrays with the weights drawn and, where an indicator is left out, without it
 * (and without a group that this leaves empty). One object serves all draws.
 */
export interface DrawTree {
  readonly base: EnginePlan;
  readonly childStart: Int32Array;
  readonly childPosition: Int32Array;
  readonly childWeight: Float64Array;
  readonly childShare: Float64Array;
  readonly totalWeight: Float64Array;
  /** Weight of each node in the index, by position; 0 of what is left out. */
  readonly effective: Float64Array;
  /** For each edge of this draw, its place among all edges. */
  readonly source: Int32Array;
  /** Column of the indicator that is left out; -1 for none. */
  leftOut: number;
}

/** A tree with the nominal layout. */
export function makeDrawTree(base: EnginePlan): DrawTree {
  const tree = {
    base,
    childStart: base.childStart.slice(),
    childPosition: base.childPosition.slice(),
    childWeight: base.childWeight.slice(),
    childShare: base.childShare.slice(),
    totalWeight: base.totalWeight.slice(),
    effective: new Float64Array(base.nodeCount),
    source: Int32Array.from(base.childPosition.keys()),
    leftOut: -1,
  };
  setWeights(tree, base.childWeight, -1);
  return tree;
}

/** Puts one draw's weights (one an edge of the whole tree) into the tree, and leaves out what it leaves out. */
export function setWeights(tree: DrawTree, edges: Float64Array, leftOut: number): void {
  if (leftOut !== tree.leftOut) layOut(tree, leftOut);
  const { childStart, childPosition, childWeight, childShare, totalWeight, effective } = tree;
  const { source } = tree;
  effective[0] = 1;
  for (let node = 0; node < totalWeight.length; node += 1) {
    const start = childStart[node] as number;
    const end = childStart[node + 1] as number;
    if (start === end) continue;
    let total = 0;
    for (let edge = start; edge < end; edge += 1) {
      const weight = edges[source[edge] as number] as number;
      childWeight[edge] = weight;
      total += weight;
    }
    totalWeight[node] = total;
    const above = effective[node] as number;
    for (let edge = start; edge < end; edge += 1) {
      const share = (childWeight[edge] as number) / total;
      childShare[edge] = share;
      effective[childPosition[edge] as number] = above * share;
    }
  }
}

function layOut(tree: DrawTree, leftOut: number): void {
  const { base, childStart, childPosition, source } = tree;
  const gone = goneWith(base, leftOut);
  let edge = 0;
  for (let node = 0; node < base.nodeCount; node += 1) {
    childStart[node] = edge;
    const [start, end] = [base.childStart[node] ?? 0, base.childStart[node + 1] ?? 0];
    for (let from = start; from < end; from += 1) {
      const child = base.childPosition[from] ?? 0;
      if (gone.has(child)) continue;
      childPosition[edge] = child;
      source[edge] = from;
      edge += 1;
    }
  }
  childStart[base.nodeCount] = edge;
  tree.effective.fill(0);
  tree.totalWeight.fill(0);
  tree.leftOut = leftOut;
}

/** The positions that go with an indicator: itself, and every group of which nothing else is left. */
function goneWith(base: EnginePlan, column: number): ReadonlySet<number> {
  const gone = new Set<number>();
  if (column < 0) return gone;
  let node = base.leafPosition[column] ?? -1;
  while (node > 0) {
    gone.add(node);
    const above = parentOf(base, node);
    if ((base.childStart[above + 1] ?? 0) - (base.childStart[above] ?? 0) > 1) break;
    node = above;
  }
  return gone;
}

function parentOf(base: EnginePlan, node: number): number {
  const edge = base.childPosition.indexOf(node);
  // The last node whose children begin at or before this edge and that has any.
  for (let above = base.nodeCount - 1; above >= 0; above -= 1) {
    const start = base.childStart[above] ?? 0;
    if (start <= edge && (base.childStart[above + 1] ?? 0) > edge) return above;
  }
  return -1;
}

/**
 * The columns that may be left out: what remains has an indicator, and among the siblings that remain one has a
 * weight.
 */
export function removableColumns(base: EnginePlan): Int32Array {
  const columns: number[] = [];
  for (let column = 0; column < base.leafPosition.length; column += 1) {
    const gone = goneWith(base, column);
    const last = Math.min(...gone);
    const above = parentOf(base, last);
    if (above < 0) continue;
    let left = 0;
    for (
      let edge = base.childStart[above] ?? 0;
      edge < (base.childStart[above + 1] ?? 0);
      edge += 1
    ) {
      if (!gone.has(base.childPosition[edge] ?? 0)) left += base.childWeight[edge] ?? 0;
    }
    if (left > 0) columns.push(column);
  }
  return Int32Array.from(columns);
}

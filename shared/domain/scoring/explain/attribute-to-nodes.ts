import { nodeScore } from '../cycle-scores.ts';
import { nodeState } from './node-state.ts';
import type { ScoredCycle } from './scored-cycle.ts';
import { splitChange, type ChildPart, type SplitChange } from './split-change.ts';

/** One node's part in the change of a department's index. */
export interface NodeChange {
  readonly code: string;
  readonly parent: string | null;
  readonly before: number | null;
  readonly after: number | null;
  /** Points of the index that came through this node, everything beneath it included. */
  readonly points: number;
  /** Points of the index that are this node's own doing: an indicator's whole part; a group's weight or method. */
  readonly own: number;
  /** How the node's own change was split between its children; null for an indicator or without both scores. */
  readonly method: SplitChange['method'] | null;
  /** The split, in points of this node. */
  readonly parts: readonly ChildPart[];
}

/** A change of the index, down the tree. */
export interface NodeAttribution {
  readonly department: string;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** The index first, each before its children. The `own` of all sum to the change. */
  readonly nodes: readonly NodeChange[];
  /** change − Σ own: at most 1e-9 in size. */
  readonly residual: number;
}

/**
 * Splits the change of a department's index between two cycles over the tree, down to the answers, exactly
 * (scoring.md §8). Nodes are matched by code, so the two cycles may use different framework versions. Null where
 * the department has no index score at either end. `seed` is for groups of more than 12 changed children under
 * another aggregation than arithmetic.
 */
export function attributeToNodes(
  before: ScoredCycle,
  after: ScoredCycle,
  department: string,
  seed = 1,
): NodeAttribution | null {
  const rows = [before, after].map((side) => side.scores.departments.indexOf(department));
  const [rowBefore = -1, rowAfter = -1] = rows;
  const from = nodeScore(before.scores, rowBefore, 0);
  const to = nodeScore(after.scores, rowAfter, 0);
  if (from === null || to === null) return null;

  const nodes: NodeChange[] = [];
  const root = after.compiled.rootCode;
  const rootParts = { code: root, points: to - from, perPoint: 1 };
  const todo: { part: ChildPart; parent: string | null }[] = [{ part: rootParts, parent: null }];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const { part, parent } = next;
    const at = positionsOf(before, after, part.code, parent === null);
    const scoreBefore = nodeScore(before.scores, rowBefore, at.before);
    const scoreAfter = nodeScore(after.scores, rowAfter, at.after);
    const stateBefore = nodeState(before, rowBefore, at.before);
    const stateAfter = nodeState(after, rowAfter, at.after);
    const hasBoth = scoreBefore !== null && scoreAfter !== null;
    const split =
      hasBoth && stateBefore !== null && stateAfter !== null
        ? splitChange(stateBefore, stateAfter, scoreBefore, scoreAfter, seed)
        : null;
    const down = (split?.parts ?? []).map((child) => ({
      code: child.code,
      points: child.points * part.perPoint,
      perPoint: child.perPoint * part.perPoint,
    }));
    nodes.push({
      code: part.code,
      parent,
      before: scoreBefore,
      after: scoreAfter,
      points: part.points,
      own:
        split === null
          ? part.points
          : part.points + part.perPoint * (split.own - (scoreAfter ?? 0) + (scoreBefore ?? 0)),
      method: split?.method ?? null,
      parts: split?.parts ?? [],
    });
    for (const child of down.toReversed()) todo.push({ part: child, parent: part.code });
  }
  const own = nodes.reduce((sum, node) => sum + node.own, 0);
  return {
    department,
    before: from,
    after: to,
    change: to - from,
    nodes,
    residual: to - from - own,
  };
}

/** Where a code stands at both ends. The indexes belong together whatever their codes. */
function positionsOf(
  before: ScoredCycle,
  after: ScoredCycle,
  code: string,
  isRoot: boolean,
): { before: number; after: number } {
  if (isRoot) return { before: 0, after: 0 };
  return {
    before: before.compiled.nodeIndex.get(code) ?? -1,
    after: after.compiled.nodeIndex.get(code) ?? -1,
  };
}

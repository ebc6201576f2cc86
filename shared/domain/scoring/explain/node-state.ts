import { isIndicator, type Aggregation } from '../../framework/framework.ts';
import { aggregateChildren, type ScoredChild } from '../aggregate/aggregate-children.ts';
import { aggregateNode } from '../aggregate/aggregate-node.ts';
import { rescaleLine } from '../aggregate/rescale-node.ts';
import { compareScores } from '../aggregate/compare-scores.ts';
import { nodeScore } from '../cycle-scores.ts';
import { enginePlan } from '../engine-plan.ts';
import { applyAffine, FIFTY } from '../normalise/affine.ts';
import { roundDecimal } from '../round-decimal.ts';
import type { ScoredCycle } from './scored-cycle.ts';

/** A group of one department at one end of a change: its children, and how they would make its score. */
export interface NodeState {
  readonly children: readonly ScoredChild[];
  readonly aggregation: Aggregation;
  /** Whether the score is the aggregate and nothing more: no rescaling, rounding or outranking. */
  readonly isPlain: boolean;
  /** The score that these children would give; null where none has a score, or a negative one is refused. */
  readonly evaluate: (children: readonly ScoredChild[]) => number | null;
}

/** The state of one group of one department; null for an indicator. */
export function nodeState(
  side: ScoredCycle,
  departmentIndex: number,
  position: number,
): NodeState | null {
  const { compiled, scores } = side;
  const compiledNode = compiled.nodes[position];
  if (compiledNode === undefined || isIndicator(compiledNode.node)) return null;
  const { node } = compiledNode;
  const { aggregation } = node;
  const rounds = compiled.framework.roundTiers !== undefined && position !== 0;
  const finish = aggregation.method === 'copeland' ? null : finisher(side, position);
  return {
    aggregation,
    isPlain: aggregation.method !== 'copeland' && node.rescale === undefined && !rounds,
    children: compiledNode.children.map((child) => ({
      code: compiled.nodeCodes[child] ?? '',
      score: nodeScore(scores, departmentIndex, child),
      weight: compiled.nodes[child]?.node.weight ?? 0,
    })),
    evaluate: (children) => {
      if (aggregation.method === 'copeland') return outrank(side, departmentIndex, children);
      const lowest = Math.min(0, ...children.map((child) => child.score ?? 0));
      const floor = 'floor' in aggregation ? (aggregation.floor ?? -Infinity) : -Infinity;
      const refusesNegative =
        aggregation.method !== 'arithmetic' && aggregation.method !== 'minimum';
      if (refusesNegative && Math.max(lowest, floor) < 0) return null;
      const raw = aggregateChildren(aggregation, children);
      return raw === null || finish === null ? raw : finish(raw);
    },
  };
}

/** What happens to a node's aggregate before it goes up: rescaling over that cycle's departments, rounding. */
function finisher(side: ScoredCycle, position: number): ((raw: number) => number) | null {
  const { compiled, scores } = side;
  const plan = enginePlan(compiled);
  const node = compiled.nodes[position]?.node;
  if (node === undefined || isIndicator(node)) return null;
  const decimals = compiled.framework.roundTiers;
  const round = (score: number): number =>
    decimals === undefined || position === 0 ? score : roundDecimal(score, decimals);
  const { rescale } = node;
  if (rescale === undefined) return round;
  const raw: number[] = [];
  scores.departments.forEach((_, row) => {
    if (scores.submitted[row] !== 1) return;
    const aggregate = aggregateNode(plan, scores.scores, row * plan.nodeCount, position);
    if (Number.isFinite(aggregate)) raw.push(aggregate);
  });
  if (raw.length === 0) return round;
  const line = rescaleLine(rescale, raw);
  return (aggregate) => round(applyAffine(line ?? FIFTY, aggregate));
}

/** Copeland's score of a department with these children against the others as they stand in this cycle. */
function outrank(
  side: ScoredCycle,
  departmentIndex: number,
  children: readonly ScoredChild[],
): number | null {
  const { compiled, scores } = side;
  if (!children.some((child) => child.score !== null && child.weight > 0)) return null;
  let total = 0;
  scores.departments.forEach((_, row) => {
    if (row === departmentIndex || nodeScore(scores, row, 0) === null) return;
    let ahead = 0;
    let weights = 0;
    for (const child of children) {
      const theirs = nodeScore(scores, row, compiled.nodeIndex.get(child.code) ?? -1);
      if (child.score === null || theirs === null) continue;
      ahead += child.weight * compareScores(child.score, theirs);
      weights += child.weight;
    }
    if (Math.abs(ahead) > 1e-12 * weights) total += Math.sign(ahead);
  });
  return total;
}

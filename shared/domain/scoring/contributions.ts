import type { CompiledFramework } from '../framework/compile-framework.ts';
import { isIndicator } from '../framework/framework.ts';
import { nodeScore, type CycleScores } from './cycle-scores.ts';

/**
 * The points that every node gives the index of one department (scoring.md §8), by node position: rescaled
 * weights down the tree times the node's score. The contributions of all indicators, and of any one generation,
 * sum to the index within 1e-9. The index's own is its score. Null where the node has no score, where the
 * department has no index score, and beneath a node whose score is not the weighted sum of its children
 * (another aggregation than arithmetic, `rescale`, `roundTiers` below the index).
 */
export function contributions(
  compiled: CompiledFramework,
  scores: CycleScores,
  departmentIndex: number,
): (number | null)[] {
  const { nodes, framework } = compiled;
  /** How many points of the index one point of the node is worth. */
  const worth = new Float64Array(nodes.length).fill(NaN);
  worth[0] = 1;
  for (const { node, position, children } of nodes) {
    const isSum =
      !isIndicator(node) &&
      node.aggregation.method === 'arithmetic' &&
      node.rescale === undefined &&
      (framework.roundTiers === undefined || position === 0);
    if (!isSum) continue;
    const scored = children.filter((child) => nodeScore(scores, departmentIndex, child) !== null);
    const weights = scored.reduce((sum, child) => sum + (nodes[child]?.node.weight ?? 0), 0);
    for (const child of scored) {
      worth[child] = ((worth[position] ?? NaN) * (nodes[child]?.node.weight ?? 0)) / weights;
    }
  }
  const hasIndex = nodeScore(scores, departmentIndex, 0) !== null;
  return nodes.map(({ position }) => {
    const score = nodeScore(scores, departmentIndex, position);
    const factor = worth[position] ?? NaN;
    return score === null || !hasIndex || Number.isNaN(factor) ? null : factor * score;
  });
}

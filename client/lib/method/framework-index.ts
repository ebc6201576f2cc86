import type { Framework, GroupNode, IndicatorNode } from '#shared/domain/framework/framework.ts';

export type FrameworkFile = Framework;

/** A framework as a tree that pages walk: shares and effective weights beside each node. */
export interface WeighedNode<Node> {
  readonly node: Node;
  /** Among its siblings, 0–1. */
  readonly share: number;
  /** In the index, 0–1. */
  readonly effective: number;
  readonly groups: readonly WeighedNode<GroupNode>[];
  readonly indicators: readonly WeighedNode<IndicatorNode>[];
}

/** The index with everything below it; null in a file without a root. */
export function weighFramework({ nodes }: FrameworkFile): WeighedNode<GroupNode> | null {
  const groups = nodes.filter((node): node is GroupNode => !('kind' in node));
  const indicators = nodes.filter((node): node is IndicatorNode => 'kind' in node);
  const root = groups.find((node) => node.parent === null);
  if (!root) return null;

  const weigh = (node: GroupNode, share: number, effective: number): WeighedNode<GroupNode> => {
    const below = groups.filter((child) => child.parent === node.code);
    const leaves = indicators.filter((child) => child.parent === node.code);
    const total = [...below, ...leaves].reduce((sum, child) => sum + child.weight, 0);
    const shareOf = (weight: number) => (total > 0 ? weight / total : 0);
    return {
      node,
      share,
      effective,
      groups: below.map((child) => {
        const own = shareOf(child.weight);
        return weigh(child, own, effective * own);
      }),
      indicators: leaves.map((child) => {
        const own = shareOf(child.weight);
        return { node: child, share: own, effective: effective * own, groups: [], indicators: [] };
      }),
    };
  };
  return weigh(root, 1, 1);
}

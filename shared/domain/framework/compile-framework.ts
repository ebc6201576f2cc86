import { Invalid } from '../errors.ts';
import { checkFramework } from './check-framework.ts';
import {
  isIndicator,
  type Framework,
  type FrameworkNode,
  type IndicatorNode,
} from './framework.ts';

/** A node of a compiled framework with its place in the tree. Positions count from 0, the index first. */
export interface CompiledNode {
  readonly node: FrameworkNode;
  readonly position: number;
  /** Position of the parent; -1 for the index. */
  readonly parent: number;
  /** Positions of the children, in the framework's order. */
  readonly children: readonly number[];
  /** 0 for the index. */
  readonly depth: number;
  /** Weight among its siblings, 0–1; 1 for the index. */
  readonly share: number;
  /** Product of the shares from the index down, 0–1. */
  readonly effectiveWeight: number;
  /** Position among the indicators; -1 for a group. */
  readonly indicator: number;
  /** The indicators beneath it (a leaf: itself): positions from `leafFrom` up to, not including, `leafTo`. */
  readonly leafFrom: number;
  readonly leafTo: number;
}

/** A framework made ready for scoring: the tree laid out flat, parents before children, siblings in file order. */
export interface CompiledFramework {
  readonly framework: Framework;
  readonly rootCode: string;
  readonly nodes: readonly CompiledNode[];
  /** Code of the node at each position. */
  readonly nodeCodes: readonly string[];
  /** Position of a node's code. */
  readonly nodeIndex: ReadonlyMap<string, number>;
  /** The leaves, in the order of the tree: the columns of a cycle's matrix. */
  readonly indicators: readonly IndicatorNode[];
  /** Column of an indicator's code. */
  readonly indicatorIndex: ReadonlyMap<string, number>;
}

/**
 * Lays a framework out for scoring (scoring.md §1). Order is the tree's: every parent before its children,
 * siblings as the file lists them, so that every node's indicators are one range of columns. Any depth.
 * @throws Invalid with every error of `checkFramework`.
 */
export function compileFramework(framework: Framework): CompiledFramework {
  const { errors } = checkFramework(framework);
  if (errors.length > 0) throw new Invalid(errors);
  const childrenByCode = new Map<string | null, FrameworkNode[]>();
  for (const node of framework.nodes) {
    const siblings = childrenByCode.get(node.parent);
    if (siblings === undefined) childrenByCode.set(node.parent, [node]);
    else siblings.push(node);
  }
  const drafts: Draft[] = [];
  const indicators: IndicatorNode[] = [];
  const todo = [{ node: childrenByCode.get(null)?.[0], parent: -1, share: 1 }];
  for (let next = todo.pop(); next?.node !== undefined; next = todo.pop()) {
    const { node, parent, share } = next;
    const above = drafts[parent];
    const position = drafts.length;
    above?.children.push(position);
    drafts.push({
      node,
      position,
      parent,
      children: [],
      depth: (above?.depth ?? -1) + 1,
      share,
      effectiveWeight: (above?.effectiveWeight ?? 1) * share,
      indicator: isIndicator(node) ? indicators.length : -1,
      leafFrom: indicators.length,
      leafTo: indicators.length,
    });
    if (isIndicator(node)) indicators.push(node);
    const children = childrenByCode.get(node.code) ?? [];
    const total = children.reduce((sum, child) => sum + child.weight, 0);
    for (const child of children.toReversed()) {
      todo.push({ node: child, parent: position, share: child.weight / total });
    }
  }
  // Children come after their parent, so going backwards every leaf range is complete before it is used.
  for (const draft of drafts.toReversed()) {
    if (draft.indicator >= 0) draft.leafTo = draft.indicator + 1;
    const above = drafts[draft.parent];
    if (above !== undefined) above.leafTo = Math.max(above.leafTo, draft.leafTo);
  }
  const nodeCodes = drafts.map((draft) => draft.node.code);
  return {
    framework,
    rootCode: nodeCodes[0] ?? '',
    nodes: drafts,
    nodeCodes,
    nodeIndex: new Map(nodeCodes.map((code, position) => [code, position])),
    indicators,
    indicatorIndex: new Map(indicators.map((indicator, column) => [indicator.code, column])),
  };
}

interface Draft extends CompiledNode {
  readonly children: number[];
  leafTo: number;
}

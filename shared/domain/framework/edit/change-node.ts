import type { Framework, FrameworkNode } from '../framework.ts';

/** A framework with the node of `code` replaced where it stands. */
export function changeNode(framework: Framework, code: string, node: FrameworkNode): Framework {
  return {
    ...framework,
    nodes: framework.nodes.map((each) => (each.code === code ? node : each)),
  };
}

/** Whether `code` is `above` or hangs on it. Chains of parents that meet themselves end. */
export function isBeneath({ nodes }: Framework, code: string, above: string): boolean {
  const parents = new Map(nodes.map((node) => [node.code, node.parent]));
  const met = new Set<string>();
  for (let at: string | null = code; at !== null && !met.has(at); at = parents.get(at) ?? null) {
    if (at === above) return true;
    met.add(at);
  }
  return false;
}

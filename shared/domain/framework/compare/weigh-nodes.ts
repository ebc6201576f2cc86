import type { Framework } from '../framework.ts';

/** What a node weighs, 0–1: among its siblings, and in the index. Null where nothing among them weighs anything. */
export interface NodeWeight {
  readonly share: number | null;
  readonly effective: number | null;
}

/**
 * The weights of every node by code (scoring.md §1). Unlike `compileFramework` it takes a draft that is not sound yet:
 * where a parent is missing or chains of parents meet themselves, the effective weight is null.
 */
export function weighNodes({ nodes }: Framework): Map<string, NodeWeight> {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const totals = new Map<string | null, number>();
  for (const { parent, weight } of nodes) totals.set(parent, (totals.get(parent) ?? 0) + weight);
  const shareOf = (code: string): number | null => {
    const node = byCode.get(code);
    if (!node) return null;
    if (node.parent === null) return 1;
    const total = totals.get(node.parent) ?? 0;
    return total > 0 ? node.weight / total : null;
  };
  const effectiveOf = (code: string): number | null => {
    let product = 1;
    const met = new Set<string>();
    for (let at: string | null = code; at !== null; at = byCode.get(at)?.parent ?? null) {
      const share = shareOf(at);
      if (share === null || met.has(at)) return null;
      met.add(at);
      product *= share;
    }
    return product;
  };
  return new Map(
    nodes.map(({ code }) => [code, { share: shareOf(code), effective: effectiveOf(code) }]),
  );
}

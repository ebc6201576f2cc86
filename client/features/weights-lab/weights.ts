import type { CompiledFramework } from '#shared/domain/framework/compile-framework.ts';

/** Points of every node among its siblings, by code; those of the framework sum to 100 in every family. */
export type Weights = Readonly<Record<string, number>>;

/** What happens to the siblings of a weight that is moved. */
export type SiblingRule = 'rescale' | 'stay';

export const whole = 100;
export const step = 0.5;

/** The weights in force. */
export function nominalWeights({ nodes }: CompiledFramework): Weights {
  return Object.fromEntries(
    nodes.filter(({ parent }) => parent >= 0).map(({ node, share }) => [node.code, share * whole]),
  );
}

/** Codes of a node's children, in the framework's order. */
export function childrenOf({ nodes, nodeIndex }: CompiledFramework, code: string): string[] {
  const children = nodes[nodeIndex.get(code) ?? -1]?.children ?? [];
  return children.flatMap((position) => nodes[position]?.node.code ?? []);
}

export function sumOf(weights: Weights, codes: readonly string[]): number {
  return codes.reduce((sum, code) => sum + (weights[code] ?? 0), 0);
}

/** A node's share among its siblings, 0–1; the shares of a family always sum to 1. */
export function shareOf(weights: Weights, family: readonly string[], code: string): number {
  return (weights[code] ?? 0) / sumOf(weights, family);
}

/** Whether two weights differ by more than the noise of rescaling. */
export function differs(a: number, b: number): boolean {
  return Math.abs(a - b) > 1e-6;
}

import type { Framework } from '../framework.ts';
import { editFramework } from './edit-framework.ts';

/** A framework without a node and what hangs on it, nor the gates, targets and lineage that name them. */
export function removeNode(framework: Framework, code: string): Framework {
  const without = editFramework(framework, { removed: [code] });
  const kept = new Set(without.nodes.map((node) => node.code));
  const isGone = (other: string) =>
    !kept.has(other) && framework.nodes.some((node) => node.code === other);
  const gates = framework.gates?.filter(({ node }) => !isGone(node));
  const targets = Object.entries(framework.targets ?? {}).filter(([node]) => !isGone(node));
  return {
    ...without,
    gates: gates?.length === 0 ? undefined : gates,
    targets: targets.length === 0 ? undefined : Object.fromEntries(targets),
  };
}

import type { Framework } from '../framework.ts';
import { isIndicator } from '../framework.ts';

/** A framework in which a node has another code, wherever it is named. Only for codes that were never published. */
export function renameCode(framework: Framework, from: string, to: string): Framework {
  const name = (code: string) => (code === from ? to : code);
  const { targets, gates, changes } = framework;
  return {
    ...framework,
    gates: gates?.map((gate) => ({ ...gate, node: name(gate.node) })),
    targets:
      targets &&
      Object.fromEntries(Object.entries(targets).map(([code, years]) => [name(code), years])),
    changes: changes?.map((change) => ({
      ...change,
      code: name(change.code),
      from: change.from?.map(name),
    })),
    nodes: framework.nodes.map((node) => ({
      ...node,
      code: name(node.code),
      ...(node.parent !== null && { parent: name(node.parent) }),
      ...(isIndicator(node) &&
        node.comparableWith && { comparableWith: node.comparableWith.map(name) }),
    })),
  };
}

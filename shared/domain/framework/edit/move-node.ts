import { type Framework, isIndicator } from '../framework.ts';
import { isBeneath } from './change-node.ts';

/** A node one place up (−1) or down (1) among its siblings; at either end it stays. */
export function shiftNode(framework: Framework, code: string, by: -1 | 1): Framework {
  const nodes = [...framework.nodes];
  const at = nodes.findIndex((node) => node.code === code);
  const node = nodes[at];
  if (!node) return framework;
  const family = nodes.flatMap((each, place) => (each.parent === node.parent ? [place] : []));
  const other = family[family.indexOf(at) + by];
  const sibling = other === undefined ? undefined : nodes[other];
  if (other === undefined || !sibling) return framework;
  nodes[at] = sibling;
  nodes[other] = node;
  return { ...framework, nodes };
}

/** A node under another group, after the last that is there; with everything beneath it. Never under itself. */
export function moveNode(framework: Framework, code: string, parent: string): Framework {
  const node = framework.nodes.find((each) => each.code === code);
  if (!node || node.parent === null || node.parent === parent) return framework;
  const group = framework.nodes.find((each) => each.code === parent);
  if (!group || isIndicator(group) || isBeneath(framework, parent, code)) return framework;
  const others = framework.nodes.filter((each) => each !== node);
  const last = others.findLastIndex((each) => each.parent === parent);
  const place = last >= 0 ? last : others.findIndex((each) => each.code === parent);
  return { ...framework, nodes: others.toSpliced(place + 1, 0, { ...node, parent }) };
}

import type { Findings } from './findings.ts';
import { isIndicator, type Framework, type FrameworkNode } from './framework.ts';

const DEEP = 12;

/**
 * Checks that the nodes form one tree: codes once each, one root, known parents that are groups, no cycle, no
 * group without children. Warns of trees deeper than people can follow. Walks without recursion.
 */
export function checkTree(framework: Framework, findings: Findings): void {
  const { nodes } = framework;
  const indexByCode = new Map<string, number>();
  nodes.forEach((node, at) => {
    const first = indexByCode.get(node.code);
    if (first === undefined) indexByCode.set(node.code, at);
    else {
      findings.errors.push({
        path: `nodes[${at}].code`,
        code: 'framework.code_duplicate',
        params: { code: node.code, first: `nodes[${first}]` },
      });
    }
  });
  checkRoot(nodes, findings);
  checkParents(nodes, indexByCode, findings);
  checkCycles(nodes, indexByCode, findings);
  const parents = new Set(nodes.map((node) => node.parent));
  nodes.forEach((node, at) => {
    if (isIndicator(node) || parents.has(node.code)) return;
    findings.errors.push({
      path: `nodes[${at}]`,
      code: 'framework.group_without_children',
      params: { code: node.code },
    });
  });
}

function checkRoot(nodes: readonly FrameworkNode[], findings: Findings): void {
  const roots = nodes.flatMap((node, at) => (node.parent === null ? [at] : []));
  if (roots.length === 0) {
    findings.errors.push({ path: 'nodes', code: 'framework.no_root' });
  }
  for (const at of roots.slice(1)) {
    findings.errors.push({
      path: `nodes[${at}].parent`,
      code: 'framework.several_roots',
      params: { code: nodes[at]?.code ?? '', first: nodes[roots[0] ?? 0]?.code ?? '' },
    });
  }
}

function checkParents(
  nodes: readonly FrameworkNode[],
  indexByCode: ReadonlyMap<string, number>,
  findings: Findings,
): void {
  nodes.forEach((node, at) => {
    if (node.parent === null) return;
    const parent = nodes[indexByCode.get(node.parent) ?? -1];
    const params = { code: node.code, parent: node.parent };
    const path = `nodes[${at}].parent`;
    if (parent === undefined) {
      findings.errors.push({ path, code: 'framework.parent_unknown', params });
    } else if (isIndicator(parent)) {
      findings.errors.push({ path, code: 'framework.parent_is_indicator', params });
    }
  });
}

/** Follows every node to its root once; a path that meets itself is a cycle, named at its first node. */
function checkCycles(
  nodes: readonly FrameworkNode[],
  indexByCode: ReadonlyMap<string, number>,
  findings: Findings,
): void {
  const depth = new Int32Array(nodes.length).fill(-1);
  const walk = new Int32Array(nodes.length).fill(-1);
  let deepest = 0;
  for (let start = 0; start < nodes.length; start += 1) {
    const path: number[] = [];
    let at = start;
    while (at >= 0 && depth[at] === -1 && walk[at] !== start) {
      walk[at] = start;
      path.push(at);
      const parent = nodes[at]?.parent ?? null;
      at = parent === null ? -1 : (indexByCode.get(parent) ?? -1);
    }
    if (at >= 0 && depth[at] === -1) {
      const cycle = path.slice(path.indexOf(at));
      const shown = cycle.slice(0, 8).map((member) => nodes[member]?.code ?? '');
      findings.errors.push({
        path: `nodes[${Math.min(...cycle.slice(0, 10_000))}].parent`,
        code: 'framework.cycle',
        params: { codes: [...shown, cycle.length > 8 ? '…' : (shown[0] ?? '')].join(' → ') },
      });
    }
    let above = at >= 0 ? Math.max(depth[at] ?? 0, 0) : 0;
    for (const member of path.reverse()) {
      above += 1;
      depth[member] = above;
      deepest = Math.max(deepest, above);
    }
  }
  if (deepest > DEEP) {
    findings.warnings.push({
      path: 'nodes',
      code: 'framework.very_deep',
      params: { depth: deepest, usual: DEEP },
    });
  }
}

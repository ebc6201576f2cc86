import type { Framework, FrameworkNode } from '../framework.ts';
import type { FrameworkEdit, Setting } from './edit-framework.ts';
import { editFramework } from './edit-framework.ts';
import { isSame } from './is-same.ts';

/** Every setting that an edit may name. */
export const settings: readonly Setting[] = [
  ...(['title', 'description', 'publisher', 'source', 'effectiveFrom'] as const),
  ...(['missingPolicy', 'minCoverage', 'coverageBasis', 'rankDecimals', 'roundTiers'] as const),
  ...(['levels', 'gates', 'scales', 'targets', 'robustness', 'changes'] as const),
];

/** The edit that makes `after` of `before`, as small as it can be said: whole nodes and whole settings. */
export function editBetween(before: Framework, after: Framework): FrameworkEdit {
  const changed = settings.flatMap((key): [string, unknown][] =>
    isSame(before[key], after[key]) ? [] : [[key, after[key] ?? null]],
  );
  const old = new Map(before.nodes.map((node) => [node.code, node]));
  const kept = new Set(after.nodes.map(({ code }) => code));
  const nodes = after.nodes.filter((node) => !isSame(old.get(node.code), node));
  const removed = before.nodes.filter(({ code }) => !kept.has(code)).map(({ code }) => code);
  const edit: FrameworkEdit = {
    ...(changed.length > 0 && { settings: Object.fromEntries(changed) }),
    ...(nodes.length > 0 && { nodes }),
    ...(removed.length > 0 && { removed }),
  };
  const order = codesOf(after.nodes);
  const isPlaced = isSame(codesOf(editFramework(before, edit).nodes), order);
  return isPlaced ? edit : { ...edit, order };
}

const codesOf = (nodes: readonly FrameworkNode[]) => nodes.map(({ code }) => code);

import type { Framework, FrameworkNode } from '#shared/domain/framework/framework.ts';

/** The parts of a framework that are no nodes. */
export const parts = [
  { part: 'settings', name: 'draft.settings' },
  { part: 'levels', name: 'draft.levelsAndGates' },
  { part: 'scales', name: 'draft.scales' },
  { part: 'robustness', name: 'draft.sureness' },
  { part: 'changes', name: 'draft.changes' },
] as const;

export type Part = (typeof parts)[number]['part'];

/** What the editor shows: a part, or a node. */
export type Place =
  | { readonly part: Part; readonly node: null }
  | { readonly part: null; readonly node: FrameworkNode };

/** The place that an address names; the index where it names none that is there. */
export function placeIn(framework: Framework, params: URLSearchParams): Place | null {
  const part = parts.find((each) => each.part === params.get('part'))?.part;
  if (part) return { part, node: null };
  const find = (isIt: (node: FrameworkNode) => boolean) => framework.nodes.find(isIt);
  const node =
    find(({ code }) => code === params.get('node')) ?? find(({ parent }) => parent === null);
  return node ? { part: null, node } : null;
}

/** The part or the code of the node that a path of the file belongs to. */
export function ownerOf(framework: Framework, path: string): string {
  const node = framework.nodes[Number(/^nodes\[(\d+)\]/.exec(path)?.[1] ?? -1)];
  if (node) return node.code;
  const [head = ''] = path.split(/[.[]/);
  if (head === 'targets') return path.split('.')[1] ?? 'settings';
  if (head === 'levels' || head === 'gates') return 'levels';
  return parts.some(({ part }) => part === head) ? head : 'settings';
}

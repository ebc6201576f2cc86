import type { Framework, FrameworkChange, FrameworkNode } from '../framework.ts';
import { editBetween, settings } from './edit-between.ts';
import { editFramework, type Setting } from './edit-framework.ts';
import { isSame } from './is-same.ts';

/** A place that two people changed differently since the same revision: a field of a node, or a setting. */
export interface Clash {
  /** The node; null for a setting of the framework. */
  readonly code: string | null;
  /** Key of the field or setting; null where the whole node stands against its removal. */
  readonly field: string | null;
}

export interface MergedDrafts {
  /** Theirs with everything of mine; where both changed the same, mine for as long as nobody chose otherwise. */
  readonly framework: Framework;
  readonly clashes: readonly Clash[];
}

/** The key of a clash, as `keepTheirs` names it. */
export const clashKey = ({ code, field }: Clash): string => `${code ?? ''} ${field ?? ''}`;

/**
 * Two drafts that started from the same revision, made one: every field of every node and every setting has what
 * whoever changed it made of it. Fields that both changed are named and hold mine, or theirs where `keepTheirs` has the
 * clash's key; nothing is decided silently.
 */
export function mergeDrafts(
  start: Framework,
  mine: Framework,
  theirs: Framework,
  keepTheirs: ReadonlySet<string> = new Set(),
): MergedDrafts {
  const clashes: Clash[] = [];
  const isMine = (clash: Clash): boolean => {
    clashes.push(clash);
    return !keepTheirs.has(clashKey(clash));
  };
  const edit = editBetween(start, mine);
  const isSettled = (key: Setting) =>
    isSame(start[key], theirs[key]) || isSame(mine[key], theirs[key]);
  const take = (key: Setting): [string, unknown][] => [[key, mine[key] ?? null]];
  const find = ({ nodes }: Framework, code: string) => nodes.find((node) => node.code === code);
  const own = settings.flatMap((key): [string, unknown][] => {
    if (isSame(start[key], mine[key])) return [];
    if (key === 'changes') return [[key, mergeChanges(start, mine, theirs)]];
    if (!isNamed(key)) return isSettled(key) || isMine({ code: null, field: key }) ? take(key) : [];
    const merged = mergeFields([start[key] ?? {}, mine[key] ?? {}, theirs[key] ?? {}], (name) =>
      isMine({ code: null, field: `${key}.${name}` }),
    );
    return [[key, Object.keys(merged).length === 0 ? null : merged]];
  });
  const nodes = (edit.nodes ?? []).flatMap((node): FrameworkNode[] => {
    const [before, other] = [find(start, node.code), find(theirs, node.code)];
    if (!other) return !before || isMine({ code: node.code, field: null }) ? [node] : [];
    return [mergeNode(before, node, other, isMine)];
  });
  const removed = (edit.removed ?? []).filter((code) => {
    const other = find(theirs, code);
    return !other || isSame(other, find(start, code)) || isMine({ code, field: null });
  });
  const merged = editFramework(theirs, {
    ...{ settings: Object.fromEntries(own), nodes, removed },
    ...(edit.order && { order: edit.order }),
  });
  return { framework: merged, clashes };
}

/** Settings that are lists of things by name: each thing is settled on its own. */
const isNamed = (key: Setting): key is 'scales' | 'targets' =>
  key === 'scales' || key === 'targets';

function mergeNode(
  before: FrameworkNode | undefined,
  mine: FrameworkNode,
  theirs: FrameworkNode,
  isMine: (clash: Clash) => boolean,
): FrameworkNode {
  const merged = mergeFields([before ?? {}, mine, theirs], (field) =>
    isMine({ code: mine.code, field }),
  );
  return merged as unknown as FrameworkNode;
}

/** Key by key what whoever changed it made of it; `isMine` decides where both did. */
function mergeFields(
  versions: readonly [start: object, mine: object, theirs: object],
  isMine: (key: string) => boolean,
): Record<string, unknown> {
  const [old, own, other] = versions.map((version) => ({ ...version })) as Fields[];
  const merged: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(own ?? {}), ...Object.keys(other ?? {})])) {
    const [before, mine, theirs] = [old?.[key], own?.[key], other?.[key]];
    const isSettled = isSame(mine, before) || isSame(mine, theirs);
    const value = isSettled ? theirs : isSame(theirs, before) || isMine(key) ? mine : theirs;
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

type Fields = Readonly<Record<string, unknown>>;

/** What both declare of changes: of one node what I wrote where I changed it, else what they have. */
function mergeChanges(start: Framework, mine: Framework, theirs: Framework): FrameworkChange[] {
  const before = new Map(start.changes?.map((change) => [change.code, change]));
  const own = (mine.changes ?? []).filter((change) => !isSame(change, before.get(change.code)));
  const codes = new Set(own.map(({ code }) => code));
  return [...(theirs.changes ?? []).filter(({ code }) => !codes.has(code)), ...own];
}

import type { Framework, FrameworkNode } from '../framework.ts';
import { inOrder } from './in-order.ts';

/** What every framework has: an edit replaces these and never takes them away. */
type NeededSetting = 'title' | 'missingPolicy' | 'levels';

/** What a framework need not have: null in an edit takes it away. */
type FreeSetting =
  | 'description'
  | 'publisher'
  | 'source'
  | 'effectiveFrom'
  | 'minCoverage'
  | 'coverageBasis'
  | 'rankDecimals'
  | 'roundTiers'
  | 'gates'
  | 'scales'
  | 'targets'
  | 'robustness'
  | 'changes';

export type Setting = NeededSetting | FreeSetting;

/** Settings that an edit may replace, each whole. */
export type SettingsEdit = {
  readonly [K in NeededSetting]?: Framework[K] | undefined;
} & {
  readonly [K in FreeSetting]?: Framework[K] | null | undefined;
};

/** What somebody changes of a draft at once. What is not named stays as it is. */
export interface FrameworkEdit {
  readonly settings?: SettingsEdit | undefined;
  /** Weights by code; codes that are not there are passed over. */
  readonly weights?: Readonly<Record<string, number>> | undefined;
  /** Nodes as they are to be: known codes are replaced, new ones stand after the last of their siblings. */
  readonly nodes?: readonly FrameworkNode[] | undefined;
  /** Codes of nodes that go, with everything beneath them. */
  readonly removed?: readonly string[] | undefined;
  /** Codes in the order in which their nodes are to stand; what is not named keeps its place among the others. */
  readonly order?: readonly string[] | undefined;
}

/**
 * A framework with an edit applied; the given one stays as it is. The result may break rules of `checkFramework`: a
 * draft is allowed to until it is published.
 */
export function editFramework(framework: Framework, edit: FrameworkEdit): Framework {
  const given = Object.entries(edit.settings ?? {}).filter(([, value]) => value !== undefined);
  const settings = given.map(([key, value]): [string, unknown] => [key, value ?? undefined]);
  const gone = new Set(edit.removed);
  let nodes = withNodes(framework.nodes, edit.nodes ?? []);
  // Whatever hangs on a node that goes, goes too: parents stand anywhere, so until nothing more does.
  for (let before = -1; before !== nodes.length;) {
    before = nodes.length;
    nodes = nodes.filter(({ code, parent }) => {
      if (!gone.has(code) && (parent === null || !gone.has(parent))) return true;
      gone.add(code);
      return false;
    });
  }
  const weights = new Map(Object.entries(edit.weights ?? {}));
  return {
    ...framework,
    ...Object.fromEntries(settings),
    nodes: inOrder(nodes, edit.order ?? []).map((node) => ({
      ...node,
      weight: weights.get(node.code) ?? node.weight,
    })),
  };
}

function withNodes(
  nodes: readonly FrameworkNode[],
  changed: readonly FrameworkNode[],
): readonly FrameworkNode[] {
  const byCode = new Map(changed.map((node) => [node.code, node]));
  const known = new Set(nodes.map(({ code }) => code));
  const result = nodes.map((node) => byCode.get(node.code) ?? node);
  for (const node of byCode.values()) {
    if (known.has(node.code)) continue;
    const sibling = result.findLastIndex(({ parent }) => parent === node.parent);
    const place = sibling >= 0 ? sibling : result.findIndex(({ code }) => code === node.parent);
    result.splice(place < 0 ? result.length : place + 1, 0, node);
  }
  return result;
}

import {
  isIndicator,
  type Framework,
  type FrameworkChange,
  type FrameworkNode,
} from '../framework.ts';
import { aspectOfNodeField, aspectOfSetting, effectOf } from './aspects.ts';
import type {
  Aspect,
  FieldChange,
  FrameworkComparison,
  FrameworkDifference,
} from './difference.ts';
import { type FlatFields, flattenNode, flattenSettings } from './flatten.ts';
import { type NodeWeight, weighNodes } from './weigh-nodes.ts';

const NOISE = 1e-9;

/**
 * What differs between two versions, settings first and then node by node in the order of the later version; nodes
 * that were dropped stand at the end. Reasons and comparability come from the later version's `changes` where it
 * supersedes the earlier one; where nothing is declared, only what changes the measure itself is not comparable.
 * Takes drafts that are not sound yet.
 */
export function compareFrameworks(before: Framework, after: Framework): FrameworkComparison {
  const isSuccessor = after.id === before.id && after.supersedes === before.version;
  const declared = new Map(
    (isSuccessor ? (after.changes ?? []) : []).map((each) => [each.code, each]),
  );
  const differences = [...compareSettings(before, after), ...compareNodes(before, after, declared)];
  const nameOf = ({ id, version }: Framework) => ({ id, version });
  return {
    before: nameOf(before),
    after: nameOf(after),
    differences,
    comparable: differences.every(({ effect }) => effect === 'words'),
  };
}

function compareSettings(before: Framework, after: Framework): FrameworkDifference[] {
  const changes = changedFields(flattenSettings(before), flattenSettings(after));
  return byAspect(changes, aspectOfSetting).map(([aspect, fields]) => {
    const effect = effectOf(aspect, fields);
    const comparable = effect !== 'measure';
    return { code: null, title: null, aspect, effect, comparable, fields, note: null, from: [] };
  });
}

function compareNodes(
  before: Framework,
  after: Framework,
  declared: ReadonlyMap<string, FrameworkChange>,
): FrameworkDifference[] {
  const old = new Map(before.nodes.map((node) => [node.code, node]));
  const kept = new Set(after.nodes.map(({ code }) => code));
  const [oldWeights, newWeights] = [weighNodes(before), weighNodes(after)];
  const [oldFamilies, newFamilies] = [familiesOf(before), familiesOf(after)];
  const found: FrameworkDifference[] = [];
  for (const node of after.nodes) {
    const change = declared.get(node.code);
    const add = (aspect: Aspect, fields: readonly FieldChange[]): void => {
      found.push(differenceOf(node, aspect, fields, change));
    };
    const earlier = old.get(node.code);
    const weights = weightFields(oldWeights.get(node.code), newWeights.get(node.code));
    if (!earlier) {
      add('added', weights);
      continue;
    }
    if (earlier.parent !== node.parent) {
      add('parent', [{ field: 'parent', before: earlier.parent, after: node.parent }]);
    }
    if (weights.some(({ field }) => field === 'share')) {
      add(earlier.weight === node.weight ? 'share' : 'weight', weights);
    }
    const changes = changedFields(flattenNode(earlier), flattenNode(node));
    for (const [aspect, fields] of byAspect(changes, aspectOfNodeField)) add(aspect, fields);
    const moved = orderFields(oldFamilies.get(node.code) ?? [], newFamilies.get(node.code) ?? []);
    if (moved.length > 0) add('order', moved);
    const items = isIndicator(earlier) && isIndicator(node);
    const swapped = items ? orderFields(earlier.items ?? [], node.items ?? []) : [];
    if (swapped.length > 0) add('order', swapped);
  }
  for (const node of before.nodes) {
    if (kept.has(node.code)) continue;
    const fields = weightFields(oldWeights.get(node.code), undefined);
    found.push(differenceOf(node, 'dropped', fields, declared.get(node.code)));
  }
  return found;
}

function differenceOf(
  { code, title }: FrameworkNode,
  aspect: Aspect,
  fields: readonly FieldChange[],
  change: FrameworkChange | undefined,
): FrameworkDifference {
  const effect = effectOf(aspect, fields);
  const isGone = aspect === 'added' || aspect === 'dropped';
  const isToldOf = effect !== 'words' && aspect !== 'share';
  const comparable = effect === 'words' || (!isGone && (change?.comparable ?? effect === 'method'));
  const note = isToldOf ? (change?.note ?? null) : null;
  return { code, title, aspect, effect, comparable, fields, note, from: change?.from ?? [] };
}

/** Nodes by the code of their parent, in the order of the file. */
function familiesOf({ nodes }: Framework): Map<string, FrameworkNode[]> {
  const families = new Map<string, FrameworkNode[]>();
  for (const node of nodes) {
    if (node.parent === null) continue;
    const family = families.get(node.parent);
    if (family) family.push(node);
    else families.set(node.parent, [node]);
  }
  return families;
}

/** Where what is in both lists stands in another order: its codes before and after. */
function orderFields(
  before: readonly { readonly code: string }[],
  after: readonly { readonly code: string }[],
): FieldChange[] {
  const common = (list: typeof before, other: typeof before) => {
    const known = new Set(other.map(({ code }) => code));
    return list.flatMap(({ code }) => (known.has(code) ? [code] : [])).join(' ');
  };
  const change = { before: common(before, after), after: common(after, before) };
  return change.before === change.after ? [] : [{ field: 'order', ...change }];
}

/** Share and effective weight where they moved by more than noise. */
function weightFields(
  before: NodeWeight | undefined,
  after: NodeWeight | undefined,
): FieldChange[] {
  return (['share', 'effective'] as const).flatMap((field) => {
    const [from, to] = [before?.[field] ?? null, after?.[field] ?? null];
    const isSame = from === to || (from !== null && to !== null && Math.abs(from - to) <= NOISE);
    return isSame ? [] : [{ field, before: from, after: to }];
  });
}

function changedFields(before: FlatFields, after: FlatFields): FieldChange[] {
  const fields = new Set([...before.keys(), ...after.keys()]);
  return [...fields].flatMap((field) => {
    const change = { field, before: before.get(field) ?? null, after: after.get(field) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

function byAspect(
  changes: readonly FieldChange[],
  aspectOf: (field: string) => Aspect,
): [Aspect, FieldChange[]][] {
  const groups = new Map<Aspect, FieldChange[]>();
  for (const change of changes) {
    const aspect = aspectOf(change.field);
    groups.set(aspect, [...(groups.get(aspect) ?? []), change]);
  }
  return [...groups];
}

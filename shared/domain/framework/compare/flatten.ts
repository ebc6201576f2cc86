import { isIndicator, type Framework, type FrameworkNode } from '../framework.ts';
import type { FieldValue } from './difference.ts';

/** A node or a framework as fields by path; what people list (items, checks, standards) goes by its own name. */
export type FlatFields = ReadonlyMap<string, FieldValue>;

/** The fields of a node but for its code and its place in the tree. */
export function flattenNode(node: FrameworkNode): FlatFields {
  const rest = { ...node, code: undefined, parent: undefined, weight: undefined };
  if (!isIndicator(node)) return flatten(rest);
  return flatten({
    ...rest,
    items: node.items && byName(node.items, ({ code }) => code),
    checks: node.checks && byName(node.checks, ({ rule, severity }) => `${rule}-${severity}`),
    mapsTo: node.mapsTo && byName(node.mapsTo, ({ standard, clause }) => join(standard, clause)),
    comparableWith: node.comparableWith?.join(' '),
  });
}

/** The settings of a framework: everything but its nodes, its version and what it says of changes. */
export function flattenSettings(framework: Framework): FlatFields {
  const { levels, gates, scales, robustness, source, ...rest } = framework;
  return flatten({
    ...rest,
    ...{ nodes: undefined, version: undefined, supersedes: undefined, changes: undefined },
    source: source?.join('\n'),
    levels: byName(levels, ({ level }) => String(level)),
    gates: gates && byName(gates, ({ level, node }) => `${level}-${node}`),
    scales:
      scales &&
      Object.fromEntries(
        Object.entries(scales).map(([name, scale]) => [
          name,
          { title: scale.title, ...byName(scale.levels, ({ value }) => `at ${value}`) },
        ]),
      ),
    robustness: robustness && {
      ...robustness,
      aggregations: robustness.aggregations && JSON.stringify(robustness.aggregations),
      normalisations: robustness.normalisations?.join(' '),
      missingPolicies: robustness.missingPolicies && JSON.stringify(robustness.missingPolicies),
    },
  });
}

const join = (standard: string, clause: string | undefined): string =>
  clause === undefined ? standard : `${standard}, ${clause}`;

/** A list as an object, for what stands in a list by name and not by place; of one name the second is `name 2`. */
function byName<T>(list: readonly T[], nameOf: (item: T) => string): Record<string, T> {
  const named: Record<string, T> = {};
  for (const item of list) {
    const name = nameOf(item);
    let free = name;
    for (let at = 2; free in named; at += 1) free = `${name} ${at}`;
    named[free] = item;
  }
  return named;
}

function flatten(value: object): FlatFields {
  const flat = new Map<string, FieldValue>();
  const walk = (part: unknown, path: string): void => {
    if (part === undefined || part === null) return;
    if (typeof part !== 'object') {
      flat.set(path, part as FieldValue);
      return;
    }
    for (const [key, inner] of Object.entries(part))
      walk(inner, path === '' ? key : `${path}.${key}`);
  };
  walk(value, '');
  return flat;
}

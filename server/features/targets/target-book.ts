import type { CompiledFramework } from '#shared/domain/framework/compile-framework.ts';
import { frameworkTargets } from '#shared/domain/targets/framework-target.ts';
import type { TargetSource } from '#shared/domain/targets/target-state.ts';
import type { Store } from '#server/store/open.ts';
import { lastChange, listChanges } from './targets.store.ts';

/** What is wanted of a node by the end of a year, 0–100, and where it comes from. */
export interface Target {
  readonly value: number;
  readonly source: TargetSource;
}

/** What was set in one place itself; version 0 where nothing ever was. */
export interface OwnTarget {
  readonly value: number | null;
  readonly version: number;
}

/**
 * The one place that says which target holds: what was set for the department, else what was set for the whole
 * country, else what the framework says. `department` null asks for the whole country.
 */
export interface TargetBook {
  targetOf(
    compiled: CompiledFramework,
    node: string,
    year: number,
    department: string | null,
  ): Target | null;
  own(framework: string, node: string, year: number, department: string | null): OwnTarget;
  /** The years that have a target, ascending. */
  years(compiled: CompiledFramework, node: string, department: string | null): number[];
  /** Changes whenever a target is set. */
  version(): string;
}

const NEVER_SET: OwnTarget = { value: null, version: 0 };
const NOWHERE: ReadonlyMap<number, OwnTarget> = new Map();

export function createTargetBook({ reader, connection }: Store): TargetBook {
  let known = { change: -1, set: new Map<string, Map<number, OwnTarget>>() };
  const ofFramework = new WeakMap<CompiledFramework, Map<string, ReadonlyMap<number, number>>>();

  function read() {
    const change = lastChange(reader);
    if (known.change === change) return known.set;
    const set = new Map<string, Map<number, OwnTarget>>();
    for (const { framework, node, department, year, value, version } of listChanges(reader)) {
      const place = placeOf(framework, node, department);
      const years = set.get(place) ?? new Map<number, OwnTarget>();
      years.set(year, { value, version });
      set.set(place, years);
    }
    // Within a transaction nothing is remembered: it may yet be undone.
    if (!connection.inTransaction) known = { change, set };
    return set;
  }

  const placeOf = (framework: string, node: string, department: string | null): string =>
    `${framework} ${node} ${department ?? ''}`;

  const setAt = (framework: string, node: string, department: string | null) =>
    read().get(placeOf(framework, node, department)) ?? NOWHERE;

  function defaults(compiled: CompiledFramework, node: string): ReadonlyMap<number, number> {
    const nodes = ofFramework.get(compiled) ?? new Map<string, ReadonlyMap<number, number>>();
    ofFramework.set(compiled, nodes);
    const found = nodes.get(node) ?? frameworkTargets(compiled.framework, node);
    nodes.set(node, found);
    return found;
  }

  return {
    targetOf(compiled, node, year, department) {
      const { id } = compiled.framework;
      const own = department === null ? null : setAt(id, node, department).get(year)?.value;
      if (typeof own === 'number') return { value: own, source: 'department' };
      const national = setAt(id, node, null).get(year)?.value;
      if (typeof national === 'number') return { value: national, source: 'national' };
      const value = defaults(compiled, node).get(year);
      return value === undefined ? null : { value, source: 'framework' };
    },
    own: (framework, node, year, department) =>
      setAt(framework, node, department).get(year) ?? NEVER_SET,
    years(compiled, node, department) {
      const { id } = compiled.framework;
      const places = [
        defaults(compiled, node),
        setAt(id, node, null),
        ...(department === null ? [] : [setAt(id, node, department)]),
      ];
      return [...new Set(places.flatMap((years) => [...years.keys()]))]
        .filter((year) => this.targetOf(compiled, node, year, department) !== null)
        .sort((a, b) => a - b);
    },
    version: () => `targets ${lastChange(reader)}`,
  };
}

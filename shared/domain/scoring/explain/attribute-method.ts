import { nodeScore } from '../cycle-scores.ts';
import { causesOf, type CauseAttribution } from './attribute-to-causes.ts';
import { mixturesOf, type Mixtures } from './mixtures.ts';
import { nodeState } from './node-state.ts';
import type { ScoredCycle } from './scored-cycle.ts';
import { turnChance } from './shapley.ts';
import { splitChange } from './split-change.ts';

/** A part of the change of an index: all its points, and those of them that the method made. */
export interface MethodPart {
  readonly points: number;
  readonly method: number;
}

/** A change of an index over its own children, the method's part of each apart from what the department did. */
export interface MethodAttribution extends CauseAttribution {
  /** The children of the index in the later framework's order, then those that are gone. */
  readonly children: readonly (MethodPart & { readonly code: string })[];
  /** What no child did: how the index is made of them. */
  readonly own: MethodPart;
}

/**
 * Splits the change of a department's index over its dimensions, and in each of them what the change of framework
 * made from the rest (scoring.md §8). The points are those of `attributeToNodes`. Whenever, in some order of the
 * causes, the framework has its turn, its step is split over the dimensions; the mean over all orders is the
 * method's part. So the points sum to the change and the methods to `causes.framework`, both exactly; under one
 * version every method is 0. Null where the department has no index score at either end.
 */
export function attributeMethod(
  before: ScoredCycle,
  after: ScoredCycle,
  department: string,
  seed = 1,
): MethodAttribution | null {
  const mixtures = mixturesOf(before, after, department);
  if (mixtures === null) return null;
  const attribution = causesOf(mixtures);
  const whole = splitIndex(before, after, department, seed) ?? new Map<string, number>();
  const method = methodByChild(mixtures, seed);
  const codes = new Set([...whole.keys(), ...method.keys()]);
  const children = [...codes].map((code) => ({
    code,
    points: whole.get(code) ?? 0,
    method: method.get(code) ?? 0,
  }));
  const sum = (of: (part: MethodPart) => number): number =>
    children.reduce((total, part) => total + of(part), 0);
  return {
    ...attribution,
    children,
    own: {
      points: attribution.change - sum(({ points }) => points),
      method: attribution.causes.framework - sum((part) => part.method),
    },
  };
}

/** The change of the index over its children; what they do not do is left out. Null where it cannot be split. */
function splitIndex(
  before: ScoredCycle,
  after: ScoredCycle,
  department: string,
  seed: number,
): Map<string, number> | null {
  const one = stateOf(before, department);
  const other = stateOf(after, department);
  if (one === null || other === null) return null;
  const { parts } = splitChange(one.state, other.state, one.score, other.score, seed);
  return new Map(parts.map(({ code, points }) => [code, points]));
}

function stateOf(side: ScoredCycle, department: string) {
  const row = side.scores.departments.indexOf(department);
  const state = nodeState(side, row, 0);
  const score = nodeScore(side.scores, row, 0);
  return state === null || score === null ? null : { state, score };
}

/** The framework's own step before and after every set of the other causes, split over the children. */
function methodByChild({ players, scored, department }: Mixtures, seed: number) {
  const found = new Map<string, number>();
  const framework = players.indexOf('framework');
  if (framework === -1) return found;
  for (let mask = 0; mask < 2 ** players.length; mask += 1) {
    if ((mask >> framework) & 1) continue;
    const happened = Uint8Array.from(players, (_, at) => (mask >> at) & 1);
    const was = scored(happened);
    const isNow = scored(happened.with(framework, 1));
    // A step that cannot be scored is nobody's: it is left to the index itself.
    const split = was && isNow && splitIndex(was, isNow, department, seed);
    const size = happened.reduce((count, flag) => count + flag, 0);
    for (const [code, points] of split ?? []) {
      found.set(code, (found.get(code) ?? 0) + turnChance(players.length, size) * points);
    }
  }
  return found;
}

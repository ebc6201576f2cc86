import type { ScoredChild } from '../aggregate/aggregate-children.ts';
import type { NodeState } from './node-state.ts';
import { shapley } from './shapley.ts';

/** A child's part in the change of its parent, in points of the parent. */
export interface ChildPart {
  readonly code: string;
  readonly points: number;
  /** Points of the parent for each point that the child moved; the rest of `points` is its weight's doing. */
  readonly perPoint: number;
}

/** How a node's change splits between its children. */
export interface SplitChange {
  readonly method: 'arithmetic' | 'logarithmic' | 'shapley';
  readonly parts: readonly ChildPart[];
  /** What no child did: another aggregation, rescaling over other departments, rounding. */
  readonly own: number;
}

interface Pair {
  readonly code: string;
  readonly before: ScoredChild;
  readonly after: ScoredChild;
}

/**
 * Splits a node's change between its children, exactly and whatever the order (scoring.md §8). Arithmetic:
 * w̄·Δx + x̄·Δw with rescaled weights. Geometric, all positive: L(S₁,S₀)·(w̄·Δln x + mean(ln x)·Δw) with the
 * logarithmic mean L. Anything else, and where a child appears or vanishes: Shapley over the children, and over
 * the node's own method where that differs.
 */
export function splitChange(
  before: NodeState,
  after: NodeState,
  from: number,
  to: number,
  seed: number,
): SplitChange {
  const pairs = pairUp(before.children, after.children);
  const isSame = pairs.every(({ before: b, after: a }) => counts(b) === counts(a));
  if (before.isPlain && after.isPlain && isSame) {
    const [one, other] = [before.aggregation, after.aggregation];
    if (one.method === 'arithmetic' && other.method === 'arithmetic') {
      return {
        method: 'arithmetic',
        parts: weighted(
          pairs,
          (x) => x,
          () => 1,
        ),
        own: 0,
      };
    }
    if (one.method === 'geometric' && other.method === 'geometric') {
      const floors = [one.floor ?? 0, other.floor ?? 0] as const;
      const lowest = Math.min(
        ...pairs
          .filter((p) => counts(p.before))
          .flatMap((p) => [p.before.score ?? 0, p.after.score ?? 0]),
      );
      if (floors[0] === 0 && floors[1] === 0 && lowest > 0) return logarithmic(pairs, from, to);
    }
  }
  return byShapley(pairs, before, after, from, to, seed);
}

const counts = (child: ScoredChild): boolean => child.score !== null && child.weight > 0;
const absent = (code: string): ScoredChild => ({ code, score: null, weight: 0 });

/** The children of both ends by code: the later framework's order, then those that are gone. */
function pairUp(before: readonly ScoredChild[], after: readonly ScoredChild[]): Pair[] {
  const earlier = new Map(before.map((child) => [child.code, child]));
  const later = new Map(after.map((child) => [child.code, child]));
  const codes = [...later.keys(), ...[...earlier.keys()].filter((code) => !later.has(code))];
  return codes.map((code) => ({
    code,
    before: earlier.get(code) ?? absent(code),
    after: later.get(code) ?? absent(code),
  }));
}

/** w̄·Δf(x) + mean f(x)·Δw for every child; `slope` is Δf for each point of Δx where nothing moved. */
function weighted(
  pairs: readonly Pair[],
  of: (x: number) => number,
  slope: (x: number) => number,
): ChildPart[] {
  const total = (end: 'before' | 'after'): number =>
    pairs.reduce((sum, pair) => sum + (counts(pair[end]) ? pair[end].weight : 0), 0);
  const [totalBefore, totalAfter] = [total('before'), total('after')];
  return pairs.map(({ code, before, after }) => {
    if (!counts(before) || before.score === null || after.score === null) {
      return { code, points: 0, perPoint: 0 };
    }
    const [w0, w1] = [before.weight / totalBefore, after.weight / totalAfter];
    const [f0, f1] = [of(before.score), of(after.score)];
    const mean = (w0 + w1) / 2;
    const moved = after.score - before.score;
    const perPoint = Math.abs(moved) > 1e-9 ? (f1 - f0) / moved : slope(before.score);
    return {
      code,
      points: mean * (f1 - f0) + ((f0 + f1) / 2) * (w1 - w0),
      perPoint: mean * perPoint,
    };
  });
}

function logarithmic(pairs: readonly Pair[], from: number, to: number): SplitChange {
  // L(a, b) = (a − b)/ln(a/b), and a where both are equal.
  const ratio = Math.log(to / from);
  const mean = Math.abs(ratio) < 1e-12 ? (from + to) / 2 : (to - from) / ratio;
  const parts = weighted(pairs, Math.log, (x) => 1 / x).map((part) => ({
    ...part,
    points: part.points * mean,
    perPoint: part.perPoint * mean,
  }));
  return { method: 'logarithmic', parts, own: 0 };
}

function byShapley(
  pairs: readonly Pair[],
  before: NodeState,
  after: NodeState,
  from: number,
  to: number,
  seed: number,
): SplitChange {
  const isPlayer = ({ before: b, after: a }: Pair): boolean =>
    counts(b) || counts(a) ? b.score !== a.score || b.weight !== a.weight : false;
  const players = pairs.filter(isPlayer);
  const isOwn =
    !before.isPlain ||
    !after.isPlain ||
    JSON.stringify(before.aggregation) !== JSON.stringify(after.aggregation);
  const ends = { before: from, after: to };
  const value = (happened: Uint8Array): number => {
    const how = isOwn && happened[players.length] === 1 ? after : isOwn ? before : after;
    const count = happened.reduce((sum, flag) => sum + flag, 0);
    // The ends are what was published, whatever a re-evaluation rounds to.
    if (count === 0) return ends.before;
    if (count === happened.length) return ends.after;
    const isLater = new Map(players.map((pair, at) => [pair.code, happened[at] === 1]));
    const children = pairs.map((pair) =>
      isLater.get(pair.code) === false ? pair.before : pair.after,
    );
    // With no child at all there is nothing to go by: halfway favours neither end.
    return how.evaluate(children) ?? (ends.before + ends.after) / 2;
  };
  const parts = shapley(players.length + (isOwn ? 1 : 0), value, seed);
  const byCode = new Map(players.map((pair, at) => [pair.code, parts[at] ?? 0]));
  return {
    method: 'shapley',
    own: isOwn ? (parts[players.length] ?? 0) : 0,
    parts: pairs.map(({ code, before: b, after: a }) => {
      const points = byCode.get(code) ?? 0;
      const moved = counts(b) && counts(a) ? (a.score ?? 0) - (b.score ?? 0) : 0;
      return { code, points, perPoint: Math.abs(moved) > 1e-9 ? points / moved : 0 };
    }),
  };
}

import { sumOf, whole, type SiblingRule, type Weights } from './weights.ts';

/**
 * Moves one weight of a family. `rescale`: the siblings share what is left in their present proportions (in the
 * nominal ones where nothing of them is left), so that the sum stays 100. `stay`: they keep their points, and only
 * shares follow. A family never loses its last point.
 */
export function moveWeight(
  weights: Weights,
  nominal: Weights,
  family: readonly string[],
  code: string,
  points: number,
  rule: SiblingRule,
): Weights {
  if (!Number.isFinite(points)) return weights;
  const target = Math.min(whole, Math.max(0, points));
  const others = family.filter((sibling) => sibling !== code);
  if (rule === 'stay' || others.length === 0) {
    const moved = { ...weights, [code]: others.length === 0 ? whole : target };
    return sumOf(moved, family) > 0 ? moved : weights;
  }
  const source = sumOf(weights, others) > 1e-9 ? weights : nominal;
  const present = sumOf(source, others);
  if (present <= 0) return weights;
  const factor = (whole - target) / present;
  return {
    ...weights,
    [code]: target,
    ...Object.fromEntries(others.map((other) => [other, (source[other] ?? 0) * factor])),
  };
}

/** Brings a family back to a sum of 100 without changing any share. */
export function toWhole(weights: Weights, family: readonly string[]): Weights {
  const factor = whole / sumOf(weights, family);
  return {
    ...weights,
    ...Object.fromEntries(family.map((code) => [code, (weights[code] ?? 0) * factor])),
  };
}

/** Puts other weights in the place of a family's. */
export function withFamily(
  weights: Weights,
  family: readonly string[],
  points: readonly number[],
): Weights {
  const put = family.map((code, at) => [code, points[at] ?? 0] as const);
  return toWhole({ ...weights, ...Object.fromEntries(put) }, family);
}

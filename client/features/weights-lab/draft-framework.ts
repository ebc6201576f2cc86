import type { CompiledFramework } from '#shared/domain/framework/compile-framework.ts';
import type { Framework, FrameworkChange, LocalText } from '#shared/domain/framework/framework.ts';
import { nextVersion } from '#client/lib/method/next-version.ts';
import { childrenOf, differs, shareOf, type Weights } from './weights.ts';

/** Weights of a file are shares of a family in ten-thousandths: they sum to exactly 1. */
const parts = 10_000;

/** A weight that the proposal changes: shares of the family before and after, 0–1. */
export interface WeightChange {
  readonly code: string;
  readonly before: number;
  readonly after: number;
}

/** What differs from the weights in force, at the precision of the file. */
export function weightChanges(
  compiled: CompiledFramework,
  nominal: Weights,
  weights: Weights,
): WeightChange[] {
  return compiled.nodes.flatMap(({ node, children }) => {
    if (children.length === 0) return [];
    const family = childrenOf(compiled, node.code);
    const shares = family.map((code) => shareOf(weights, family, code));
    const rounded = roundToWhole(shares.map((share) => share * parts));
    return family.flatMap((code, at) => {
      const before = shareOf(nominal, family, code);
      const isMoved = differs(before, shares[at] ?? 0);
      const after = isMoved ? (rounded[at] ?? 0) / parts : before;
      return isMoved ? [{ code, before, after }] : [];
    });
  });
}

/**
 * The proposal as a framework file: the next version, what it supersedes, every changed weight with its note. It is
 * a file in the proposer's hands and nothing more; when it takes effect is for the committee to say.
 */
export function draftFramework(
  { framework, ...compiled }: CompiledFramework,
  changes: readonly WeightChange[],
  noteOf: (change: WeightChange) => LocalText,
): Framework {
  const families = new Set(
    changes.map(({ code }) => compiled.nodes[compiled.nodeIndex.get(code) ?? -1]?.parent),
  );
  const after = new Map(changes.map(({ code, after: share }) => [code, share]));
  const shares = new Map(
    compiled.nodes
      .filter(({ parent }) => families.has(parent))
      .map(({ node, share }) => [node.code, after.get(node.code) ?? share]),
  );
  return {
    ...framework,
    effectiveFrom: undefined,
    version: nextVersion(framework.version),
    supersedes: framework.version,
    changes: changes.map((change): FrameworkChange => ({
      ...{ code: change.code, kind: 'weight', comparable: true },
      note: noteOf(change),
    })),
    nodes: framework.nodes.map((node) => ({
      ...node,
      weight: shares.get(node.code) ?? node.weight,
    })),
  };
}

/** Whole numbers with the same sum, the largest remainders rounded up. */
function roundToWhole(values: readonly number[]): number[] {
  const floors = values.map(Math.floor);
  const total = Math.round(values.reduce((sum, value) => sum + value, 0));
  const left = total - floors.reduce((sum, value) => sum + value, 0);
  const byRemainder = values
    .map((value, at) => ({ at, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at)
    .slice(0, left);
  for (const { at } of byRemainder) floors[at] = (floors[at] ?? 0) + 1;
  return floors;
}

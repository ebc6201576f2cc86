import type { NodeResult } from '#shared/contracts/results.ts';
import type { LocalTextDto } from '#shared/contracts/common.ts';

/** One child in its parent's sum: its share after rescaling, its score, and their product. */
export interface FormulaTerm {
  readonly code: string;
  readonly title: LocalTextDto;
  readonly share: number;
  readonly score: number;
  readonly points: number;
}

/**
 * What a node's score is made of: its children that have a score, their weights rescaled to sum to 1. The points are
 * the terms of a weighted mean; under another aggregation only shares and scores speak.
 */
export function formulaTerms(code: string, nodes: readonly NodeResult[]): FormulaTerm[] {
  const node = nodes.find((candidate) => candidate.code === code);
  const children = [...nodes.filter((child) => child.parent === code), ...(node?.answers ?? [])];
  const scored = children.flatMap(({ code, title, effectiveWeight, score }) =>
    score === null ? [] : [{ code, title, effectiveWeight, score }],
  );
  const total = scored.reduce((sum, child) => sum + child.effectiveWeight, 0);
  return scored.map(({ code, title, effectiveWeight, score }) => {
    const share = total > 0 ? effectiveWeight / total : 0;
    return { code, title, share, score, points: share * score };
  });
}

/** Whether the terms of a weighted mean give the node's own score: then the sum may be shown as its formula. */
export function addsUp(terms: readonly FormulaTerm[], score: number | null): boolean {
  const sum = terms.reduce((total, { points }) => total + points, 0);
  return score !== null && terms.length > 0 && Math.abs(sum - score) < 1e-6;
}

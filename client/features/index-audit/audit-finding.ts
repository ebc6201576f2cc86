import type { IndexAuditResponse } from '#shared/contracts/robustness.ts';

/** Below it the parts of a node hardly measure one thing (a common rule; Nunnally 1978). */
export const weakAlpha = 0.7;
/** A nominal weight and its effective share are named apart from this difference on. */
export const unequalShare = 0.05;

/** What the page says at its top: how many findings of each kind. */
export function findInAudit(audit: IndexAuditResponse) {
  const { indicatorCorrelations, indicators, nodes, importance } = audit;
  const within = indicatorCorrelations.flagged.filter(({ siblings }) => siblings);
  const count = (flag: string) =>
    indicators.filter(({ flags }) => flags.some((found) => found === flag)).length;
  return {
    redundant: within.filter(({ flag }) => flag === 'redundant').length,
    against: within.filter(({ flag }) => flag === 'negative').length,
    outliers: count('outliers'),
    constant: count('near_constant'),
    thin: count('thin'),
    weak: nodes.filter(({ alpha }) => alpha !== null && alpha < weakAlpha).length,
    unequal: importance.dimensions.filter(
      ({ nominal, share }) => share !== null && Math.abs(share - nominal) >= unequalShare,
    ).length,
  };
}

/** What a reviewer decides about an answer (product.md). */
export const VERDICT_KINDS = ['accepted', 'adjusted', 'rejected', 'return'] as const;
export type VerdictKind = (typeof VERDICT_KINDS)[number];

/** What decides whether a verdict still counts. */
export interface GivenVerdict {
  readonly kind: VerdictKind;
  /** The version of the answer that it judged. */
  readonly answerVersion: number;
  /** Whether it was a `return` that went to the department since. */
  readonly sent: boolean;
}

/**
 * Whether a verdict no longer counts: the answer is another one by now, or it was given back and handed in again.
 * While the department has it (`isReturned`), what was given back is still decided: it waits for the department.
 */
export function isStale(
  verdict: GivenVerdict,
  answerVersion: number,
  isReturned: boolean,
): boolean {
  return verdict.answerVersion !== answerVersion || (verdict.sent && !isReturned);
}

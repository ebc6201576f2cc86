/**
 * An answer as a person gives it, in the form of its kind: a count of a whole stays two numbers, a checklist its
 * items. A percentage of which only the share is known, and what a register computes, come as `number`.
 */
export type AnswerInput =
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** Position on the indicator's scale, not its points. */
  | { readonly kind: 'level'; readonly position: number }
  /** Codes of the items that hold; none chosen is an answer too. */
  | { readonly kind: 'checklist'; readonly items: readonly string[] }
  | { readonly kind: 'percentage'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'ratio'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'not_applicable'; readonly reason: string }
  | { readonly kind: 'missing' };

import type { Cell } from '../scoring/cycle-values.ts';

/**
 * An answer as it was given: the cell that scoring uses and, where the number alone does not say what was answered
 * (a fraction, the items of a checklist), the answer in its canonical text.
 */
export interface Answer {
  readonly cell: Cell;
  readonly input: string | null;
}

/** An answer nobody gave. */
export const NOT_ANSWERED: Answer = {
  cell: { kind: 'missing', reason: 'not_answered' },
  input: null,
};

/** An answer that says the indicator does not apply to the department. */
export const NOT_APPLICABLE: Answer = { cell: { kind: 'not_applicable' }, input: null };

/** An answer whose value is a finite number in the indicator's unit. */
export function valueAnswer(value: number, input: string | null = null): Answer {
  return { cell: { kind: 'value', value }, input };
}

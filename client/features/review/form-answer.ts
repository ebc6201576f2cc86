import type { ReviewAnswer } from '#shared/contracts/review.ts';
import type { IndicatorForm } from '#shared/contracts/submissions.ts';

/** An answer under review with what its fields need to know. */
export type FormAnswer = ReviewAnswer & { readonly form: IndicatorForm };

/** Whether an answer came with its form; all of a review do. */
export function hasForm(answer: ReviewAnswer): answer is FormAnswer {
  return answer.form !== undefined;
}

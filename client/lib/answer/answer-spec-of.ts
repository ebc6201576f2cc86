import type { AnswerSpec } from '#shared/domain/answers/answer-spec.ts';
import { convertAnswer } from '#shared/domain/answers/convert-answer.ts';
import type { AnswerInput } from '#shared/domain/answers/answer-input.ts';
import { checkAnswer, type CheckResult } from '#shared/domain/checks/check-answer.ts';
import type { IndicatorForm, SubmissionIndicator } from '#shared/contracts/submissions.ts';
import type { AnswerDraft } from '#client/lib/outbox/answer-draft.ts';

/** An indicator with its form, as the pages of a dimension have it. */
export type FormIndicator = SubmissionIndicator & { readonly form: IndicatorForm };

export function answerSpecOf({ kind, direction, form }: FormIndicator): AnswerSpec {
  const { scaleFactor, levels, items, checks, evidence } = form;
  return { kind, direction, scaleFactor, levels, items, checks, evidence };
}

/** The value that scoring would use; null where there is none. */
export function valueOf(indicator: FormIndicator, answer: AnswerInput): number | null {
  const converted = convertAnswer(answerSpecOf(indicator), answer);
  if (converted.refused || converted.answer.cell.kind !== 'value') return null;
  return converted.answer.cell.value;
}

/** What the checks say of a draft: the same module as on the server. */
export function checksOf(
  indicator: FormIndicator,
  answer: AnswerInput,
  draft: AnswerDraft,
  cycle: string,
): CheckResult[] {
  return checkAnswer(answerSpecOf(indicator), {
    answer,
    comment: draft.comment,
    evidence: draft.evidence.map(({ effectiveOn }) => effectiveOn),
    previous: indicator.last?.comparable ?? null,
    cycle,
    due: indicator.due,
  });
}

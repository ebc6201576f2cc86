import type { AnswerDraft } from '#client/lib/outbox/answer-draft.ts';
import type { SubmissionIndicator } from '#shared/contracts/submissions.ts';

/** Part of an indicator that its fields show. */
export type Answered = Pick<SubmissionIndicator, 'kind' | 'answer' | 'comment' | 'evidence'>;

/** Whether an indicator is answered by a part and its whole. */
export function isFraction(kind: SubmissionIndicator['kind']): boolean {
  return kind === 'percentage' || kind === 'ratio';
}

/** The fields of an answer as the server has it. */
export function draftOf({ kind, answer, comment, evidence }: Answered): AnswerDraft {
  const empty = isFraction(kind) ? ['', ''] : [''];
  const draft: AnswerDraft = {
    notApplicable: false,
    reason: '',
    texts: empty,
    choice: null,
    items: null,
    comment: comment ?? '',
    evidence,
  };
  switch (answer.kind) {
    case 'boolean':
      return { ...draft, choice: answer.value ? 'yes' : 'no' };
    case 'level':
      return { ...draft, choice: String(answer.position) };
    case 'checklist':
      return { ...draft, items: answer.items };
    case 'percentage':
    case 'ratio':
      return { ...draft, texts: [String(answer.numerator), String(answer.denominator)] };
    case 'number':
      // A share of which the parts are not known has no place in two fields.
      return isFraction(kind) ? draft : { ...draft, texts: [String(answer.value)] };
    case 'not_applicable':
      return { ...draft, notApplicable: true, reason: answer.reason };
    case 'missing':
      return draft;
  }
}

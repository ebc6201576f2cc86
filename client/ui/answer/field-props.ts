import type { AnswerDraft } from '#client/lib/outbox/answer-draft.ts';
import type { FormIndicator } from '#client/lib/answer/answer-spec-of.ts';
import type { ReadDraft } from '#client/lib/answer/read-draft.ts';

/** What every kind of field is given. */
export interface FieldProps {
  readonly indicator: FormIndicator;
  readonly draft: AnswerDraft;
  readonly read: ReadDraft;
  readonly onChange: (change: Partial<AnswerDraft>) => void;
}

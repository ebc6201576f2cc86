import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { draftOf } from '#client/lib/answer/draft-of.ts';
import { readDraft } from '#client/lib/answer/read-draft.ts';
import { AnswerFields } from '#client/ui/answer/answer-fields.tsx';
import { Dialog } from '#client/ui/form/dialog.tsx';
import { Form, textOf } from '#client/ui/form/form.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import { Note } from '#client/ui/note.tsx';
import type { ProposedVerdict, PutVerdictBody } from '#shared/contracts/review.ts';
import type { FormAnswer } from './form-answer.ts';
import { sendWithKeys } from '#client/lib/shortcuts/send-with-keys.ts';
import { ReasonField } from './reason-field.tsx';
import { VerdictEffect } from './verdict-effect.tsx';

type Reasoned = Exclude<PutVerdictBody['kind'], 'accepted'>;

const titles = {
  adjusted: 'review.dialog.adjust',
  rejected: 'review.dialog.reject',
  return: 'review.dialog.return',
} as const;

/** A verdict that needs a reason; an adjustment its value too. What it does to the scores is shown before. */
export function VerdictDialog({
  place,
  answer,
  kind,
  draftReason,
  onDecide,
  onClose,
}: {
  place: { readonly cycle: string; readonly department: string };
  answer: FormAnswer;
  kind: Reasoned;
  /** What was written for a verdict that did not arrive. */
  draftReason: string;
  onDecide: (body: PutVerdictBody) => void;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const [draft, setDraft] = useState(() => ({
    ...draftOf({ ...answer, answer: answer.verified.answer }),
    notApplicable: false,
  }));
  const [isIncomplete, setIncomplete] = useState(false);
  const read = readDraft(answer, draft);
  const value = read.body?.answer;
  const isGiven = value !== undefined && value.kind !== 'missing';
  const proposed: ProposedVerdict | null =
    kind === 'rejected'
      ? { kind }
      : kind === 'adjusted' && isGiven
        ? { kind, answer: value }
        : null;

  const send = (data: FormData): Promise<void> => {
    const reason = textOf(data, 'body.reason');
    const common = { answerVersion: answer.version, reason };
    if (kind !== 'adjusted') {
      onDecide({ kind, ...common });
    } else if (isGiven) {
      onDecide({ kind, answer: value, ...common });
    } else {
      setIncomplete(true);
      return Promise.resolve();
    }
    onClose();
    return Promise.resolve();
  };

  return (
    <Dialog title={t(titles[kind], { code: answer.code })} onClose={onClose}>
      <div onKeyDown={sendWithKeys}>
        <Form
          onSend={send}
          actions={
            <>
              <SubmitButton>{t('review.dialog.save')}</SubmitButton>
              <button type="button" className="btn" onClick={onClose}>
                {t('common.cancel')}
              </button>
              <span className="small quiet desk">
                <bdi>
                  <kbd>Ctrl</kbd> <kbd>Enter</kbd>
                </bdi>{' '}
                {t('review.dialog.keys')}
              </span>
            </>
          }
        >
          {kind === 'adjusted' && (
            <>
              <div data-first>
                <AnswerFields
                  indicator={answer}
                  draft={draft}
                  read={read}
                  onChange={(change) => {
                    setIncomplete(false);
                    setDraft({ ...draft, ...change });
                  }}
                />
              </div>
              {isIncomplete && (
                <Note tone="error" role="alert" title={t('review.dialog.incomplete')}>
                  <p>{t('review.dialog.incomplete.text')}</p>
                </Note>
              )}
            </>
          )}
          <ReasonField isFirst={kind !== 'adjusted'} draft={draftReason} />
          {proposed && <VerdictEffect place={place} answer={answer} proposed={proposed} />}
        </Form>
      </div>
    </Dialog>
  );
}

import { useI18n } from '#client/i18n/i18n-context.ts';
import { Dialog } from '#client/ui/form/dialog.tsx';
import { Form, textOf } from '#client/ui/form/form.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import type { MoveReviewBody, ReviewResponse } from '#shared/contracts/review.ts';
import { sendWithKeys } from '#client/lib/shortcuts/send-with-keys.ts';
import { ReasonField } from './reason-field.tsx';

const words = {
  accepted: {
    title: 'review.move.accept.title',
    text: 'review.move.accept.text',
    act: 'review.move.accept',
  },
  returned: {
    title: 'review.move.return.title',
    text: 'review.move.return.text',
    act: 'review.move.return',
  },
  under_review: {
    title: 'review.move.reopen.title',
    text: 'review.move.reopen.text',
    act: 'review.move.reopen',
  },
} as const;

/** Asks before a submission is accepted, returned with its list, or reopened. */
export function MoveDialog({
  review,
  to,
  onMove,
  onClose,
}: {
  review: ReviewResponse;
  to: MoveReviewBody['to'];
  onMove: (reason: string) => Promise<void>;
  onClose: () => void;
}) {
  const { t, text, number } = useI18n();
  if (to === 'submitted') return null;
  const { title, text: about, act } = words[to];
  const { progress, department } = review;
  const returns = review.answers.filter(
    ({ due, decided, verdict }) => due && decided && verdict?.kind === 'return',
  );
  return (
    <Dialog title={t(title, { department: text(department.name) })} onClose={onClose}>
      <p>
        {t(about, {
          accepted: number(progress.accepted),
          adjusted: number(progress.adjusted),
          rejected: number(progress.rejected),
        })}
      </p>
      {to === 'returned' && (
        <ul>
          {returns.map(({ code, title: name, verdict }) => (
            <li key={code}>
              <bdi>{code}</bdi> {text(name)}: <bdi dir="auto">{verdict?.reason}</bdi>
            </li>
          ))}
        </ul>
      )}
      <div onKeyDown={sendWithKeys}>
        <Form
          onSend={async (data) => {
            await onMove(textOf(data, 'body.reason'));
            onClose();
          }}
          actions={
            <>
              <SubmitButton>{t(act)}</SubmitButton>
              <button type="button" className="btn" onClick={onClose}>
                {t('common.cancel')}
              </button>
            </>
          }
        >
          {to !== 'accepted' && <ReasonField />}
        </Form>
      </div>
    </Dialog>
  );
}

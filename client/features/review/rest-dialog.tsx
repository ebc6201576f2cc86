import { useQueryClient } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { reviewQuery, submissionPath } from '#client/lib/review/review-queries.ts';
import { Dialog } from '#client/ui/form/dialog.tsx';
import { Form } from '#client/ui/form/form.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import type { AcceptRestBody, ReviewResponse } from '#shared/contracts/review.ts';

/** Asks before everything that is left of a dimension is accepted as it was reported. */
export function RestDialog({
  review,
  dimension,
  whenSent,
  onClose,
}: {
  review: ReviewResponse;
  dimension: string;
  whenSent: () => Promise<void>;
  onClose: () => void;
}) {
  const { t, text } = useI18n();
  const client = useQueryClient();
  const name = review.dimensions.find(({ code }) => code === dimension)?.title;
  const rest = review.answers.filter(
    (answer) => answer.dimension === dimension && answer.due && !answer.decided,
  );
  const place = [review.cycle.code, review.department.code] as const;
  const send = async () => {
    await whenSent();
    const body: AcceptRestBody = { dimension, version: review.version };
    try {
      await sendJson('POST', `${submissionPath(...place)}/verdicts`, body);
    } finally {
      await client.invalidateQueries({ queryKey: reviewQuery(...place).queryKey });
    }
    onClose();
  };
  return (
    <Dialog
      title={t('review.rest.title', {
        count: rest.length,
        dimension: name ? text(name) : dimension,
      })}
      onClose={onClose}
    >
      <ul>
        {rest.map(({ code, title }) => (
          <li key={code}>
            <bdi>{code}</bdi> {text(title)}
          </li>
        ))}
      </ul>
      <Form
        onSend={send}
        actions={
          <>
            <SubmitButton>{t('review.rest.act')}</SubmitButton>
            <button type="button" className="btn" onClick={onClose}>
              {t('common.cancel')}
            </button>
          </>
        }
      >
        {null}
      </Form>
    </Dialog>
  );
}

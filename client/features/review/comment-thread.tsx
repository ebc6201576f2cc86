import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { formatMoment } from '#client/lib/moment.ts';
import { reviewQuery, submissionPath } from '#client/lib/review/review-queries.ts';
import { FormField } from '#client/ui/form/form-field.tsx';
import { Form, textOf } from '#client/ui/form/form.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import type { CommentsResponse, ReviewAnswer, ReviewResponse } from '#shared/contracts/review.ts';
import styles from './review.module.css';
import { withAnswer } from './take-in-verdict.ts';

const sides = {
  department: 'review.comment.department',
  committee: 'review.comment.committee',
} as const;

/** What the department and the committee said about an answer, and one remark more. */
export function CommentThread({
  place: { cycle, department },
  answer,
}: {
  place: { readonly cycle: string; readonly department: string };
  answer: ReviewAnswer;
}) {
  const { t, language } = useI18n();
  const client = useQueryClient();
  const [sent, setSent] = useState(0);
  const { code, comments } = answer;

  const send = async (data: FormData) => {
    const path = `${submissionPath(cycle, department)}/answers/${encodeURIComponent(code)}/comments`;
    const thread = await sendJson<CommentsResponse>('POST', path, {
      text: textOf(data, 'body.text'),
    });
    client.setQueryData<ReviewResponse>(
      reviewQuery(cycle, department).queryKey,
      (review) =>
        review && withAnswer(review, code, (each) => ({ ...each, comments: thread.comments })),
    );
    setSent(sent + 1);
  };

  return (
    <section>
      <h2>{t('review.comments', { count: comments.length })}</h2>
      <ol className={styles['thread']}>
        {comments.map(({ side, by, at, text }) => (
          <li key={`${at} ${by}`} className={styles['reason']}>
            <p dir="auto">{text}</p>
            <p className="small quiet">{t(sides[side], { by, at: formatMoment(at, language) })}</p>
          </li>
        ))}
      </ol>
      <details>
        <summary>{t('review.comment.add')}</summary>
        <Form
          key={`${code} ${sent}`}
          label={t('review.comment.add')}
          onSend={send}
          actions={<SubmitButton isMain={false}>{t('review.comment.send')}</SubmitButton>}
        >
          <FormField
            name="body.text"
            label={t('review.comment.text')}
            hint={t('review.comment.hint')}
          >
            {(control) => <textarea rows={2} maxLength={2000} required dir="auto" {...control} />}
          </FormField>
        </Form>
      </details>
    </section>
  );
}

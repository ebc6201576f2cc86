import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { formatMoment } from '#client/lib/moment.ts';
import { FormField } from '#client/ui/form/form-field.tsx';
import { Form, textOf } from '#client/ui/form/form.tsx';
import { SubmitButton } from '#client/ui/form/submit-button.tsx';
import type { AnswerComment } from '#shared/contracts/review.ts';
import styles from './talk.module.css';

/** What the department and the committee said about an answer, and one remark more of whoever reads it. */
export function Thread({
  code,
  comments,
  side,
  onSay,
}: {
  /** The indicator's. */
  code: string;
  comments: readonly AnswerComment[];
  /** Who would speak here. */
  side: AnswerComment['side'];
  /** Absent once the quarter is published. */
  onSay?: (text: string) => Promise<void>;
}) {
  const { t, language } = useI18n();
  const [sent, setSent] = useState(0);
  const add = t(side === 'committee' ? 'talk.add' : 'talk.reply');
  return (
    <>
      <ol className={styles['thread']}>
        {comments.map(({ side: from, by, at, text }) => (
          <li key={`${at} ${by}`}>
            <p dir="auto">{text}</p>
            <p className="small quiet">
              {t(from === 'committee' ? 'talk.committee' : 'talk.department', {
                by,
                at: formatMoment(at, language),
              })}
            </p>
          </li>
        ))}
      </ol>
      {onSay && (
        <details className="no-print">
          <summary>
            {add}
            <span className="hide"> {code}</span>
          </summary>
          <Form
            key={`${code} ${sent}`}
            label={`${add} ${code}`}
            onSend={async (data) => {
              await onSay(textOf(data, 'body.text'));
              setSent(sent + 1);
            }}
            actions={<SubmitButton isMain={false}>{t('talk.send')}</SubmitButton>}
          >
            <FormField
              name="body.text"
              label={t('talk.text')}
              hint={t(side === 'committee' ? 'talk.hint.committee' : 'talk.hint.department')}
            >
              {(control) => <textarea rows={2} maxLength={2000} required dir="auto" {...control} />}
            </FormField>
          </Form>
        </details>
      )}
    </>
  );
}

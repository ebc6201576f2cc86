import { useI18n } from '#client/i18n/i18n-context.ts';
import { Note } from '#client/ui/note.tsx';
import type { SubmissionResponse } from '#shared/contracts/submissions.ts';
import { deadlineDate } from './deadline-words.ts';
import styles from './quarter.module.css';
import { readOnlyWords } from './why-not-words.ts';

/** Why nothing can be written, what of a dimension came back, and an extension where there is one. */
export function QuarterNotes({
  submission,
  dimension,
}: {
  submission: SubmissionResponse;
  /** The dimension that the page is about; absent where it is about all. */
  dimension?: string;
}) {
  const { t, language } = useI18n();
  const { readOnly, extension, originalDueAt, dimensions, state, dueAt } = submission;
  const returned = dimensions.find(({ code }) => code === dimension)?.returned ?? 0;
  const isBack = state === 'returned' && returned > 0;
  if (!readOnly && !extension && !isBack) return null;
  return (
    <div className={styles['note']}>
      {readOnly && (
        <Note
          isTop
          tone={readOnly === 'wrong_state' ? 'calm' : 'warn'}
          title={t('quarter.readOnly')}
        >
          <p>{readOnlyWords(readOnly, submission, t)}</p>
        </Note>
      )}
      {isBack && (
        <Note isTop tone="warn" title={t('quarter.back', { count: returned })}>
          <p>
            {t('quarter.back.rest')}{' '}
            {dueAt && t('quarter.back.due', { date: deadlineDate(dueAt, language) })}
          </p>
        </Note>
      )}
      {extension && (
        <Note isTop tone="calm" title={t('quarter.extended')}>
          <p>
            {t('quarter.extended.text', {
              date: deadlineDate(extension.dueAt, language),
              original: originalDueAt ? deadlineDate(originalDueAt, language) : '—',
              by: extension.by,
            })}{' '}
            <bdi dir="auto">{extension.reason}</bdi>
          </p>
        </Note>
      )}
    </div>
  );
}

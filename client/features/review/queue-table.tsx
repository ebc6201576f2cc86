import { Link, useLocation } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { ageWords } from '#client/lib/review/age-words.ts';
import { FailureNote } from '#client/ui/form/failure-note.tsx';
import { useAct } from '#client/ui/form/use-act.ts';
import { NoValue } from '#client/ui/no-value.tsx';
import type { ReviewQueueRow } from '#shared/contracts/review.ts';
import { QueueAction } from './queue-action.tsx';
import { reviewAddress } from './review-address.ts';
import { SubmissionTag } from '#client/ui/submission-tag.tsx';
import styles from './queue.module.css';
import { useReviewMoves } from './use-review-moves.ts';

/** One row a department and quarter: how it stands, what is new, how long it waits, who has it, the next step. */
export function QueueTable({
  rows,
  now,
  hasCycles,
  isReviewer,
}: {
  rows: readonly ReviewQueueRow[];
  now: string;
  /** Whether rows are of more than one quarter. */
  hasCycles: boolean;
  isReviewer: boolean;
}) {
  const i18n = useI18n();
  const { t, text, quarter, number } = i18n;
  const [, navigate] = useLocation();
  const { failure, act } = useAct();
  const move = useReviewMoves();
  const moveTo = (row: ReviewQueueRow, to: 'under_review' | 'submitted') =>
    act(async () => {
      const place = { cycle: row.cycle, department: row.department.code };
      await move(place, { to, version: row.version });
      if (to === 'under_review') navigate(reviewAddress(row));
    });
  return (
    <>
      {failure && <FailureNote failure={failure} />}
      <div className="scroll" tabIndex={0} role="region" aria-label={t('review.queue')}>
        <table className={styles['queue']}>
          <caption className="hide">{t('review.queue')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('common.column.department')}</th>
              <th scope="col">{t('review.queue.state')}</th>
              <th scope="col" className="n desk">
                {t('review.queue.decided')}
              </th>
              <th scope="col" className="n desk">
                {t('review.queue.fresh')}
              </th>
              <th scope="col" className="n desk">
                {t('review.queue.jumpsShort')}
              </th>
              <th scope="col" className="n desk">
                {t('review.queue.evidenceShort')}
              </th>
              <th scope="col" className="desk">
                {t('review.queue.age')}
              </th>
              <th scope="col" className="desk">
                {t('review.queue.reviewer')}
              </th>
              {isReviewer && (
                <th scope="col" className="no-print">
                  <span className="hide">{t('review.queue.next')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.cycle} ${row.department.code}`}>
                <th scope="row">
                  <Link href={reviewAddress(row)}>{text(row.department.name)}</Link>
                  {hasCycles && <div className="small quiet">{quarter(row.cycle)}</div>}
                  <div className="phone small quiet">{detailWords(row, now, i18n)}</div>
                </th>
                <td>
                  <SubmissionTag state={row.state} />
                </td>
                <td className="n desk">
                  <span className="num">
                    {number(row.decided)}/{number(row.due)}
                  </span>
                </td>
                <Count value={row.fresh} />
                <Count value={row.jumps} />
                <Count value={row.withoutEvidence} />
                <td className="desk small">
                  {row.submittedAt ? ageWords(row.submittedAt, now, t) : <NoValue />}
                </td>
                <td className="desk small">
                  {row.reviewer ? (
                    <bdi>{row.mine ? t('review.queue.me') : row.reviewer.by}</bdi>
                  ) : (
                    <NoValue />
                  )}
                </td>
                {isReviewer && (
                  <td className={`fit no-print ${styles['next']}`}>
                    <QueueAction row={row} onMove={(to) => moveTo(row, to)} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Count({ value }: { value: number }) {
  const { number } = useI18n();
  return (
    <td className="n desk">
      {value === 0 ? <NoValue /> : <span className="num strong">{number(value)}</span>}
    </td>
  );
}

/** What the narrow table leaves out, in a line. */
function detailWords(
  row: ReviewQueueRow,
  now: string,
  { t, number }: Pick<ReturnType<typeof useI18n>, 't' | 'number'>,
): string {
  const { decided, due } = row;
  return [
    decided > 0 && t('review.queue.decidedWords', { decided: number(decided), due: number(due) }),
    row.fresh > 0 && t('review.queue.freshWords', { count: row.fresh }),
    row.submittedAt && ageWords(row.submittedAt, now, t),
    row.reviewer && (row.mine ? t('review.queue.me') : row.reviewer.by),
  ]
    .filter(Boolean)
    .join(' · ');
}

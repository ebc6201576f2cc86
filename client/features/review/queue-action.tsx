import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { SmallButton } from '#client/ui/form/small-button.tsx';
import type { MoveReviewBody, ReviewQueueRow } from '#shared/contracts/review.ts';
import { reviewAddress } from './review-address.ts';
import styles from './queue.module.css';

/** The next step with a submission: take it and begin, go on, or give it back. */
export function QueueAction({
  row,
  onMove,
}: {
  row: ReviewQueueRow;
  onMove: (to: Extract<MoveReviewBody['to'], 'under_review' | 'submitted'>) => void;
}) {
  const { t, text } = useI18n();
  const name = <span className="hide"> {text(row.department.name)}</span>;
  if (!row.mayReview) return <span className="small quiet">{t('review.queue.notYours')}</span>;
  if (row.state === 'submitted') {
    return (
      <SmallButton onClick={() => onMove('under_review')}>
        {t('review.move.claim')}
        {name}
      </SmallButton>
    );
  }
  if (row.state !== 'under_review' || !row.mine) return null;
  return (
    <span className={styles['acts']}>
      <Link href={reviewAddress(row)}>
        {t('review.queue.goOn')}
        {name}
      </Link>
      <SmallButton onClick={() => onMove('submitted')}>
        {t('review.move.release')}
        {name}
      </SmallButton>
    </span>
  );
}

import { Link, useLocation } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { SmallButton } from '#client/ui/form/small-button.tsx';
import { FailureNote } from '#client/ui/form/failure-note.tsx';
import { useAct } from '#client/ui/form/use-act.ts';
import type { ReviewQueueRow } from '#shared/contracts/review.ts';
import { reviewAddress } from './review-address.ts';
import styles from './queue.module.css';
import { useReviewMoves } from './use-review-moves.ts';

/** The next step with a submission: take it and begin, go on, or give it back. */
export function QueueAction({ row }: { row: ReviewQueueRow }) {
  const { t, text } = useI18n();
  const [, navigate] = useLocation();
  const { failure, act } = useAct();
  const move = useReviewMoves();
  const place = { cycle: row.cycle, department: row.department.code };
  const name = <span className="hide"> {text(row.department.name)}</span>;
  if (!row.mayReview) return <span className="small quiet">{t('review.queue.notYours')}</span>;
  return (
    <>
      {row.state === 'submitted' && (
        <SmallButton
          onClick={() =>
            act(async () => {
              await move(place, { to: 'under_review', version: row.version });
              navigate(reviewAddress(row));
            })
          }
        >
          {t('review.move.claim')}
          {name}
        </SmallButton>
      )}
      {row.state === 'under_review' && row.mine && (
        <span className={styles['acts']}>
          <Link href={reviewAddress(row)}>
            {t('review.queue.goOn')}
            {name}
          </Link>
          <SmallButton
            onClick={() =>
              act(async () => {
                await move(place, { to: 'submitted', version: row.version });
              })
            }
          >
            {t('review.move.release')}
            {name}
          </SmallButton>
        </span>
      )}
      {failure && <FailureNote failure={failure} />}
    </>
  );
}

import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { withParams } from '#client/lib/url-state.ts';
import { FailureNote } from '#client/ui/form/failure-note.tsx';
import { useAct } from '#client/ui/form/use-act.ts';
import { Note } from '#client/ui/note.tsx';
import { Section } from '#client/ui/section.tsx';
import type { MoveReviewBody, ReviewResponse, ReviewWhyNotDto } from '#shared/contracts/review.ts';
import { MoveDialog } from './move-dialog.tsx';
import { reviewWhyWords } from './review-words.ts';
import styles from './review.module.css';
import { useReviewMoves } from './use-review-moves.ts';

type Target = MoveReviewBody['to'];

const buttons = {
  accepted: 'review.move.accept',
  returned: 'review.move.return',
  submitted: 'review.move.release',
  under_review: 'review.move.reopen',
} as const;

/** The ends of a review: accept it, return it with its list, or give it back to the queue. */
export function FinishSection({
  review,
  whenSent,
}: {
  review: ReviewResponse;
  whenSent: () => Promise<void>;
}) {
  const { t } = useI18n();
  const { failure, isBusy, act } = useAct();
  const move = useReviewMoves();
  const [asked, setAsked] = useState<Target | null>(null);
  const [refused, setRefused] = useState<Target | null>(null);
  const { progress, state } = review;
  const place = { cycle: review.cycle.code, department: review.department.code };
  // A review is begun beside the answer, where its verdicts are.
  const isHere = (to: string) => to in buttons && (to !== 'under_review' || state === 'accepted');
  const moves = review.moves.flatMap((each) =>
    isHere(each.to) ? [{ to: each.to as Target, whyNot: whyNotNow(each, review) }] : [],
  );
  const whyNot = moves.find(({ to }) => to === refused)?.whyNot ?? null;
  const left = progress.due - progress.decided;

  const press = (to: Target) => {
    const found = moves.find((each) => each.to === to);
    setRefused(to);
    if (found?.whyNot && found.whyNot !== 'needs_reason') return;
    if (to !== 'submitted') {
      setAsked(to);
      return;
    }
    act(async () => {
      await whenSent();
      await move(place, { to, version: review.version });
    });
  };

  if (moves.length === 0) return null;
  return (
    <Section
      id="finish"
      title={t('review.finish')}
      lede={left > 0 ? t('review.finish.left', { count: left }) : t('review.finish.done')}
    >
      {whyNot !== null && whyNot !== 'needs_reason' && (
        <Note tone="error" role="alert" title={t('review.notYet')}>
          <p>
            {reviewWhyWords(whyNot, t)} {whyNot === 'undecided' && <FirstOpen review={review} />}
          </p>
        </Note>
      )}
      {failure && <FailureNote failure={failure} />}
      <p className={`${styles['buttons']} no-print`}>
        {moves.map(({ to }) => (
          <button
            key={to}
            type="button"
            className={to === mainOf(review) ? 'btn main' : 'btn'}
            aria-disabled={isBusy}
            onClick={() => press(to)}
          >
            {t(buttons[to])}
          </button>
        ))}
      </p>
      {asked && (
        <MoveDialog
          review={review}
          to={asked}
          onMove={async (reason) => {
            await whenSent();
            await move(place, { to: asked, version: review.version, ...(reason && { reason }) });
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  );
}

/** What depends on verdicts: the page knows those on their way, the server's word may be older. */
const counted: readonly (ReviewWhyNotDto | null)[] = [
  'undecided',
  'returns_waiting',
  'nothing_to_return',
];

function whyNotNow(
  { to, whyNot }: ReviewResponse['moves'][number],
  { progress }: ReviewResponse,
): ReviewWhyNotDto | null {
  if (whyNot !== null && !counted.includes(whyNot)) return whyNot;
  if (to === 'returned') return progress.return === 0 ? 'nothing_to_return' : null;
  if (to !== 'accepted') return whyNot;
  if (progress.decided < progress.due) return 'undecided';
  return progress.return > 0 ? 'returns_waiting' : null;
}

/** The step that comes next. */
function mainOf({ progress }: ReviewResponse): Target {
  return progress.return > 0 ? 'returned' : 'accepted';
}

function FirstOpen({ review }: { review: ReviewResponse }) {
  const [params] = useSearchParams();
  const open = review.answers.find(({ due, decided }) => due && !decided);
  if (!open) return null;
  return (
    <Link href={withParams(params, { at: open.code, only: undefined })} replace>
      <bdi>{open.code}</bdi>
    </Link>
  );
}

import { useId, useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { useShortcuts } from '#client/lib/shortcuts/use-shortcuts.ts';
import { useShortcutSetting } from '#client/lib/shortcuts/use-shortcut-setting.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { useAct } from '#client/ui/form/use-act.ts';
import { FailureNote } from '#client/ui/form/failure-note.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import type { PutVerdictBody, ReviewResponse } from '#shared/contracts/review.ts';
import { AnswerNotes } from './answer-notes.tsx';
import { AnswersList } from './answers-list.tsx';
import { CommentThread } from './comment-thread.tsx';
import { CompareTable } from './compare-table.tsx';
import { EvidenceBeside } from './evidence-beside.tsx';
import { FinishSection } from './finish-section.tsx';
import type { FormAnswer } from './form-answer.ts';
import { IndicatorMeaning } from './indicator-meaning.tsx';
import { OnlyLinks } from './only-links.tsx';
import { RestDialog } from './rest-dialog.tsx';
import { ReviewHeading } from './review-heading.tsx';
import { ReviewNotes } from './review-notes.tsx';
import { ReviewSide } from './review-side.tsx';
import styles from './review.module.css';
import { useReviewMoves } from './use-review-moves.ts';
import { useVerdicts } from './use-verdicts.ts';
import { VerdictDialog } from './verdict-dialog.tsx';
import type { VerdictKind } from './verdict-panel.tsx';
import { neighbour, nextUndecided, type Only } from './walk.ts';

type Asked =
  | { readonly kind: Exclude<VerdictKind, 'accepted'>; readonly reason: string }
  | { readonly kind: 'rest' };

/** One answer after the other: what to judge it by, the verdicts, and the end of the review. */
export function ReviewDesk({
  review,
  user,
  walk,
  answer,
  only,
}: {
  review: ReviewResponse;
  user: string;
  /** The answers that are gone through. */
  walk: readonly FormAnswer[];
  answer: FormAnswer;
  only: Only | null;
}) {
  const { t, text, number } = useI18n();
  const { change } = useUrlState();
  const progressId = useId();
  const shortcuts = useShortcutSetting();
  const place = { cycle: review.cycle.code, department: review.department.code };
  const verdicts = useVerdicts({ ...place, user });
  const move = useReviewMoves();
  const claiming = useAct();
  const [asked, setAsked] = useState<Asked | null>(null);

  const { progress } = review;
  const dimension = review.dimensions.find(({ code }) => code === answer.dimension);
  const isLocked = review.readOnly !== null || !answer.due;
  const mayClaim = review.moves.some(
    ({ to, whyNot }) => to === 'under_review' && whyNot === null && review.state === 'submitted',
  );
  const goTo = (next: FormAnswer | null) => next && change({ at: next.code });
  const claim = () =>
    claiming.act(async () => {
      await move(place, { to: 'under_review', version: review.version });
    });

  const decide = (body: PutVerdictBody) => {
    verdicts.decide(answer, body);
    goTo(nextUndecided(walk, answer.code));
  };
  const act = (kind: VerdictKind) => {
    if (kind === 'accepted') decide({ kind, answerVersion: answer.version });
    else setAsked({ kind, reason: '' });
  };
  const step = (by: 1 | -1) => goTo(neighbour(walk, answer.code, by));
  const onKey = (kind: VerdictKind) => () => !isLocked && act(kind);
  useShortcuts(
    {
      1: onKey('accepted'),
      2: onKey('adjusted'),
      3: onKey('return'),
      4: onKey('rejected'),
      5: () => !isLocked && setAsked({ kind: 'rest' }),
      j: () => step(1),
      k: () => step(-1),
    },
    shortcuts.isOn,
  );

  return (
    <>
      <ReviewHeading
        review={review}
        answer={answer}
        position={{ at: walk.indexOf(answer) + 1, of: walk.length }}
        previous={neighbour(walk, answer.code, -1)}
        next={neighbour(walk, answer.code, 1)}
      />
      <ReviewNotes
        review={review}
        states={verdicts.states}
        onAgain={(about, { body }) => {
          verdicts.dismiss(about.code);
          change({ at: about.code });
          if (body.kind !== 'accepted') setAsked({ kind: body.kind, reason: body.reason });
        }}
        onDismiss={verdicts.dismiss}
      />
      {claiming.failure && <FailureNote failure={claiming.failure} />}
      <OnlyLinks answers={review.answers} only={only} wasReturned={review.returnedAt !== null} />
      <div className={styles['split']}>
        <div className={styles['main']}>
          <div>
            <p className="small quiet" id={progressId}>
              {t('review.progress', { decided: progress.decided, due: progress.due })}{' '}
              {dimension &&
                t('review.progress.dimension', {
                  dimension: text(dimension.title),
                  decided: number(dimension.decided),
                  due: number(dimension.due),
                })}
            </p>
            <ProgressBar
              done={progress.decided}
              total={progress.due}
              aria-labelledby={progressId}
            />
          </div>
          <IndicatorMeaning answer={answer} />
          <CompareTable answer={answer} />
          <AnswerNotes answer={answer} />
          <EvidenceBeside department={place.department} answer={answer} />
          <CommentThread
            key={answer.code}
            place={place}
            answer={answer}
            isOpen={review.cycle.state !== 'published'}
          />
        </div>
        <ReviewSide
          review={review}
          answer={answer}
          sending={verdicts.states.get(answer.code)}
          isLocked={isLocked}
          shortcuts={shortcuts}
          onAct={act}
          onRest={() => setAsked({ kind: 'rest' })}
          onClaim={mayClaim ? claim : null}
        />
      </div>
      <AnswersList review={review} walk={walk} at={answer.code} />
      <FinishSection review={review} whenSent={verdicts.whenSent} />
      {asked?.kind === 'rest' && (
        <RestDialog
          review={review}
          dimension={answer.dimension}
          whenSent={verdicts.whenSent}
          onClose={() => setAsked(null)}
        />
      )}
      {asked && asked.kind !== 'rest' && (
        <VerdictDialog
          place={place}
          answer={answer}
          kind={asked.kind}
          draftReason={asked.reason}
          onDecide={decide}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

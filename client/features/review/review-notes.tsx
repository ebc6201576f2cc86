import { Link, useSearchParams } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { answerWords } from '#client/lib/answer/value-words.ts';
import { formatMoment } from '#client/lib/moment.ts';
import { withParams } from '#client/lib/url-state.ts';
import { SmallButton } from '#client/ui/form/small-button.tsx';
import { Note } from '#client/ui/note.tsx';
import type { ReviewAnswer, ReviewResponse } from '#shared/contracts/review.ts';
import { hasForm } from './form-answer.ts';
import { reviewWhyWords, verdictSigns } from './review-words.ts';
import styles from './review.module.css';
import type { Sending } from './use-verdicts.ts';

/** Why nothing can be decided, and every verdict that did not arrive, with what was written. */
export function ReviewNotes({
  review,
  states,
  onAgain,
  onDismiss,
}: {
  review: ReviewResponse;
  states: ReadonlyMap<string, Sending>;
  onAgain: (answer: ReviewAnswer, state: Unsent) => void;
  onDismiss: (code: string) => void;
}) {
  const { t, language } = useI18n();
  const { readOnly, reviewer } = review;
  const unsent = review.answers.flatMap((answer) => {
    const state = states.get(answer.code);
    return state && state.kind !== 'sending' ? [{ answer, state }] : [];
  });
  return (
    <div className={styles['notes']}>
      {readOnly !== null && readOnly !== 'not_claimed' && (
        <Note isTop tone="warn" title={reviewWhyWords(readOnly, t)}>
          {reviewer && (
            <p>
              {t('review.heldBy', {
                by: reviewer.by,
                at: formatMoment(reviewer.at, language),
              })}
            </p>
          )}
        </Note>
      )}
      {unsent.map(({ answer, state }) => (
        <UnsentNote
          key={answer.code}
          answer={answer}
          state={state}
          onAgain={() => onAgain(answer, state)}
          onDismiss={() => onDismiss(answer.code)}
        />
      ))}
    </div>
  );
}

export type Unsent = Exclude<Sending, { kind: 'sending' }>;

function UnsentNote({
  answer,
  state,
  onAgain,
  onDismiss,
}: {
  answer: ReviewAnswer;
  state: Unsent;
  onAgain: () => void;
  onDismiss: () => void;
}) {
  const i18n = useI18n();
  const { t, text } = i18n;
  const [params] = useSearchParams();
  const { body } = state;
  const title =
    state.kind === 'lost'
      ? t('review.lost', { code: answer.code })
      : t('review.failed', { code: answer.code });
  return (
    <Note isTop tone="error" role="alert" title={title}>
      {state.kind === 'lost' ? (
        <NowThere answer={answer} state={state} />
      ) : (
        <p>{state.failure.title}</p>
      )}
      <p>
        {t('review.yours', { verdict: t(verdictSigns[body.kind].key) })}{' '}
        {body.kind === 'adjusted' &&
          hasForm(answer) &&
          `${answerWords(answer, body.answer, null, i18n)}. `}
        <bdi dir="auto">{body.reason}</bdi>
      </p>
      <p className={styles['buttons']}>
        <Link className="btn" href={withParams(params, { at: answer.code })} replace>
          {text(answer.title)}
        </Link>
        <SmallButton onClick={onAgain}>{t('review.again')}</SmallButton>
        <SmallButton onClick={onDismiss}>{t('review.dismiss')}</SmallButton>
      </p>
    </Note>
  );
}

/** What stands instead of the verdict that lost: another one, or another answer. */
function NowThere({
  answer,
  state: { current },
}: {
  answer: ReviewAnswer;
  state: Extract<Sending, { kind: 'lost' }>;
}) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const { verdict, answer: given } = current;
  const value = hasForm(answer) ? answerWords(answer, given.answer, given.value, i18n) : '';
  return (
    <>
      <p>
        {t('review.lost.answer', {
          value,
          by: given.by ?? '—',
          at: given.at ? formatMoment(given.at, language) : '—',
        })}
      </p>
      {verdict && (
        <p>
          {t('review.lost.verdict', {
            verdict: t(verdictSigns[verdict.kind].key),
            by: verdict.by,
            at: formatMoment(verdict.at, language),
          })}{' '}
          <bdi dir="auto">{verdict.reason}</bdi>
        </p>
      )}
    </>
  );
}

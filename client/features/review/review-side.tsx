import { useI18n } from '#client/i18n/i18n-context.ts';
import { SmallButton } from '#client/ui/form/small-button.tsx';
import type { ReviewResponse } from '#shared/contracts/review.ts';
import type { FormAnswer } from './form-answer.ts';
import { ScoresBeside } from './scores-beside.tsx';
import styles from './review.module.css';
import type { Sending } from './use-verdicts.ts';
import { VerdictPanel, type VerdictKind } from './verdict-panel.tsx';

/** Beside the evidence at all times: both scores, the verdicts with their keys, and where the last one is. */
export function ReviewSide({
  review,
  answer,
  sending,
  isLocked,
  shortcuts,
  onAct,
  onRest,
  onClaim,
}: {
  review: ReviewResponse;
  answer: FormAnswer;
  sending: Sending | undefined;
  isLocked: boolean;
  shortcuts: { readonly isOn: boolean; readonly choose: (isOn: boolean) => void };
  onAct: (kind: VerdictKind) => void;
  onRest: () => void;
  /** Null where this reader cannot take the submission now. */
  onClaim: (() => void) | null;
}) {
  const { t } = useI18n();
  const rest = review.answers.filter(
    ({ dimension, due, decided }) => dimension === answer.dimension && due && !decided,
  ).length;
  return (
    <aside className={styles['side']} aria-label={t('review.verdict')}>
      <ScoresBeside scores={review.scores} dimension={answer.dimension} />
      {onClaim ? (
        <>
          <p className={styles['state']}>{t('review.claim.first')}</p>
          <button type="button" className="btn main" onClick={onClaim}>
            {t('review.move.claim')}
          </button>
        </>
      ) : (
        <>
          <VerdictPanel
            answer={answer}
            isLocked={isLocked}
            hasKeys={shortcuts.isOn}
            onAct={onAct}
          />
          <p className={styles['state']} role="status">
            {sending?.kind === 'sending' && t('review.sending')}
            {!answer.due && t('review.notDue')}
          </p>
          {rest > 1 && !isLocked && (
            <SmallButton onClick={onRest} aria-keyshortcuts={shortcuts.isOn ? '5' : undefined}>
              {shortcuts.isOn && <kbd className="desk">5</kbd>}
              {t('review.rest', { count: rest })}
            </SmallButton>
          )}
          <div className={`${styles['keys']} desk no-print`}>
            {shortcuts.isOn && (
              <span>
                <bdi>
                  <kbd>J</kbd> <kbd>K</kbd>
                </bdi>{' '}
                {t('review.keys.move')}
              </span>
            )}
            <button
              type="button"
              className="link"
              onClick={() => shortcuts.choose(!shortcuts.isOn)}
            >
              {t(shortcuts.isOn ? 'review.keys.off' : 'review.keys.on')}
            </button>
          </div>
        </>
      )}
    </aside>
  );
}

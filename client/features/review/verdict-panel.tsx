import { useI18n } from '#client/i18n/i18n-context.ts';
import { formatMoment } from '#client/lib/moment.ts';
import type { PutVerdictBody, ReviewAnswer } from '#shared/contracts/review.ts';
import { verdictSigns } from './review-words.ts';
import styles from './review.module.css';

export type VerdictKind = PutVerdictBody['kind'];

/** In the order of their keys. */
export const verdictKeys = [
  { kind: 'accepted', key: '1', act: 'review.act.accept', about: 'review.act.accept.about' },
  { kind: 'adjusted', key: '2', act: 'review.act.adjust', about: 'review.act.adjust.about' },
  { kind: 'return', key: '3', act: 'review.act.return', about: 'review.act.return.about' },
  { kind: 'rejected', key: '4', act: 'review.act.reject', about: 'review.act.reject.about' },
] as const;

/** The four verdicts, each with its key; what stands is marked, with its reason. */
export function VerdictPanel({
  answer,
  isLocked,
  hasKeys,
  onAct,
}: {
  answer: ReviewAnswer;
  /** Whether no verdict can be given now. */
  isLocked: boolean;
  hasKeys: boolean;
  onAct: (kind: VerdictKind) => void;
}) {
  const { t } = useI18n();
  const standing = answer.decided ? answer.verdict : null;
  return (
    <>
      <h2 id="verdict">{t('review.verdict')}</h2>
      <div className={styles['verdicts']} role="group" aria-labelledby="verdict">
        {verdictKeys.map(({ kind, key, act, about }) => (
          <button
            key={kind}
            type="button"
            aria-pressed={standing?.kind === kind}
            aria-disabled={isLocked}
            aria-keyshortcuts={hasKeys ? key : undefined}
            onClick={() => !isLocked && onAct(kind)}
          >
            {hasKeys ? <kbd className="desk">{key}</kbd> : <span />}
            <span>
              <strong>{t(act)}</strong>
              <small>{t(about)}</small>
            </span>
          </button>
        ))}
      </div>
      {standing && <Standing verdict={standing} />}
    </>
  );
}

function Standing({ verdict }: { verdict: NonNullable<ReviewAnswer['verdict']> }) {
  const { t, language } = useI18n();
  const { kind, reason, by, at } = verdict;
  return (
    <div className={`${styles['reason']} ${styles['standing']}`}>
      {reason && <p dir="auto">{reason}</p>}
      <p className="small quiet">
        {t('review.standing', {
          verdict: t(verdictSigns[kind].key),
          by,
          at: formatMoment(at, language),
        })}
      </p>
    </div>
  );
}

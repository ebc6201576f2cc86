import type { ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { FailureNote } from '#client/ui/form/failure-note.tsx';
import { Icon } from '#client/ui/icon.tsx';
import { Note } from '#client/ui/note.tsx';
import { Section } from '#client/ui/section.tsx';
import type { SubmissionResponse } from '#shared/contracts/submissions.ts';
import { BlockerList } from './blocker-list.tsx';
import styles from './quarter.module.css';
import type { Readiness } from './readiness.ts';
import { buttonWords, submitStepOf, submitWords } from './submit-words.ts';
import { useMoves } from './use-moves.ts';
import { whyNotWords } from './why-not-words.ts';

/**
 * Where the quarter's work ends: what blocks the submit, what asks for an explanation, and who has it next. What
 * stands in the way is listed, the button stays live.
 */
export function SubmitSection({
  submission,
  readiness,
  search,
  children,
}: {
  submission: SubmissionResponse;
  readiness: Readiness;
  search: string;
  /** Another way to go on, beside the buttons. */
  children?: ReactNode;
}) {
  const { t } = useI18n();
  const { isReady, isBlocked } = readiness;
  const { targets, move, whyNot, failure, isBusy } = useMoves(submission, isBlocked);
  if (targets.length === 0) return null;
  const step = submitStepOf(submission, targets);
  const isSubmit = step !== 'recall';
  const standing = isReady
    ? 'quarter.ready'
    : isBlocked
      ? 'quarter.blocked.title'
      : 'quarter.untouched.title';
  const words = submitWords(step, submission.state);

  return (
    <Section id="submit" title={t(words.title)} lede={t(words.lede)}>
      {isSubmit && (
        <>
          <p className={styles['standing']}>
            <Icon name={isReady ? 'done' : 'warning'} />
            <strong>{t(standing)}</strong>
          </p>
          {!isReady && <BlockerList readiness={readiness} search={search} />}
        </>
      )}
      {whyNot !== null && (
        <Note tone="error" role="alert" title={t('quarter.submit.notYet')}>
          <p>{whyNotWords(whyNot, t)}</p>
        </Note>
      )}
      {failure && <FailureNote failure={failure} />}
      <p className={`${styles['buttons']} no-print`}>
        {targets.map((target) => (
          <button
            key={target}
            type="button"
            className={target === 'draft' || !isReady ? 'btn' : 'btn main'}
            aria-disabled={isBusy}
            onClick={() => move(target)}
          >
            {t(buttonWords(target, step))}
          </button>
        ))}
        {isSubmit && children}
      </p>
    </Section>
  );
}

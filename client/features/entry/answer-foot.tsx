import { useState, type ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import type { FormIndicator } from '#client/lib/answer/answer-spec-of.ts';
import styles from './entry.module.css';
import { latePart } from './late-part.tsx';

const AnswerHistory = latePart(() => import('./answer-history.tsx').then((m) => m.AnswerHistory));

/** Under every answer: where it is, what can be done, and everything that was ever sent for it. */
export function AnswerFoot({
  place,
  indicator,
  state,
  children,
}: {
  place: { readonly cycle: string; readonly department: string };
  indicator: FormIndicator;
  state: ReactNode;
  /** What can be done with an answer that may be written. */
  children?: ReactNode;
}) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div className={styles['foot']}>
        {state}
        <div className={`${styles['acts']} no-print`}>
          {children}
          {indicator.version > 0 && (
            <button
              type="button"
              className="link"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {t('evidence.history')}
              <span className="hide"> {indicator.code}</span>
            </button>
          )}
        </div>
      </div>
      {isOpen && <AnswerHistory place={place} indicator={indicator} />}
    </>
  );
}

import { useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import type { CompletenessResponse } from '#shared/contracts/completeness.ts';
import type { MoveCycleBody } from '#shared/contracts/cycles.ts';
import { MoveCycleDialog } from './move-cycle-dialog.tsx';
import styles from './cycles.module.css';

export type MoveTarget = Extract<MoveCycleBody['to'], 'open' | 'review' | 'preliminary'>;

const acts = {
  open: 'cycle.move.open',
  review: 'cycle.move.review',
  preliminary: 'cycle.move.preliminary',
} as const;

/** The button that moves the quarter on; publishing has its own place. */
export function MoveSection({ completeness }: { completeness: CompletenessResponse }) {
  const { t } = useI18n();
  // What was asked for stays, though the quarter under it moves on while the dialog closes.
  const [asked, setAsked] = useState<MoveTarget | null>(null);
  const { next } = completeness;
  if (next !== 'open' && next !== 'review' && next !== 'preliminary') return null;
  return (
    <>
      <p className={`${styles['buttons']} no-print`}>
        <button type="button" className="btn main" onClick={() => setAsked(next)}>
          {t(acts[next])}
        </button>
      </p>
      {asked && (
        <MoveCycleDialog completeness={completeness} to={asked} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { completenessQuery } from '#client/lib/cycles/cycle-queries.ts';
import { submissionPath } from '#client/lib/review/review-queries.ts';
import { FailureNote } from '#client/ui/form/failure-note.tsx';
import { SmallButton } from '#client/ui/form/small-button.tsx';
import { useAct } from '#client/ui/form/use-act.ts';
import type { MatrixRow } from './matrix-section.tsx';
import styles from './cycles.module.css';

/** What can be done for a department that still has its submission: remind it, or give it more time. */
export function RowActions({
  cycle,
  row,
  onExtend,
}: {
  cycle: string;
  row: MatrixRow;
  /** Null where this reader gives no extensions. */
  onExtend: (() => void) | null;
}) {
  const { t, text } = useI18n();
  const client = useQueryClient();
  const { failure, isBusy, act } = useAct();
  const { code, name } = row.department;
  const hasIt = ['not_started', 'draft', 'awaiting_signoff', 'returned'].includes(row.state);
  if (!hasIt) return null;
  const remind = () =>
    act(async () => {
      await sendJson('POST', `${submissionPath(cycle, code)}/reminder`);
      await client.invalidateQueries({ queryKey: completenessQuery(cycle).queryKey });
    });
  const about = <span className="hide"> {text(name)}</span>;
  return (
    <>
      <span className={styles['acts']}>
        <SmallButton onClick={remind} aria-disabled={isBusy}>
          {t('cycle.remind')}
          {about}
        </SmallButton>
        {onExtend && (
          <SmallButton onClick={onExtend}>
            {t('cycle.extend')}
            {about}
          </SmallButton>
        )}
      </span>
      {failure && <FailureNote failure={failure} />}
    </>
  );
}

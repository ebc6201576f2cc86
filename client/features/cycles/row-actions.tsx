import { useI18n } from '#client/i18n/i18n-context.ts';
import { SmallButton } from '#client/ui/form/small-button.tsx';
import type { MatrixRow } from './matrix-section.tsx';
import styles from './cycles.module.css';

/** What can be done for a department that still has its submission: remind it, or give it more time. */
export function RowActions({
  row,
  onRemind,
  onExtend,
}: {
  row: MatrixRow;
  onRemind: () => void;
  /** Null where this reader gives no extensions. */
  onExtend: (() => void) | null;
}) {
  const { t, text } = useI18n();
  const hasIt = ['not_started', 'draft', 'awaiting_signoff', 'returned'].includes(row.state);
  if (!hasIt) return null;
  const about = <span className="hide"> {text(row.department.name)}</span>;
  return (
    <span className={styles['acts']}>
      <SmallButton onClick={onRemind}>
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
  );
}

import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Note } from '#client/ui/note.tsx';
import type { CycleState } from '#shared/contracts/common.ts';
import styles from './unpublished-note.module.css';

/** Above results that only the committee may see yet. */
export function UnpublishedNote({ cycle, state }: { cycle: string; state: CycleState }) {
  const { t, quarter } = useI18n();
  return (
    <div className={styles['note']}>
      <Note isTop tone="warn" title={t('cycle.unpublished', { cycle: quarter(cycle) })}>
        <p>
          {t('cycle.unpublished.text', { state: t(`common.state.${state}`) })}{' '}
          <Link href={`/cycles/${cycle}`}>{t('cycle.unpublished.link')}</Link>
        </p>
      </Note>
    </div>
  );
}

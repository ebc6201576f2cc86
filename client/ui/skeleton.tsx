import { useI18n } from '#client/i18n/i18n-context.ts';
import styles from './skeleton.module.css';

/** The shape of a table while it loads; CSS shows it after half a second, so that quick answers do not flicker. */
export function Skeleton({ rows = 8 }: { rows?: number }) {
  const { t } = useI18n();
  return (
    <div className={styles['skeleton']}>
      <p className="hide" role="status">
        {t('common.loading')}
      </p>
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} aria-hidden="true" />
      ))}
    </div>
  );
}

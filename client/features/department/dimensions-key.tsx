import { useI18n } from '#client/i18n/i18n-context.ts';
import styles from './dimensions-table.module.css';

export function DimensionsKey() {
  const { t } = useI18n();
  return (
    <p className={styles['key']}>
      <span>
        <svg viewBox="0 0 28 16" aria-hidden="true">
          <rect className="m-me" x="0" y="4" width="28" height="8" />
        </svg>
        {t('department.key.score')}
      </span>
      <span>
        <svg viewBox="0 0 28 16" aria-hidden="true">
          <path className="m-tick" d="M14 0v16" />
        </svg>
        {t('department.key.target')}
      </span>
      <span>
        <svg viewBox="0 0 28 16" aria-hidden="true">
          <rect className="m-soft" x="0" width="28" height="16" />
        </svg>
        {t('department.key.peers')}
      </span>
    </p>
  );
}

import type { ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import styles from './ranking-key.module.css';

/** What the marks mean, each shown where its marks are. */
export function RankingKey({ children }: { children?: ReactNode }) {
  const { t } = useI18n();
  return (
    <p className={styles['key']}>
      {children}
      <span className="broad">
        <svg viewBox="0 0 28 16" aria-hidden="true">
          <rect className="m-level-4" x="1" y="3" width="26" height="10" />
          <path className="m-notch" d="M19 3v10" />
        </svg>
        {t('ranking.key.bar')}
      </span>
      <span className="broad">
        <svg viewBox="0 0 28 16" aria-hidden="true">
          <rect className="m-level-4" x="1" y="3" width="14" height="10" />
          <rect className="m-fall" x="15" y="2.5" width="12" height="11" />
        </svg>
        {t('ranking.key.fall')}
      </span>
    </p>
  );
}

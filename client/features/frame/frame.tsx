import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { cyclesQuery } from '#client/lib/api/queries.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';
import styles from './frame.module.css';

/** What surrounds every page. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  const { data: cycles } = useQuery(cyclesQuery());
  return (
    <>
      <a className={styles['skip']} href="#main">
        {t('common.skip')}
      </a>
      {cycles?.demo && (
        <aside className={styles['demo']} aria-label={t('common.demo.label')}>
          <div className="wrap">
            <strong>{t('common.demo.title')}</strong> <span>{t('common.demo.text')}</span>
          </div>
        </aside>
      )}
      <SiteHeader />
      <main id="main" tabIndex={-1} className={`wrap ${styles['main']}`}>
        {children}
      </main>
      <SiteFooter cycles={cycles} />
    </>
  );
}

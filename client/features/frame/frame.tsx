import { useQuery } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { cyclesQuery, sessionQuery } from '#client/lib/api/queries.ts';
import { hasRole } from '#client/lib/session/has-role.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';
import styles from './frame.module.css';

/** What surrounds every page. */
export function Frame({
  bar,
  children,
}: {
  /** What waits on this device, above every page of whoever answers for a department. */
  bar: ReactNode;
  children: ReactNode;
}) {
  const { t } = useI18n();
  const { data: cycles } = useQuery(cyclesQuery());
  const { data: session } = useQuery(sessionQuery());
  return (
    <>
      <a className={styles['skip']} href="#main">
        {t('common.skip')}
      </a>
      {(cycles?.demo ?? session?.demo) && (
        <aside className={styles['demo']} aria-label={t('common.demo.label')}>
          <div className="wrap">
            <strong>{t('common.demo.title')}</strong> <span>{t('common.demo.text')}</span>
          </div>
        </aside>
      )}
      {hasRole(session, ['officer', 'head']) && <Suspense>{bar}</Suspense>}
      <SiteHeader />
      <main id="main" tabIndex={-1} className={`wrap ${styles['main']}`}>
        {children}
      </main>
      <SiteFooter cycles={cycles} />
    </>
  );
}

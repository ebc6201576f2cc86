import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sessionQuery } from '#client/lib/api/queries.ts';
import { placesFor } from './places.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { SessionCorner } from './session-corner.tsx';
import styles from './site-header.module.css';

export function SiteHeader() {
  const { t } = useI18n();
  const [path] = useLocation();
  const { data: session } = useQuery(sessionQuery());
  return (
    <header className={`${styles['header']} ${session?.user ? styles['known'] : ''}`}>
      <div className="wrap">
        <Link href="/" className={styles['brand']}>
          <b>{t('common.brand')}</b> <span>{t('common.brand.long')}</span>
        </Link>
        <nav className={`${styles['nav']} no-print`} aria-label={t('common.nav')}>
          <ul>
            {placesFor(session).map(({ href, key }) => (
              <li key={href}>
                <Link href={href} aria-current={currentOf(path, href)}>
                  {t(key)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <SessionCorner session={session} />
        <LanguageSwitch />
      </div>
    </header>
  );
}

/** The page itself, or a page below it; the framework is part of the method. */
function currentOf(path: string, href: string): 'page' | 'true' | undefined {
  if (path === href) return 'page';
  if (href === '/method' && path.startsWith('/framework')) return 'true';
  return href !== '/' && path.startsWith(`${href}/`) ? 'true' : undefined;
}

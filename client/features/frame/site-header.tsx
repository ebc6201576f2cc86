import { Link, useLocation } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { LanguageSwitch } from './language-switch.tsx';
import styles from './site-header.module.css';

const places = [
  { href: '/', key: 'common.nav.overview' },
  { href: '/ranking', key: 'common.nav.ranking' },
  { href: '/method', key: 'common.nav.method' },
] as const;

export function SiteHeader() {
  const { t } = useI18n();
  const [path] = useLocation();
  return (
    <header className={styles['header']}>
      <div className="wrap">
        <Link href="/" className={styles['brand']}>
          <b>{t('common.brand')}</b> <span>{t('common.brand.long')}</span>
        </Link>
        <nav className={`${styles['nav']} no-print`} aria-label={t('common.nav')}>
          <ul>
            {places.map(({ href, key }) => (
              <li key={href}>
                <Link href={href} aria-current={path === href ? 'page' : undefined}>
                  {t(key)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <LanguageSwitch />
      </div>
    </header>
  );
}

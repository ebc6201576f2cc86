import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import styles from './framework-head.module.css';

const places = [
  { href: '/framework', name: 'framework.nav.browse' },
  { href: '/framework/standards', name: 'framework.nav.standards' },
  { href: '/framework/versions', name: 'framework.nav.versions' },
  { href: '/framework/as-if', name: 'framework.nav.asIf' },
] as const;

/** Where one is among the pages of the framework, what this page shows, and the way to the others. */
export function FrameworkHead({
  name,
  kicker,
  heading,
  lede,
  actions,
}: {
  name: string;
  kicker?: ReactNode;
  heading?: ReactNode;
  lede?: ReactNode;
  actions?: ReactNode;
}) {
  const { t } = useI18n();
  const [here] = useLocation();
  return (
    <>
      <Crumbs
        path={[
          { name: t('common.home'), href: '/' },
          { name: t('common.nav.method'), href: '/method' },
          { name },
        ]}
      />
      <PageTitle name={name} kicker={kicker} heading={heading} lede={lede} actions={actions} />
      <nav className={`${styles['places']} no-print`} aria-label={t('framework.nav')}>
        <ul>
          {places.map((place) => (
            <li key={place.href}>
              <Link href={place.href} aria-current={currentOf(place.href, here)}>
                {t(place.name)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

/** The page itself; a draft and a difference are reached from the versions. */
function currentOf(href: string, here: string): 'page' | 'true' | undefined {
  if (href === here) return 'page';
  return href === '/framework/versions' && /^\/framework\/(draft|diff)$/.test(here)
    ? 'true'
    : undefined;
}

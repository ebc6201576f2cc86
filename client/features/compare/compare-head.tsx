import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Crumbs } from '#client/ui/crumbs.tsx';
import styles from './compare.module.css';

/** Both comparisons begin alike: what is found, and the way to the other one. */
export function CompareHead({
  here,
  path = [],
  kicker,
  heading,
  lede,
  actions,
}: {
  here: 'departments' | 'quarters';
  /** Where in the tree one is, below the comparison itself. */
  path?: readonly { readonly name: string; readonly href?: string }[];
  kicker?: ReactNode;
  heading?: ReactNode;
  lede?: ReactNode;
  actions?: ReactNode;
}) {
  const { t } = useI18n();
  const places = [
    { id: 'departments', href: '/compare', name: t('compare.nav.departments') },
    { id: 'quarters', href: '/compare/quarters', name: t('compare.nav.quarters') },
  ];
  const name = t(here === 'departments' ? 'compare.nav.departments' : 'compare.nav.quarters');
  return (
    <>
      <Crumbs
        path={[
          { name: t('common.home'), href: '/' },
          { name: t('common.nav.ranking'), href: '/ranking' },
          ...(path.length > 0 ? path : [{ name }]),
        ]}
      />
      <PageTitle
        name={name}
        kicker={kicker}
        heading={heading ?? name}
        lede={lede}
        actions={actions}
      />
      <nav className={`${styles['places']} no-print`} aria-label={t('compare.nav')}>
        <ul>
          {places.map((place) => (
            <li key={place.id}>
              <Link href={place.href} aria-current={place.id === here ? 'page' : undefined}>
                {place.name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import styles from './crumbs.module.css';

export interface Crumb {
  readonly name: string;
  readonly href?: string;
}

/** The way from the first page to this one. */
export function Crumbs({ path }: { path: readonly Crumb[] }) {
  const { t } = useI18n();
  return (
    <nav className={`${styles['crumbs']} no-print`} aria-label={t('common.crumbs')}>
      <ol>
        {path.map(({ name, href }) => (
          <li key={name}>
            {href ? <Link href={href}>{name}</Link> : <span aria-current="page">{name}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

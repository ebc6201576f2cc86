import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import type { FrameworkRef } from '#shared/contracts/common.ts';
import styles from './version-choice.module.css';

/** The versions that measured something, newest first. */
export function VersionChoice({
  versions,
  current,
}: {
  versions: readonly FrameworkRef[];
  current: FrameworkRef;
}) {
  const { t } = useI18n();
  if (versions.length < 2) return null;
  return (
    <nav className={`${styles['versions']} no-print`} aria-label={t('method.versions')}>
      <span>{t('method.versions')}</span>
      <ul>
        {versions.map(({ id, version, sha256 }) => (
          <li key={sha256}>
            <Link
              href={`/method?framework=${id}&version=${version}`}
              aria-current={sha256 === current.sha256 ? 'true' : undefined}
            >
              <bdi>{version}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

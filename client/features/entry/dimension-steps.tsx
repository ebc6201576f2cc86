import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import type { SubmissionResponse } from '#shared/contracts/submissions.ts';
import styles from './entry.module.css';

/** Where reading ends: the dimension after this one, the one before, or the submit. */
export function DimensionSteps({
  dimensions,
  current,
  search,
}: {
  dimensions: SubmissionResponse['dimensions'];
  current: string;
  search: string;
}) {
  const { t, text } = useI18n();
  const index = dimensions.findIndex(({ code }) => code === current);
  const previous = dimensions[index - 1];
  const next = dimensions[index + 1];
  const address = (code: string) => `/quarter/entry/${encodeURIComponent(code)}${search}`;
  return (
    <nav className={`${styles['steps']} no-print`} aria-label={t('entry.steps')}>
      {next ? (
        <Link className="btn main" href={address(next.code)}>
          {t('entry.next', { name: text(next.title) })}
        </Link>
      ) : (
        <Link className="btn main" href={`/quarter${search}`}>
          {t('entry.finish')}
        </Link>
      )}
      {previous && (
        <Link className="btn" href={address(previous.code)}>
          {t('entry.previous', { name: text(previous.title) })}
        </Link>
      )}
    </nav>
  );
}

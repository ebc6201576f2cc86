import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Note } from '#client/ui/note.tsx';
import type { PublicationResponse } from '#shared/contracts/publications.ts';
import styles from './publications.module.css';

/** That a later revision counts, why this one was written, and what the method warns of. */
export function PublicationNotes({ publication }: { publication: PublicationResponse }) {
  const { t, text, number } = useI18n();
  const { replacedBy, reason, replaces, warnings } = publication;
  return (
    <div className={styles['notes']}>
      {replacedBy !== null && (
        <Note isTop tone="warn" title={t('publication.replaced')}>
          <p>
            <Link href={`/publications/${replacedBy}`}>
              {t('publication.replaced.link', { number: number(replacedBy) })}
            </Link>
          </p>
        </Note>
      )}
      {reason !== null && (
        <Note
          isTop
          tone="warn"
          title={t(replaces ? 'publication.reason' : 'publication.openReason')}
        >
          <p>
            <bdi dir="auto">{reason}</bdi>
          </p>
          {replaces && (
            <p>
              <Link href={`/publications/${replaces.number}`}>
                {t('publication.reason.replaces', { number: number(replaces.number) })}
              </Link>
            </p>
          )}
        </Note>
      )}
      {warnings.length > 0 && (
        <Note isTop tone="warn" title={t('publication.warnings')}>
          <ul>
            {warnings.map(({ code, path, message }) => (
              <li key={`${code} ${path}`}>{text(message)}</li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  );
}

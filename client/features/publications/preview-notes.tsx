import { Fragment } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Note } from '#client/ui/note.tsx';
import type { PublicationPreview } from '#shared/contracts/publications.ts';
import styles from './publications.module.css';

/** What is still open, and what the method warns of, before it is published. */
export function PreviewNotes({
  preview: { openAppeals, undecided, warnings },
}: {
  preview: PublicationPreview;
}) {
  const { t, text, number } = useI18n();
  return (
    <div className={styles['notes']}>
      {openAppeals.length > 0 && (
        <Note
          tone="warn"
          title={t('publication.preview.openAppeals', { count: openAppeals.length })}
        >
          <ul>
            {openAppeals.map(({ department, indicator }) => (
              <li key={`${department} ${indicator}`}>
                <a href="#appeals">
                  <bdi>
                    {department} {indicator}
                  </bdi>
                </a>
              </li>
            ))}
          </ul>
        </Note>
      )}
      {undecided.length > 0 && (
        <Note tone="warn" title={t('publication.preview.undecided', { count: undecided.length })}>
          <p>
            {undecided.map(({ department, answers }, at) => (
              <Fragment key={department}>
                {at > 0 && ' · '}
                <bdi>
                  {department} ({number(answers)})
                </bdi>
              </Fragment>
            ))}
          </p>
        </Note>
      )}
      {warnings.length > 0 && (
        <Note tone="warn" title={t('publication.warnings')}>
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

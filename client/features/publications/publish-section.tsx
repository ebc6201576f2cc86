import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { publicationPreviewQuery, publicationsQuery } from '#client/lib/api/publication-queries.ts';
import { Loaded } from '#client/ui/loaded.tsx';
import { Section } from '#client/ui/section.tsx';
import type { PublicationPreview } from '#shared/contracts/publications.ts';
import { PreviewNotes } from './preview-notes.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { ChangedAnswers, ChangedPlaces } from './changes-tables.tsx';
import { PublishedLevels } from './published-levels.tsx';
import { PublishedRanking } from './published-ranking.tsx';
import styles from './publications.module.css';

/** What publishing would make public, and publishing it; of a published quarter, the next revision. */
export function PublishSection({ cycle, isChair }: { cycle: string; isChair: boolean }) {
  const { t } = useI18n();
  const preview = useQuery({ ...publicationPreviewQuery(cycle), enabled: isChair });
  return (
    <Section title={t('publication.publish')} lede={t('publication.publish.lede')} id="publish">
      <PublishedBefore cycle={cycle} />
      {isChair && (
        <Loaded query={preview} what={t('publication.preview')}>
          {(data) => <Preview preview={data} />}
        </Loaded>
      )}
    </Section>
  );
}

function Preview({ preview }: { preview: PublicationPreview }) {
  const { t, number } = useI18n();
  const [isAsked, setAsked] = useState(false);
  const { ranked, departments, mean, revision, whyNot, changes } = preview;
  const isRevision = revision > 1;
  if (whyNot === 'nothing_changed') {
    return <p className="quiet">{t('publication.preview.nothingChanged')}</p>;
  }
  return (
    <>
      <p>
        {t('publication.lede', {
          ranked,
          departments,
          mean: mean === null ? '—' : number(mean, 2),
        })}
      </p>
      <PreviewNotes preview={preview} />
      <p className={`${styles['buttons']} no-print`}>
        <button type="button" className="btn main" onClick={() => setAsked(true)}>
          {isRevision
            ? t('publication.publish.revision', { revision: number(revision) })
            : t('publication.publish.act')}
        </button>
      </p>
      {changes && (
        <>
          <div className={styles['section']}>
            <ChangedAnswers answers={changes.answers} />
          </div>
          <div className={styles['section']}>
            <ChangedPlaces departments={changes.departments} />
          </div>
        </>
      )}
      <details>
        <summary>{t('publication.preview.whole')}</summary>
        <PublishedRanking ranking={preview} rows={preview.rows} />
        <PublishedLevels levels={preview.levels} />
      </details>
      {isAsked && <PublishDialog preview={preview} onClose={() => setAsked(false)} />}
    </>
  );
}

/** The publications that this quarter has already. */
function PublishedBefore({ cycle }: { cycle: string }) {
  const { t, number } = useI18n();
  const { data } = useQuery(publicationsQuery());
  const own = data?.publications.filter((publication) => publication.cycle === cycle) ?? [];
  if (own.length === 0) return null;
  return (
    <ul className={styles['steps']}>
      {own.map((publication) => (
        <li key={publication.number}>
          <Link href={`/publications/${publication.number}`}>
            {t('publication.number', { number: number(publication.number) })}
          </Link>{' '}
          <span className="quiet">
            {t('publication.revisionNumber', { revision: number(publication.revision) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

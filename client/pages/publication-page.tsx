import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { PublicationChanges } from '#client/features/publications/publication-changes.tsx';
import { PublicationEmbed } from '#client/features/publications/publication-embed.tsx';
import { PublicationFiles } from '#client/features/publications/publication-files.tsx';
import { PublicationNotes } from '#client/features/publications/publication-notes.tsx';
import { PublicationProof } from '#client/features/publications/publication-proof.tsx';
import { PublicationRevisions } from '#client/features/publications/publication-revisions.tsx';
import { PublishedLevels } from '#client/features/publications/published-levels.tsx';
import { PublishedRanking } from '#client/features/publications/published-ranking.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { ApiError } from '#client/lib/api/api-error.ts';
import {
  publicationFile,
  publicationQuery,
  publishedRankingQuery,
} from '#client/lib/api/publication-queries.ts';
import { formatMoment } from '#client/lib/moment.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Section } from '#client/ui/section.tsx';
import type { PublicationResponse } from '#shared/contracts/publications.ts';

/** The permanent page of one publication: what was published, and how anyone can check it. */
export function PublicationPage({ number }: { number: number }) {
  const i18n = useI18n();
  const { t } = i18n;
  const query = useQuery(publicationQuery(number));
  const name = t('publication.number', { number: i18n.number(number) });
  const isUnknown = query.error instanceof ApiError && query.error.isNotFound;
  return (
    <>
      <Crumbs
        path={[
          { name: t('common.home'), href: '/' },
          { name: t('publication.list'), href: '/publications' },
          { name },
        ]}
      />
      {isUnknown ? (
        <>
          <PageTitle name={t('publication.unknown')} />
          <p>
            <Link href="/publications">{t('publication.unknown.link')}</Link>
          </p>
        </>
      ) : (
        <Loaded query={query} what={name}>
          {(publication) => <Publication publication={publication} />}
        </Loaded>
      )}
    </>
  );
}

function Publication({ publication }: { publication: PublicationResponse }) {
  const { t, number, quarter, language } = useI18n();
  const ranking = useQuery(publishedRankingQuery(publication.number));
  const { cycle, revision, publishedAt, ranked, departments, mean } = publication;
  const name = t('publication.number', { number: number(publication.number) });
  return (
    <>
      <PageTitle
        name={t('publication.tab', { name, cycle: quarter(cycle) })}
        kicker={t('publication.kicker', {
          number: name,
          revision: number(revision),
          moment: formatMoment(publishedAt, language),
        })}
        heading={t('publication.heading', { cycle: quarter(cycle) })}
        lede={t('publication.lede', {
          ranked,
          departments,
          mean: mean === null ? '—' : number(mean, 2),
        })}
        actions={
          <>
            <a className="btn main" href={publicationFile(publication.number, 'bundle.zip')}>
              {t('publication.bundle')}
            </a>
            <button type="button" className="btn" onClick={() => print()}>
              {t('common.print')}
            </button>
          </>
        }
      />
      <PublicationNotes publication={publication} />
      <PublicationChanges publication={publication} />
      <Section title={t('publication.ranking')} isFirst={publication.changes === null}>
        <Loaded query={ranking} what={t('publication.ranking')}>
          {(data) => <PublishedRanking ranking={data} rows={data.rows} />}
        </Loaded>
      </Section>
      <PublishedLevels levels={publication.levels} />
      <PublicationFiles publication={publication} />
      <PublicationProof publication={publication} />
      <PublicationEmbed publication={publication} />
      <PublicationRevisions publication={publication} />
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { PublicationsTable } from '#client/features/publications/publications-table.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { publicationsQuery } from '#client/lib/api/publication-queries.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { NothingPublished } from '#client/ui/nothing-published.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';

export function PublicationsPage() {
  const { t } = useI18n();
  const query = useQuery(publicationsQuery());
  return (
    <>
      <Crumbs path={[{ name: t('common.home'), href: '/' }, { name: t('publication.list') }]} />
      <PageTitle name={t('publication.list')} lede={t('publication.list.lede')} />
      <Loaded query={query} what={t('publication.list')}>
        {({ publications }) =>
          publications.length === 0 ? (
            <NothingPublished />
          ) : (
            <PublicationsTable publications={publications} />
          )
        }
      </Loaded>
    </>
  );
}

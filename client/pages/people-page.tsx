import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { choosePeople } from '#client/features/people/choose-people.ts';
import { PeopleFilters } from '#client/features/people/people-filters.tsx';
import { PeopleTable } from '#client/features/people/people-table.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { accountsQuery } from '#client/lib/api/queries.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { OnlyFor } from '#client/ui/only-for.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';

export function PeoplePage() {
  const { t } = useI18n();
  return (
    <OnlyFor name={t('common.nav.people')} roles={['admin']}>
      {() => <People />}
    </OnlyFor>
  );
}

function People() {
  const { t, language } = useI18n();
  const { params } = useUrlState();
  const query = useQuery(accountsQuery());
  return (
    <>
      <Crumbs path={[{ name: t('common.home'), href: '/' }, { name: t('common.nav.people') }]} />
      <PageTitle
        name={t('common.nav.people')}
        heading={t('admin.people.title')}
        lede={t('admin.people.lede')}
        actions={
          <Link className="btn main" href="/admin/people/new">
            {t('admin.people.add')}
          </Link>
        }
      />
      <Loaded query={query} what={t('admin.people.title')}>
        {({ accounts }) => {
          const people = choosePeople(accounts, params, language);
          return (
            <>
              <PeopleFilters />
              <p className="small quiet" role="status">
                {t('admin.people.shown', { shown: people.length, total: accounts.length })}
              </p>
              {people.length > 0 ? (
                <PeopleTable people={people} />
              ) : (
                <p>{t('admin.people.noMatch')}</p>
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { downloadTrail } from '#client/features/audit-trail/audit-files.ts';
import { filterIn } from '#client/features/audit-trail/audit-filter.ts';
import { AuditFilters } from '#client/features/audit-trail/audit-filters.tsx';
import { AuditList } from '#client/features/audit-trail/audit-list.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { auditTrailQuery } from '#client/lib/api/queries.ts';
import { useUrlState, withParams } from '#client/lib/url-state.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { FailureNote } from '#client/ui/form/failure-note.tsx';
import { useAct } from '#client/ui/form/use-act.ts';
import { Loaded } from '#client/ui/loaded.tsx';
import { OnlyFor } from '#client/ui/only-for.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';

export function AuditPage() {
  const { t } = useI18n();
  return (
    <OnlyFor name={t('common.nav.audit')} roles={['admin', 'chair']}>
      {() => <Trail />}
    </OnlyFor>
  );
}

function Trail() {
  const { t } = useI18n();
  const { params } = useUrlState();
  const filter = filterIn(params);
  const before = params.get('before') ?? undefined;
  const query = useQuery({
    ...auditTrailQuery({ ...filter, before }),
    placeholderData: keepPreviousData,
  });
  const { act, failure } = useAct();
  return (
    <>
      <Crumbs path={[{ name: t('common.home'), href: '/' }, { name: t('common.nav.audit') }]} />
      <PageTitle
        name={t('common.nav.audit')}
        lede={t('admin.audit.lede')}
        actions={
          <>
            <button
              type="button"
              className="btn"
              onClick={() => act(() => downloadTrail(filter, 'csv'))}
            >
              {t('admin.audit.csv')}
            </button>
            <button
              type="button"
              className="btn"
              onClick={() => act(() => downloadTrail(filter, 'json'))}
            >
              {t('admin.audit.json')}
            </button>
          </>
        }
      />
      {failure && <FailureNote failure={failure} />}
      <AuditFilters actions={query.data?.actions ?? []} />
      <Loaded query={query} what={t('common.nav.audit')}>
        {({ events, next }) => (
          <div aria-busy={query.isPlaceholderData}>
            <p className="small quiet" role="status">
              {t('admin.audit.shown', { count: events.length })}
            </p>
            {events.length > 0 && <AuditList events={events} />}
            <p className="no-print">
              {before && (
                <Link className="btn" href={withParams(params, { before: undefined }) || '?'}>
                  {t('admin.audit.newest')}
                </Link>
              )}{' '}
              {next && (
                <Link className="btn" href={withParams(params, { before: next })}>
                  {t('admin.audit.older')}
                </Link>
              )}
            </p>
          </div>
        )}
      </Loaded>
    </>
  );
}

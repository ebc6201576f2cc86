import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import {
  byGap,
  departmentsHeading,
  departmentTargetsSheet,
  stateIn,
} from '#client/features/targets/department-targets.ts';
import { DepartmentTargetsFilters } from '#client/features/targets/department-targets-filters.tsx';
import { DepartmentTargetsTable } from '#client/features/targets/department-targets-table.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { departmentTargetsQuery } from '#client/lib/targets/target-queries.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { SaveAs } from '#client/ui/save-as.tsx';

/** Every department against one target: which are on track, which are at risk, the farthest below it first. */
export function TargetsByDepartment() {
  const i18n = useI18n();
  const { t, text, quarter, year } = i18n;
  const { params } = useUrlState();
  const query = useQuery({
    ...departmentTargetsQuery({
      node: params.get('node') ?? undefined,
      year: params.get('year') ?? undefined,
    }),
    placeholderData: keepPreviousData,
  });
  const { data } = query;
  const state = stateIn(params);
  const rows = data ? byGap(data, state) : [];
  const caption =
    data && t('target.departments.caption', { node: text(data.node.title), year: year(data.year) });
  return (
    <>
      <Crumbs
        path={[
          { name: t('common.home'), href: '/' },
          { name: t('common.nav.targets'), href: '/targets' },
          { name: t('target.nav.departments') },
        ]}
      />
      <PageTitle
        name={t('target.nav.departments')}
        kicker={data?.cycle && `${quarter(data.cycle)} · ${text(data.node.title)}`}
        heading={data ? departmentsHeading(data, i18n) : t('target.nav.departments')}
        lede={
          <>
            {t('target.departments.lede')} <Link href="/method#targets">{t('target.rule')}</Link>
          </>
        }
        actions={data && <SaveAs sheet={() => departmentTargetsSheet(data, rows, state, i18n)} />}
      />
      <Loaded query={query} what={t('target.what')}>
        {(targets) => (
          <div aria-busy={query.isPlaceholderData}>
            <DepartmentTargetsFilters targets={targets} />
            {rows.length === 0 ? (
              <p role="status">{t('target.departments.nobody')}</p>
            ) : (
              <DepartmentTargetsTable
                rows={rows}
                caption={caption ?? ''}
                decimals={targets.decimals}
                order={`${targets.node.code} ${targets.year} ${state ?? ''}`}
              />
            )}
          </div>
        )}
      </Loaded>
    </>
  );
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { targetsHeading, yearInSight } from '#client/features/targets/targets-finding.ts';
import { TargetsFilters } from '#client/features/targets/targets-filters.tsx';
import { targetsSheet } from '#client/features/targets/targets-sheet.ts';
import { TargetsTable } from '#client/features/targets/targets-table.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { sessionQuery } from '#client/lib/api/queries.ts';
import { hasRole } from '#client/lib/session/has-role.ts';
import { targetsQuery } from '#client/lib/targets/target-queries.ts';
import { useUrlState, withParams } from '#client/lib/url-state.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { SaveAs } from '#client/ui/save-as.tsx';

/** The parts of the index by the years, of the country or of one department. */
export function TargetsByPart() {
  const i18n = useI18n();
  const { t, text, quarter } = i18n;
  const { params } = useUrlState();
  const { data: session } = useQuery(sessionQuery());
  const query = useQuery({
    ...targetsQuery({
      department: params.get('department') ?? undefined,
      node: params.get('node') ?? undefined,
    }),
    placeholderData: keepPreviousData,
  });
  const { data } = query;
  const asked = Number(params.get('year'));
  const year = data && (data.years.includes(asked) ? asked : yearInSight(data));
  const scope = data?.department ? text(data.department.name) : t('target.scope.national');
  const [node] = data?.rows ?? [];
  const caption = t('target.caption', { scope, node: node ? text(node.title) : '' });
  const path = (data?.path ?? []).map(({ code, title }, at) => ({
    name: at === 0 ? t('common.nav.targets') : text(title),
    href: `/targets${withParams(params, { node: at === 0 ? undefined : code })}`,
  }));

  return (
    <>
      <Crumbs
        path={[
          { name: t('common.home'), href: '/' },
          ...path,
          { name: path.length > 0 && node ? text(node.title) : t('common.nav.targets') },
        ]}
      />
      <PageTitle
        name={t('common.nav.targets')}
        kicker={data?.cycle && `${quarter(data.cycle)} · ${scope}`}
        heading={
          data && year !== undefined ? targetsHeading(data, year, i18n) : t('common.nav.targets')
        }
        lede={
          <>
            {t('target.lede')} <Link href="/method#targets">{t('target.rule')}</Link>
            {' · '}
            <Link href="/targets/departments">{t('target.departments.link')}</Link>
          </>
        }
        actions={data && <SaveAs sheet={() => targetsSheet(data, caption, i18n)} />}
      />
      <Loaded query={query} what={t('target.what')}>
        {(targets) => (
          <div aria-busy={query.isPlaceholderData}>
            <TargetsFilters targets={targets} year={year ?? yearInSight(targets)} />
            <TargetsTable
              targets={targets}
              caption={caption}
              year={year ?? yearInSight(targets)}
              mayOpen={Boolean(session?.user)}
              maySet={hasRole(session, ['chair'])}
            />
          </div>
        )}
      </Loaded>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Link } from 'wouter';
import { departmentLede } from '#client/features/department/department-words.ts';
import { DimensionsSection } from '#client/features/department/dimensions-section.tsx';
import { HistorySection } from '#client/features/department/history-section.tsx';
import { IndexFormula } from '#client/features/department/index-formula.tsx';
import { Strip } from '#client/features/department/strip.tsx';
import { Summary } from '#client/features/department/summary.tsx';
import { UnknownDepartment } from '#client/features/department/unknown-department.tsx';
import { HeadroomSection } from '#client/features/explain/headroom-section.tsx';
import { OutlookSection } from '#client/features/explain/outlook-section.tsx';
import { PeersSection } from '#client/features/explain/peers-section.tsx';
import { WhySection } from '#client/features/explain/why-section.tsx';
import { rangeWords } from '#client/features/robustness/range-words.ts';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { ApiError } from '#client/lib/api/api-error.ts';
import { departmentQuery } from '#client/lib/api/queries.ts';
import { robustnessQuery } from '#client/lib/api/soundness-queries.ts';
import { kindName } from '#client/lib/kind-name.ts';
import { Unpublished } from '#client/late-unpublished.tsx';
import { useUrlState } from '#client/lib/url-state.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { SaveAs } from '#client/ui/save-as.tsx';
import { Columns } from '#client/ui/section.tsx';

export function DepartmentPage({ code }: { code: string }) {
  const i18n = useI18n();
  const { t, text, quarter } = i18n;
  const { params } = useUrlState();
  const cycle = params.get('cycle') ?? undefined;
  const results = useQuery(departmentQuery(code, cycle));
  const data = results.data;
  const robustness = useQuery({ ...robustnessQuery(data?.cycle), enabled: data !== undefined });
  const name = data ? text(data.row.department.name) : code;
  const isUnknown = results.error instanceof ApiError && results.error.isNotFound;

  return (
    <>
      <Crumbs
        path={[
          { name: t('common.home'), href: '/' },
          { name: t('common.nav.ranking'), href: `/ranking${cycle ? `?cycle=${cycle}` : ''}` },
          { name },
        ]}
      />
      {isUnknown ? (
        <UnknownDepartment code={code} />
      ) : (
        <>
          <PageTitle
            name={data ? t('department.tab', { name, cycle: quarter(data.cycle) }) : name}
            kicker={
              data && `${quarter(data.cycle)} · ${kindName(data.row.department.kind, t)} · ${code}`
            }
            heading={name}
            lede={data && departmentLede(data, i18n)}
            actions={
              data && (
                <>
                  <SaveAs
                    sheet={async () => {
                      const make = await import('#client/features/department/department-sheet.ts');
                      return make.departmentSheet(data, i18n);
                    }}
                  />
                  <Link
                    href={`/compare?d=${encodeURIComponent(code)}${cycle ? `&q=${cycle}` : ''}`}
                    className="btn"
                  >
                    {t('department.compare')}
                  </Link>
                  <button type="button" className="btn desk" onClick={() => print()}>
                    {t('common.print')}
                  </button>
                </>
              )
            }
          />
          <Loaded query={results} what={t('department.what')}>
            {(loaded) => (
              <>
                {loaded.state !== 'published' && (
                  <Suspense>
                    <Unpublished cycle={loaded.cycle} state={loaded.state} />
                  </Suspense>
                )}
                <Summary results={loaded} range={rangeWords(robustness.data, code, i18n)} />
                <DimensionsSection results={loaded} />
                <Columns>
                  <WhySection results={loaded} />
                  {loaded.row.score !== null && (
                    <HeadroomSection code={code} cycle={loaded.cycle} />
                  )}
                </Columns>
                <Strip results={loaded} />
                <Columns>
                  <HistorySection results={loaded} />
                  <OutlookSection results={loaded} />
                </Columns>
                <Columns>
                  <PeersSection results={loaded} />
                  <IndexFormula results={loaded} />
                </Columns>
              </>
            )}
          </Loaded>
        </>
      )}
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { agreesWith, makeLabEngine } from '#client/features/weights-lab/lab-engine.ts';
import { LabView } from '#client/features/weights-lab/lab-view.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { cyclesQuery, frameworkQuery, rankingQuery } from '#client/lib/api/queries.ts';
import { robustnessQuery, valuesQuery } from '#client/lib/api/soundness-queries.ts';
import { rangesOf } from '#shared/format/rank-range.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { Note } from '#client/ui/note.tsx';
import { NothingPublished } from '#client/ui/nothing-published.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import type { FrameworkVersionResponse } from '#shared/contracts/frameworks.ts';
import type { RankingResponse } from '#shared/contracts/results.ts';
import type { CycleValuesResponse } from '#shared/contracts/values.ts';

export function WeightsPage() {
  const { t, quarter } = useI18n();
  const { params } = useUrlState();
  const cycles = useQuery(cyclesQuery());
  const cycle = params.get('cycle') ?? cycles.data?.latest ?? undefined;
  const ranking = useQuery({ ...rankingQuery(cycle), enabled: cycle !== undefined });
  const values = useQuery({ ...valuesQuery(cycle ?? ''), enabled: cycle !== undefined });
  const ref = values.data?.framework;
  const version = useQuery({
    ...frameworkQuery(ref?.id ?? '', ref?.version ?? ''),
    enabled: ref !== undefined,
  });

  return (
    <>
      <Crumbs
        path={[
          { name: t('common.home'), href: '/' },
          { name: t('common.nav.method'), href: '/method' },
          { name: t('lab.name') },
        ]}
      />
      <PageTitle
        name={t('lab.name')}
        kicker={cycle && quarter(cycle)}
        lede={t('lab.lede')}
        actions={
          <Link className="btn" href="/framework/audit">
            {t('lab.audit')}
          </Link>
        }
      />
      {cycles.data?.latest === null && cycle === undefined ? (
        <NothingPublished />
      ) : (
        <Loaded query={ranking} what={t('lab.what')}>
          {(shown) => (
            <Loaded query={values} what={t('lab.what')}>
              {(table) => (
                <Loaded query={version} what={t('lab.what')}>
                  {(data) => (
                    <Laboratory
                      key={`${table.cycle} ${table.framework.sha256}`}
                      ranking={shown}
                      table={table}
                      version={data}
                      params={params}
                    />
                  )}
                </Loaded>
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </>
  );
}

function Laboratory({
  ranking,
  table,
  version,
  params,
}: {
  ranking: RankingResponse;
  table: CycleValuesResponse;
  version: FrameworkVersionResponse;
  params: URLSearchParams;
}) {
  const { t } = useI18n();
  const engine = useMemo(() => makeLabEngine(version.framework, table), [version, table]);
  const departments = useMemo(
    () => new Map(ranking.rows.map(({ department }) => [department.code, department])),
    [ranking],
  );
  const robustness = useQuery(robustnessQuery(table.cycle));
  const intervals = useMemo(
    () => (robustness.data ? rangesOf(robustness.data) : noIntervals),
    [robustness.data],
  );
  return (
    <>
      {!agreesWith(engine, ranking.rows) && (
        <Note tone="warn" title={t('lab.differs')}>
          <p>{t('lab.differs.text')}</p>
        </Note>
      )}
      <LabView engine={engine} departments={departments} intervals={intervals} params={params} />
    </>
  );
}

/** Until the simulation is there, or where there is none. */
const noIntervals: ReturnType<typeof rangesOf> = new Map();

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { AnswersTable } from '#client/features/heatmap/answers-table.tsx';
import { heatmapSheet } from '#client/features/heatmap/heatmap-sheet.ts';
import { HeatmapTable } from '#client/features/heatmap/heatmap-table.tsx';
import { readView, rowsOf } from '#client/features/heatmap/heatmap-view.ts';
import { heatmapWords } from '#client/features/heatmap/heatmap-words.ts';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { heatmapQuery } from '#client/lib/api/insight-queries.ts';
import { cyclesQuery } from '#client/lib/api/queries.ts';
import { useUrlState, withParams } from '#client/lib/url-state.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { CycleField, DepartmentFields } from '#client/ui/filters/department-filters.tsx';
import { FilterFold } from '#client/ui/filters/filter-fold.tsx';
import { LevelKey } from '#client/ui/heat/level-key.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { NothingPublished } from '#client/ui/nothing-published.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { SaveAs } from '#client/ui/save-as.tsx';
import styles from '#client/features/heatmap/heatmap-table.module.css';

export function HeatmapPage() {
  const i18n = useI18n();
  const { t, text, quarter, language } = i18n;
  const { params } = useUrlState();
  const cycle = params.get('cycle') ?? undefined;
  const cycles = useQuery(cyclesQuery());
  const query = useQuery({
    ...heatmapQuery(cycle, params.get('node') ?? undefined),
    placeholderData: keepPreviousData,
  });
  const { data } = query;
  const view = readView(params, data);
  const rows = data ? rowsOf(data, view, language) : [];
  const words = data && heatmapWords(data, i18n);
  const up = (node: string | undefined) =>
    `/heatmap${withParams(params, { node, sort: undefined, order: undefined })}`;
  const path = (data?.path ?? []).map(({ code, title }, at) => ({
    name: at === 0 ? t('common.nav.heatmap') : text(title),
    href: up(at === 0 ? undefined : code),
  }));

  return (
    <>
      <Crumbs
        path={[
          { name: t('common.home'), href: '/' },
          ...path,
          { name: path.length > 0 && data ? text(data.node.title) : t('common.nav.heatmap') },
        ]}
      />
      <PageTitle
        name={t('common.nav.heatmap')}
        kicker={
          data
            ? `${quarter(data.cycle)}${data.path.length > 0 ? ` · ${data.node.code}` : ''}`
            : '\u00a0'
        }
        heading={words?.heading ?? t('common.nav.heatmap')}
        lede={words?.lede}
        actions={data && <SaveAs sheet={() => heatmapSheet(data, rows, view, i18n)} />}
      />
      {cycles.data?.latest === null && cycle === undefined ? (
        <NothingPublished />
      ) : (
        <Loaded query={query} what={t('heatmap.what')}>
          {(map) => {
            const Table = map.node.indicator ? AnswersTable : HeatmapTable;
            const caption = t('heatmap.table', {
              node: text(map.node.title),
              cycle: quarter(map.cycle),
            });
            return (
              <div aria-busy={query.isPlaceholderData}>
                <FilterFold
                  label={t('heatmap.filters')}
                  summary={t('common.filters.summary', {
                    cycle: quarter(map.cycle),
                    node: text(map.node.title),
                  })}
                >
                  <CycleField cycle={map.cycle} cycles={cycles.data?.cycles ?? []} />
                  <DepartmentFields departments={map.rows.map(({ department }) => department)} />
                </FilterFold>
                <div className={styles['above']}>
                  <LevelKey levels={map.levels} />
                  <p className="small quiet desk">
                    {t(map.node.indicator ? 'heatmap.hint.indicator' : 'heatmap.hint')}
                  </p>
                  <p className="small quiet" role="status">
                    {rows.length < map.rows.length &&
                      t('common.filters.shown', { shown: rows.length, total: map.rows.length })}
                  </p>
                </div>
                {rows.length > 0 ? (
                  <Table map={map} rows={rows} view={view} caption={caption} />
                ) : (
                  <p>{t('common.filters.noMatch')}</p>
                )}
              </div>
            );
          }}
        </Loaded>
      )}
    </>
  );
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { DepartmentLinesChart } from '#client/charts/department-lines/department-lines-chart.tsx';
import { ChoiceNotes } from '#client/features/compare/choice-notes.tsx';
import { ChooseDepartments } from '#client/features/compare/choose-departments.tsx';
import { codesIn, fewest, readChosen } from '#client/features/compare/chosen.ts';
import { CompareHead } from '#client/features/compare/compare-head.tsx';
import { comparisonOf, readAgainst } from '#client/features/compare/comparison.ts';
import { comparisonSheet } from '#client/features/compare/comparison-sheet.ts';
import { comparisonWords, trendLabel } from '#client/features/compare/comparison-words.ts';
import { NothingToCompare } from '#client/features/compare/nothing-to-compare.tsx';
import { PartsTable } from '#client/features/compare/parts-table.tsx';
import { StandingsTable } from '#client/features/compare/standings-table.tsx';
import { answerWords } from '#client/features/heatmap/heatmap-words.ts';
import { reasonWords } from '#client/features/ranking/reason-words.ts';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { Unpublished } from '#client/late-unpublished.tsx';
import { ApiError } from '#client/lib/api/api-error.ts';
import { heatmapQuery } from '#client/lib/api/insight-queries.ts';
import { cyclesQuery, rankingQuery, trendsQuery } from '#client/lib/api/queries.ts';
import { robustnessQuery } from '#client/lib/api/soundness-queries.ts';
import { useUrlState, withParams } from '#client/lib/url-state.ts';
import { Field } from '#client/ui/field.tsx';
import { CycleField } from '#client/ui/filters/department-filters.tsx';
import { FilterFold } from '#client/ui/filters/filter-fold.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { SaveAs } from '#client/ui/save-as.tsx';
import { Section } from '#client/ui/section.tsx';
import styles from '#client/features/compare/compare.module.css';

/** Two to five departments side by side, on the index or any part of it; everything chosen is in the address. */
export function ComparePage() {
  const i18n = useI18n();
  const { t, text, quarter } = i18n;
  const { params, change } = useUrlState();
  const asked = params.get('q') ?? undefined;
  const node = params.get('node') ?? undefined;
  const against = readAgainst(params);
  const cycles = useQuery(cyclesQuery());
  const placeholderData = keepPreviousData;
  const ranking = useQuery({ ...rankingQuery(asked, node), placeholderData });
  const map = useQuery({ ...heatmapQuery(asked, node), placeholderData });
  const robustness = useQuery({
    ...robustnessQuery(ranking.data?.cycle),
    enabled: ranking.data !== undefined,
  });
  const isRefused = [ranking, map].some(
    ({ error }) => error instanceof ApiError && error.status < 500,
  );
  if (isRefused) return <NothingToCompare asked={asked} node={node} />;

  const codes = codesIn(params);
  const all = (ranking.data?.rows ?? []).map(({ department }) => department);
  const chosen = readChosen(codes, all);
  const isEnough = chosen.departments.length >= fewest;
  const shown =
    map.data && ranking.data && isEnough
      ? {
          map: map.data,
          comparison: comparisonOf(
            map.data,
            ranking.data,
            robustness.data,
            chosen.departments,
            against,
          ),
        }
      : null;
  const words = shown && comparisonWords(shown.comparison, shown.map, robustness.data, i18n);
  const indicator = map.data?.node.indicator ?? null;
  const answerOf =
    indicator === null
      ? null
      : (code: string) => {
          const row = map.data?.rows.find((each) => each.department.code === code);
          return row ? answerWords(row, indicator, i18n) : '';
        };
  const up = (code: string | undefined) => `/compare${withParams(params, { node: code })}`;
  const above = (map.data?.path ?? []).map(({ code, title }, at) => ({
    name: at === 0 ? t('compare.nav.departments') : text(title),
    href: up(at === 0 ? undefined : code),
  }));

  return (
    <>
      <CompareHead
        here="departments"
        path={above.length > 0 && map.data ? [...above, { name: text(map.data.node.title) }] : []}
        kicker={map.data && `${quarter(map.data.cycle)} · ${text(map.data.node.title)}`}
        heading={words?.heading}
        lede={words?.lede ?? t('compare.lede')}
        actions={
          shown && (
            <SaveAs
              sheet={() =>
                Promise.resolve(comparisonSheet(shown.comparison, shown.map, answerOf, i18n))
              }
            />
          )
        }
      />
      <Loaded query={ranking} what={t('compare.what')}>
        {(table) => (
          <>
            {table.state !== 'published' && (
              <Suspense>
                <Unpublished cycle={table.cycle} state={table.state} />
              </Suspense>
            )}
            <FilterFold
              isOpen={codes.length < fewest}
              label={t('compare.choose')}
              summary={t('compare.choose.summary', {
                cycle: quarter(table.cycle),
                count: chosen.departments.length,
              })}
            >
              <ChooseDepartments codes={codes} chosen={chosen.departments} all={all} />
              <CycleField cycle={table.cycle} cycles={cycles.data?.cycles ?? []} param="q" />
              <Field label={t('compare.against')}>
                {(id) => (
                  <select
                    id={id}
                    name="vs"
                    value={against}
                    onChange={({ currentTarget: { value } }) =>
                      change({ vs: value === 'none' ? undefined : value })
                    }
                  >
                    <option value="none">{t('compare.against.none')}</option>
                    <option value="first">{t('compare.against.first')}</option>
                    <option value="best">{t('compare.against.best')}</option>
                  </select>
                )}
              </Field>
            </FilterFold>
            <div className={styles['notes']}>
              <ChoiceNotes chosen={chosen} ranking={table} />
            </div>
            {isEnough && (
              <Loaded query={map} what={t('compare.what')}>
                {() =>
                  shown && (
                    <div aria-busy={map.isPlaceholderData || ranking.isPlaceholderData}>
                      <StandingsTable
                        standings={shown.comparison.standings}
                        ranking={table}
                        reasonOf={({ row }) => reasonWords(row, table, i18n)}
                        answerOf={answerOf}
                        hasRange={shown.map.path.length === 0}
                      />
                      {shown.comparison.parts.length > 0 && (
                        <Section
                          title={t(
                            shown.map.path.length === 0 ? 'compare.dimensions' : 'compare.parts',
                          )}
                          lede={t('compare.parts.lede')}
                        >
                          <PartsTable
                            comparison={shown.comparison}
                            map={shown.map}
                            decimals={table.framework.rankDecimals}
                          />
                        </Section>
                      )}
                      <TrendSection
                        node={node}
                        departments={chosen.departments}
                        label={trendLabel(shown.comparison, shown.map.node, i18n)}
                      />
                    </div>
                  )
                }
              </Loaded>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

function TrendSection({
  node,
  departments,
  label,
}: {
  node: string | undefined;
  departments: Parameters<typeof DepartmentLinesChart>[0]['departments'];
  label: string;
}) {
  const { t } = useI18n();
  const trends = useQuery(trendsQuery(node));
  // A part that only an unpublished version has is not in the published quarters.
  if (trends.error instanceof ApiError && trends.error.isNotFound) return null;
  return (
    <Section title={t('compare.trend')} lede={t('compare.trend.lede')}>
      <Loaded query={trends} what={t('compare.what')}>
        {(data) => <DepartmentLinesChart trends={data} departments={departments} label={label} />}
      </Loaded>
    </Section>
  );
}

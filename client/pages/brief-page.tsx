import { useQuery } from '@tanstack/react-query';
import { ChartsAsPictures } from '#client/charts/charts-as-pictures.ts';
import { dimensionMeans } from '#client/features/brief/dimension-means.ts';
import { DimensionsSection } from '#client/features/brief/dimensions-section.tsx';
import { LevelsSection } from '#client/features/overview/levels-section.tsx';
import { findMovers } from '#client/features/overview/movers.ts';
import { MoversSection } from '#client/features/overview/movers-section.tsx';
import { OverviewFacts } from '#client/features/overview/overview-facts.tsx';
import { findInTrends } from '#client/features/overview/overview-finding.ts';
import { overviewWords } from '#client/features/overview/overview-words.ts';
import { TrendSection } from '#client/features/overview/trend-section.tsx';
import { RankingTable } from '#client/features/ranking/ranking-table.tsx';
import { readView } from '#client/features/ranking/ranking-view.ts';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { heatmapQuery } from '#client/lib/api/insight-queries.ts';
import { rankingQuery, trendsQuery } from '#client/lib/api/queries.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { NothingPublished } from '#client/ui/nothing-published.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Columns, Section } from '#client/ui/section.tsx';
import type { RankingResponse, TrendsResponse } from '#shared/contracts/results.ts';
import styles from '#client/features/brief/brief.module.css';

/** More departments than this do not fit the second page; the first and the last of them do. */
const fits = 26;
const half = 12;

export function BriefPage() {
  const i18n = useI18n();
  const { t, quarter } = i18n;
  const trends = useQuery(trendsQuery());
  const ranking = useQuery(rankingQuery());
  const finding = trends.data ? findInTrends(trends.data) : null;
  const words = trends.data ? overviewWords(trends.data, i18n) : null;

  return (
    <>
      <Crumbs path={[{ name: t('common.home'), href: '/' }, { name: t('brief.name') }]} />
      <PageTitle
        name={t('brief.name')}
        kicker={finding ? t('brief.kicker', { cycle: quarter(finding.cycle) }) : '\u00a0'}
        heading={words?.heading ?? t('brief.name')}
        lede={words?.lede}
        actions={
          finding && (
            <button type="button" className="btn main" onClick={() => print()}>
              {t('brief.print')}
            </button>
          )
        }
      />
      <Loaded query={trends} what={t('brief.what')}>
        {(data) =>
          finding ? (
            <ChartsAsPictures value>
              <div className={styles['sheet']}>
                <OverviewFacts finding={finding} />
                <Columns isWideFirst isFirst>
                  <TrendSection trends={data} finding={finding} />
                  <LevelsSection trends={data} finding={finding} />
                </Columns>
                <MoversSection movers={findMovers(data)} />
                <Loaded query={ranking} what={t('brief.what')}>
                  {(table) => <SecondPage trends={data} ranking={table} />}
                </Loaded>
              </div>
            </ChartsAsPictures>
          ) : (
            <NothingPublished />
          )
        }
      </Loaded>
    </>
  );
}

function SecondPage({ trends, ranking }: { trends: TrendsResponse; ranking: RankingResponse }) {
  const { t, quarter } = useI18n();
  const now = useQuery(heatmapQuery(ranking.cycle));
  const previous = ranking.previous?.cycle;
  const before = useQuery({ ...heatmapQuery(previous), enabled: previous !== undefined });
  const ranked = ranking.rows.filter(({ rank }) => rank !== null);
  const isShort = ranked.length > fits;
  const view = readView(new URLSearchParams());
  const { framework, publication } = ranking;
  const last = trends.cycles.at(-1);
  return (
    <div className={styles['second']}>
      <Section title={t('brief.ranking')} lede={isShort && t('brief.ranking.short', { half })}>
        <RankingTable
          ranking={ranking}
          rows={isShort ? ranked.slice(0, half) : ranked}
          view={view}
          extras={null}
        />
        {isShort && (
          <div className={styles['gap']}>
            <RankingTable ranking={ranking} rows={ranked.slice(-half)} view={view} extras={null} />
          </div>
        )}
      </Section>
      {now.data && <DimensionsSection dimensions={dimensionMeans(now.data, before.data)} />}
      <p className={styles['identity']}>
        {publication
          ? t('brief.publication', {
              number: String(publication.number),
              revision: String(publication.revision),
              cycle: quarter(ranking.cycle),
              version: framework.version,
              sha256: (last?.framework.sha256 ?? framework.sha256).slice(0, 12),
            })
          : t('brief.unpublished', {
              cycle: quarter(ranking.cycle),
              version: framework.version,
              sha256: framework.sha256.slice(0, 12),
            })}
      </p>
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { LevelsSection } from '#client/features/overview/levels-section.tsx';
import { findMovers } from '#client/features/overview/movers.ts';
import { MoversSection } from '#client/features/overview/movers-section.tsx';
import { findInTrends } from '#client/features/overview/overview-finding.ts';
import { overviewWords } from '#client/features/overview/overview-words.ts';
import { SmallMultiples } from '#client/features/overview/small-multiples.tsx';
import { StandingFacts } from '#client/features/overview/standing-facts.tsx';
import { TrendSection } from '#client/features/overview/trend-section.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { cyclesQuery, trendsQuery } from '#client/lib/api/queries.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { NothingPublished } from '#client/ui/nothing-published.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Columns } from '#client/ui/section.tsx';

export function OverviewPage() {
  const i18n = useI18n();
  const { t, quarter } = i18n;
  const cycles = useQuery(cyclesQuery());
  const trends = useQuery(trendsQuery());
  const finding = trends.data ? findInTrends(trends.data) : null;
  const words = trends.data ? overviewWords(trends.data, i18n) : null;

  return (
    <>
      <Crumbs path={[{ name: t('common.home') }]} />
      <PageTitle
        name={t('common.nav.overview')}
        kicker={finding ? quarter(finding.cycle) : '\u00a0'}
        heading={words?.heading ?? t('common.nav.overview')}
        lede={words?.lede}
        actions={
          finding && (
            <>
              <Link href="/ranking" className="btn">
                {t('overview.ranking')}
              </Link>
              <Link href="/brief" className="btn main">
                {t('overview.brief')}
              </Link>
            </>
          )
        }
      />
      {cycles.data?.latest === null ? (
        <NothingPublished />
      ) : (
        <Loaded query={trends} what={t('overview.what')}>
          {(data) => {
            if (!finding) return <NothingPublished />;
            const movers = findMovers(data);
            return (
              <>
                <StandingFacts finding={finding} />
                <Columns isWideFirst isFirst>
                  <TrendSection trends={data} finding={finding} />
                  <LevelsSection trends={data} finding={finding} />
                </Columns>
                <MoversSection movers={movers} />
                <SmallMultiples trends={data} movers={movers} />
              </>
            );
          }}
        </Loaded>
      )}
    </>
  );
}

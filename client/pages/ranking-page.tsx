import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Suspense, useDeferredValue, useMemo } from 'react';
import { Link } from 'wouter';
import { RankingFilters } from '#client/features/ranking/ranking-filters.tsx';
import { RankingKey } from '#client/features/ranking/ranking-key.tsx';
import { rankingWords } from '#client/features/ranking/ranking-words.ts';
import { RankingTable } from '#client/features/ranking/ranking-table.tsx';
import {
  keepMatching,
  readView,
  sortRows,
  type RankingView,
} from '#client/features/ranking/ranking-view.ts';
import { reasonWords } from '#client/features/ranking/reason-words.ts';
import { ReadingNotes } from '#client/features/ranking/reading-notes.tsx';
import { Unranked } from '#client/features/ranking/unranked.tsx';
import type { Translator } from '#client/i18n/translator.ts';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { cyclesQuery, rankingQuery } from '#client/lib/api/queries.ts';
import type { Sheet } from '#client/lib/export/sheet.ts';
import { Unpublished } from '#client/late-unpublished.tsx';
import { useUrlState } from '#client/lib/url-state.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { NothingPublished } from '#client/ui/nothing-published.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { SaveAs } from '#client/ui/save-as.tsx';
import type { RankingResponse, RankingRow } from '#shared/contracts/results.ts';
import { rankExtras } from './rank-extras.ts';
import { reasonsOf } from './ranking-reasons.tsx';
import styles from './ranking-page.module.css';
import { useSureness } from './use-sureness.ts';

export function RankingPage() {
  const i18n = useI18n();
  const { t, language } = i18n;
  const { params, change } = useUrlState();
  const cycle = params.get('cycle') ?? undefined;
  const cycles = useQuery(cyclesQuery());
  const ranking = useQuery({
    ...rankingQuery(cycle, params.get('node') ?? undefined),
    placeholderData: keepPreviousData,
  });
  const { data } = ranking;
  // The field shows a letter at once; the table follows when there is time for it.
  const asked = useDeferredValue(params.toString());
  const view = useMemo(() => readView(new URLSearchParams(asked)), [asked]);
  const matching = useMemo(
    () => sortRows(keepMatching(data?.rows ?? [], view), view, language),
    [data, view, language],
  );
  const ranked = useMemo(() => matching.filter((row) => row.rank !== null), [matching]);
  const words = data && rankingWords(data, i18n);
  const sureness = useSureness(data);
  const sure = sureness === 'waiting' ? null : sureness;
  const isWhole = matching.length === data?.rows.length;
  const order = view.sort === 'rank' && isWhole ? view.direction : 'other';
  const extras = useMemo(
    () => (sure && data ? rankExtras(sure, data, order, i18n) : sureness && 'waiting'),
    [sure, sureness, data, order, i18n],
  );
  const reasons = useMemo(() => (data ? reasonsOf(data, change) : null), [data, change]);
  const isEmpty = cycles.data?.latest === null && cycle === undefined;

  return (
    <>
      <Crumbs path={[{ name: t('common.home'), href: '/' }, { name: t('common.nav.ranking') }]} />
      <PageTitle
        name={words?.tab ?? t('common.nav.ranking')}
        kicker={words?.kicker}
        heading={words?.heading ?? t('common.nav.ranking')}
        lede={
          words && (
            <>
              {words.lede}
              {sureness && (
                <span className={styles['sureness']} role="status">
                  {sure?.parts.surenessWords(sure.robustness.facts, i18n)}
                </span>
              )}
            </>
          )
        }
        actions={
          data && (
            <>
              <SaveAs sheet={() => sheetOf(data, matching, view, i18n)} />
              <Link href={`/compare${cycle ? `?q=${cycle}` : ''}`} className="btn">
                {t('ranking.compare')}
              </Link>
              <button type="button" className="btn desk" onClick={() => print()}>
                {t('common.print')}
              </button>
            </>
          )
        }
      />
      {isEmpty ? (
        <NothingPublished />
      ) : (
        <Loaded query={ranking} what={t('ranking.what')}>
          {(shown) => (
            <div aria-busy={ranking.isPlaceholderData}>
              {shown.state !== 'published' && (
                <Suspense>
                  <Unpublished cycle={shown.cycle} state={shown.state} />
                </Suspense>
              )}
              <RankingFilters ranking={shown} cycles={cycles.data?.cycles ?? []} />
              <div className={styles['above']}>
                <RankingKey>{sure && <sure.parts.RobustnessKey />}</RankingKey>
                <p className="small quiet" role="status">
                  {matching.length < shown.rows.length &&
                    t('common.filters.shown', { shown: matching.length, total: shown.rows.length })}
                </p>
              </div>
              {ranked.length > 0 && (
                <RankingTable
                  ranking={shown}
                  rows={ranked}
                  view={view}
                  extras={extras}
                  reasons={reasons}
                />
              )}
              {matching.length === 0 && (
                <p className={styles['none']}>{t('common.filters.noMatch')}</p>
              )}
              <Unranked ranking={shown} rows={matching.filter((row) => row.rank === null)} />
              <ReadingNotes ranking={shown}>
                {sure && <sure.parts.RobustnessNotes robustness={sure.robustness} />}
              </ReadingNotes>
            </div>
          )}
        </Loaded>
      )}
    </>
  );
}

async function sheetOf(
  ranking: RankingResponse,
  rows: readonly RankingRow[],
  view: RankingView,
  i18n: Translator,
): Promise<Sheet> {
  const { rankingSheet } = await import('#client/features/ranking/ranking-sheet.ts');
  return rankingSheet(ranking, rows, view, i18n, (row) => reasonWords(row, ranking, i18n));
}

import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { QueueFilters } from '#client/features/review/queue-filters.tsx';
import { QueueTable } from '#client/features/review/queue-table.tsx';
import { queueRows, readQueueView } from '#client/features/review/queue-view.ts';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { reviewQueueQuery } from '#client/lib/review/review-queries.ts';
import { hasRole } from '#client/lib/session/has-role.ts';
import { useUrlState } from '#client/lib/url-state.ts';
import { Crumbs } from '#client/ui/crumbs.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { Loaded } from '#client/ui/loaded.tsx';
import { OnlyFor } from '#client/ui/only-for.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import type { ReviewQueueResponse } from '#shared/contracts/review.ts';

export function ReviewQueuePage() {
  const { t } = useI18n();
  return (
    <OnlyFor name={t('review.name')} roles={['reviewer', 'chair']}>
      {(_, session) => <Queue isReviewer={hasRole(session, ['reviewer'])} />}
    </OnlyFor>
  );
}

function Queue({ isReviewer }: { isReviewer: boolean }) {
  const { t } = useI18n();
  const { params } = useUrlState();
  const query = useQuery(reviewQueueQuery());
  const view = readQueueView(params);
  return (
    <>
      <Crumbs path={[{ name: t('common.home'), href: '/' }, { name: t('review.name') }]} />
      <QueueTitle queue={query.data} />
      <Loaded query={query} what={t('review.queue')}>
        {({ rows, now, cycles }) => {
          const shown = queueRows(rows, view);
          if (cycles.length === 0) {
            return <Empty title={t('review.queue.none')}>{t('review.queue.none.text')}</Empty>;
          }
          return (
            <>
              <QueueFilters cycles={cycles} view={view} />
              {shown.length === 0 ? (
                <p role="status">
                  {t('review.queue.noMatch')} <Link href="/review">{t('review.queue.clear')}</Link>
                </p>
              ) : (
                <QueueTable
                  rows={shown}
                  now={now}
                  hasCycles={cycles.length > 1}
                  isReviewer={isReviewer}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

/** How many wait, and how many the reader has. */
function QueueTitle({ queue }: { queue: ReviewQueueResponse | undefined }) {
  const { t, quarter, list } = useI18n();
  const waiting = queue?.rows.filter(({ state }) => state === 'submitted').length ?? 0;
  const mine = queue?.rows.filter(({ mine: isMine }) => isMine).length ?? 0;
  return (
    <PageTitle
      name={t('review.name')}
      kicker={queue && list(queue.cycles.map(({ code }) => quarter(code)))}
      heading={queue ? t('review.queue.heading', { count: waiting }) : t('review.name')}
      lede={queue && mine > 0 ? t('review.queue.mineWords', { count: mine }) : undefined}
    />
  );
}

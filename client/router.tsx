import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { accessRoutes } from '#client/access-routes.tsx';
import { committeeRoutes } from '#client/committee-routes.tsx';
import { frameworkRoutes } from '#client/framework-routes.tsx';
import { OutboxBar, quarterRoutes } from '#client/quarter-routes.tsx';
import { Frame } from '#client/features/frame/frame.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import {
  cyclesQuery,
  departmentQuery,
  rankingQuery,
  sessionQuery,
  trendsQuery,
} from '#client/lib/api/queries.ts';
import { ErrorBoundary } from '#client/ui/error-boundary.tsx';
import { LoadError } from '#client/ui/load-error.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import { latePage } from './late-page.tsx';
import { resultRoutes } from './result-routes.tsx';

const OverviewPage = latePage(
  () => import('./pages/overview-page.tsx').then((m) => m.OverviewPage),
  'overview',
);
const RankingPage = latePage(
  () => import('./pages/ranking-page.tsx').then((m) => m.RankingPage),
  'ranking',
  'robustness',
);
const DepartmentPage = latePage(
  () => import('./pages/department-page.tsx').then((m) => m.DepartmentPage),
  'department',
  'explain',
  'method',
  'robustness',
  'target',
);
const MethodPage = latePage(
  () => import('./pages/method-page.tsx').then((m) => m.MethodPage),
  'method',
);
const IndexAuditPage = latePage(
  () => import('./pages/index-audit-page.tsx').then((m) => m.IndexAuditPage),
  'index-audit',
);
const WeightsPage = latePage(
  () => import('./pages/weights-page.tsx').then((m) => m.WeightsPage),
  'lab',
);
const NotFoundPage = latePage(() =>
  import('./pages/not-found-page.tsx').then((m) => m.NotFoundPage),
);

/** Asks for a page's code and data at once, while the catalogue is still on its way. */
export function prefetchPage(client: QueryClient, { pathname, search }: Location): void {
  const params = new URLSearchParams(search);
  const cycle = params.get('cycle') ?? undefined;
  const node = params.get('node') ?? undefined;
  void client.prefetchQuery(cyclesQuery());
  void client.prefetchQuery(sessionQuery());
  const department = /^\/departments\/([^/]+)$/.exec(pathname)?.[1];
  if (pathname === '/') {
    void client.prefetchQuery(trendsQuery());
    OverviewPage.prefetch();
  } else if (pathname === '/ranking') {
    void client.prefetchQuery(rankingQuery(cycle, node));
    RankingPage.prefetch();
  } else if (department) {
    void client.prefetchQuery(departmentQuery(decodeURIComponent(department), cycle));
    DepartmentPage.prefetch();
  }
}

export function Router() {
  const { t } = useI18n();
  const client = useQueryClient();
  return (
    <Frame bar={<OutboxBar />}>
      <ErrorBoundary
        fallback={(error) => (
          <LoadError
            what={t('common.page')}
            error={error}
            onRetry={() => {
              client.clear();
              location.reload();
            }}
          />
        )}
      >
        <Suspense fallback={<Skeleton />}>
          <Switch>
            <Route path="/" component={OverviewPage} />
            <Route path="/ranking" component={RankingPage} />
            <Route path="/departments/:code">
              {({ code }) => <DepartmentPage key={code} code={decodeURIComponent(code)} />}
            </Route>
            <Route path="/method" component={MethodPage} />
            <Route path="/framework/weights" component={WeightsPage} />
            <Route path="/framework/audit" component={IndexAuditPage} />
            {frameworkRoutes()}
            {resultRoutes()}
            {quarterRoutes()}
            {committeeRoutes()}
            {accessRoutes()}
            <Route component={NotFoundPage} />
          </Switch>
        </Suspense>
      </ErrorBoundary>
    </Frame>
  );
}

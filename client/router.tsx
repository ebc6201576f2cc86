import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { accessRoutes } from '#client/access-routes.tsx';
import { OutboxBar, quarterRoutes } from '#client/quarter-routes.tsx';
import { Frame } from '#client/features/frame/frame.tsx';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { loadLateMessages } from '#client/i18n/load-translator.ts';
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

const loadOverview = () => import('./pages/overview-page.tsx');
const loadRanking = () => import('./pages/ranking-page.tsx');
const loadDepartment = () => import('./pages/department-page.tsx');
const loadAudit = () => import('./pages/index-audit-page.tsx');
const loadWeights = () => import('./pages/weights-page.tsx');
const loadMethod = () => import('./pages/method-page.tsx');

const OverviewPage = lazy(() => loadOverview().then((m) => ({ default: m.OverviewPage })));
const RankingPage = lazy(() => loadRanking().then((m) => ({ default: m.RankingPage })));
const DepartmentPage = lazy(() => loadDepartment().then((m) => ({ default: m.DepartmentPage })));
const MethodPage = lazy(() => loadMethod().then((m) => ({ default: m.MethodPage })));
const IndexAuditPage = lazy(() =>
  withLateMessages(loadAudit()).then((m) => ({ default: m.IndexAuditPage })),
);
const WeightsPage = lazy(() =>
  withLateMessages(loadWeights()).then((m) => ({ default: m.WeightsPage })),
);
const NotFoundPage = lazy(() =>
  import('./pages/not-found-page.tsx').then((m) => ({ default: m.NotFoundPage })),
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
    ignoreFailure(loadOverview());
  } else if (pathname === '/ranking') {
    void client.prefetchQuery(rankingQuery(cycle, node));
    ignoreFailure(loadRanking());
  } else if (department) {
    void client.prefetchQuery(departmentQuery(decodeURIComponent(department), cycle));
    ignoreFailure(loadDepartment());
  }
}

/** A page whose words are in a late room of the catalogue. */
async function withLateMessages<Page>(loading: Promise<Page>): Promise<Page> {
  const [page] = await Promise.all([loading, loadLateMessages()]);
  return page;
}

/** The page asks again when it is rendered, and shows the error then. */
function ignoreFailure(loading: Promise<unknown>): void {
  loading.catch(() => undefined);
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
            {quarterRoutes()}
            {accessRoutes()}
            <Route component={NotFoundPage} />
          </Switch>
        </Suspense>
      </ErrorBoundary>
    </Frame>
  );
}

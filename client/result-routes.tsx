import { Route } from 'wouter';
import { latePage } from './late-page.tsx';

const HeatmapPage = latePage(
  () => import('./pages/heatmap-page.tsx').then((m) => m.HeatmapPage),
  'heatmap',
);

const BriefPage = latePage(
  () => import('./pages/brief-page.tsx').then((m) => m.BriefPage),
  'brief',
  'overview',
  'ranking',
  'robustness',
);

const TargetsPage = latePage(
  () => import('./pages/targets-page.tsx').then((m) => m.TargetsPage),
  'target',
);

const ComparePage = latePage(
  () => import('./pages/compare-page.tsx').then((m) => m.ComparePage),
  'compare',
  'heatmap',
  'ranking',
);

const CompareQuartersPage = latePage(
  () => import('./pages/compare-quarters-page.tsx').then((m) => m.CompareQuartersPage),
  'compare',
  'explain',
);

/** What lies behind the results. A function, since `Switch` looks at its routes themselves. */
export function resultRoutes() {
  return (
    <>
      <Route path="/heatmap" component={HeatmapPage} />
      <Route path="/targets" component={TargetsPage} />
      <Route path="/targets/departments" component={TargetsPage} />
      <Route path="/compare" component={ComparePage} />
      <Route path="/compare/quarters" component={CompareQuartersPage} />
      <Route path="/brief" component={BriefPage} />
    </>
  );
}

import { Route } from 'wouter';
import { latePage } from './late-page.tsx';

const FrameworkPage = latePage(
  () => import('./pages/framework-page.tsx').then((m) => m.FrameworkPage),
  'framework',
  'method',
);
const StandardsPage = latePage(
  () => import('./pages/standards-page.tsx').then((m) => m.StandardsPage),
  'framework',
);
const VersionsPage = latePage(
  () => import('./pages/versions-page.tsx').then((m) => m.VersionsPage),
  'framework',
);
const DiffPage = latePage(
  () => import('./pages/diff-page.tsx').then((m) => m.DiffPage),
  'framework',
);
const AsIfPage = latePage(
  () => import('./pages/as-if-page.tsx').then((m) => m.AsIfPage),
  'framework',
);
const DraftPage = latePage(
  () => import('./pages/draft-page.tsx').then((m) => m.DraftPage),
  'draft',
  'framework',
  'method',
);

/** The framework as people read and change it. A function, since `Switch` looks at its routes themselves. */
export function frameworkRoutes() {
  return (
    <>
      <Route path="/framework" component={FrameworkPage} />
      <Route path="/framework/standards" component={StandardsPage} />
      <Route path="/framework/versions" component={VersionsPage} />
      <Route path="/framework/diff" component={DiffPage} />
      <Route path="/framework/as-if" component={AsIfPage} />
      <Route path="/framework/draft" component={DraftPage} />
    </>
  );
}

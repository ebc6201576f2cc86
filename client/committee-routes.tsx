import { Route } from 'wouter';
import { latePage } from './late-page.tsx';

const ReviewQueuePage = latePage(
  () => import('./pages/review-queue-page.tsx').then((m) => m.ReviewQueuePage),
  'review',
);
const ReviewPage = latePage(
  () => import('./pages/review-page.tsx').then((m) => m.ReviewPage),
  'entry',
  'review',
  'talk',
);
const CyclesPage = latePage(
  () => import('./pages/cycles-page.tsx').then((m) => m.CyclesPage),
  'cycle',
);
const CyclePage = latePage(
  () => import('./pages/cycle-page.tsx').then((m) => m.CyclePage),
  'appeal',
  'cycle',
  'entry',
  'publication',
  'review',
);
const PublicationsPage = latePage(
  () => import('./pages/publications-page.tsx').then((m) => m.PublicationsPage),
  'publication',
);
const PublicationPage = latePage(
  () => import('./pages/publication-page.tsx').then((m) => m.PublicationPage),
  'publication',
);

/** What the committee decides and publishes. A function, since `Switch` looks at its routes themselves. */
export function committeeRoutes() {
  return (
    <>
      <Route path="/review" component={ReviewQueuePage} />
      <Route path="/review/:department">
        {({ department }) => (
          <ReviewPage key={department} department={decodeURIComponent(department)} />
        )}
      </Route>
      <Route path="/cycles" component={CyclesPage} />
      <Route path="/cycles/:cycle">
        {({ cycle }) => <CyclePage key={cycle} cycle={decodeURIComponent(cycle)} />}
      </Route>
      <Route path="/publications" component={PublicationsPage} />
      <Route path="/publications/:number">
        {({ number }) => <PublicationPage key={number} number={Number(number)} />}
      </Route>
    </>
  );
}

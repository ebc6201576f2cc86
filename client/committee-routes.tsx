import { Route } from 'wouter';
import { latePage } from './late-page.tsx';

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
      <Route path="/publications" component={PublicationsPage} />
      <Route path="/publications/:number">
        {({ number }) => <PublicationPage key={number} number={Number(number)} />}
      </Route>
    </>
  );
}

import { Route } from 'wouter';
import { latePage } from './late-page.tsx';

const QuarterPage = latePage(
  () => import('./pages/quarter-page.tsx').then((m) => m.QuarterPage),
  'entry',
  'quarter',
  'workbook',
);
const EntryPage = latePage(
  () => import('./pages/entry-page.tsx').then((m) => m.EntryPage),
  'entry',
  'evidence',
  'quarter',
);

/** What waits on this device; for people who answer for a department only. */
export const OutboxBar = latePage(
  () => import('./features/outbox-bar/outbox-bar.tsx').then((m) => m.OutboxBar),
  'entry',
);

/** A department's own quarter. A function, since `Switch` looks at its routes themselves. */
export function quarterRoutes() {
  return (
    <>
      <Route path="/quarter" component={QuarterPage} />
      <Route path="/quarter/entry/:dimension">
        {({ dimension }) => <EntryPage key={dimension} dimension={decodeURIComponent(dimension)} />}
      </Route>
    </>
  );
}

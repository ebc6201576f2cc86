import { lazy } from 'react';
import { Route } from 'wouter';
import { loadLateMessages } from '#client/i18n/load-translator.ts';

const QuarterPage = lazy(async () => {
  const [{ QuarterPage: page }] = await Promise.all([
    import('./pages/quarter-page.tsx'),
    loadLateMessages(),
  ]);
  return { default: page };
});
const EntryPage = lazy(async () => {
  const [{ EntryPage: page }] = await Promise.all([
    import('./pages/entry-page.tsx'),
    loadLateMessages(),
  ]);
  return { default: page };
});

/** What waits on this device; for people who answer for a department only. */
export const OutboxBar = lazy(async () => {
  const [{ OutboxBar: bar }] = await Promise.all([
    import('./features/outbox-bar/outbox-bar.tsx'),
    loadLateMessages(),
  ]);
  return { default: bar };
});

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

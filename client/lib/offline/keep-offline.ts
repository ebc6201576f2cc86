import type { Query, QueryClient } from '@tanstack/react-query';
import { apiUrl } from '#client/lib/api/get-json.ts';
import { watchForNewVersion } from './new-version.ts';
import { submissionQuery, submissionUrl } from '#client/lib/submission/submission-queries.ts';

const kept: { user: string | null } = { user: null };

/**
 * Makes the quarter open without a network: the worker stores the pages, and is handed what this person's form is made
 * of, now and whenever it changes. Late, so that nothing of it competes with the first view.
 */
export function keepOffline(client: QueryClient, user: string): void {
  // Browsers have workers over TLS (and on this computer) only.
  if (kept.user === user || !('serviceWorker' in navigator)) return;
  const isFirst = kept.user === null;
  kept.user = user;
  const { serviceWorker } = navigator;
  const cache = client.getQueryCache();
  const handOver = (query: Query) => {
    const url = urlOf(query.queryKey);
    if (url === null || query.state.status !== 'success') return;
    serviceWorker.controller?.postMessage({ user: kept.user, url, data: query.state.data });
  };
  const handOverAll = () => cache.getAll().forEach(handOver);

  if (isFirst) {
    watchForNewVersion(serviceWorker);
    cache.subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'success') {
        handOver(event.query as Query);
      }
    });
    serviceWorker.addEventListener('controllerchange', handOverAll);
  }
  handOverAll();
}

/** Every dimension of the quarter, one after the other, so that a link that breaks leaves all of it at hand. */
export async function loadWholeQuarter(
  client: QueryClient,
  cycle: string,
  department: string,
): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    const meta = { isAside: true };
    const all = await client.ensureQueryData({ ...submissionQuery(cycle, department), meta });
    for (const { code } of all.dimensions) {
      await client.ensureQueryData({ ...submissionQuery(cycle, department, code), meta });
    }
  } catch {
    // Nobody waits for it; what is here is kept.
  }
}

/** The address of what a query asked for. */
function urlOf([first, ...rest]: readonly unknown[]): string | null {
  if (first === 'submission') {
    const [cycle, department, dimension] = rest as string[];
    return submissionUrl(cycle ?? '', department ?? '', dimension);
  }
  return typeof first === 'string' && first.startsWith(apiUrl('/')) ? first : null;
}

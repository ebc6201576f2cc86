import { QueryCache, QueryClient } from '@tanstack/react-query';
import { leaveForSignIn } from '#client/lib/session/leave-for-sign-in.ts';
import { ApiError } from './api-error.ts';

const maxRetries = 2;

/** A wrong question is not asked again; a lost answer is, twice, soon. */
function mayRetry(failures: number, error: Error): boolean {
  const isTransient = error instanceof ApiError && (error.status === 0 || error.status >= 502);
  return isTransient && failures < maxRetries;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      // What is asked for beside somebody's typing never takes the page away.
      onError: (error, { meta }) => meta?.['isAside'] || leaveForSignIn(error),
    }),
    defaultOptions: {
      queries: {
        gcTime: 30 * 60_000,
        retry: mayRetry,
        retryDelay: (attempt) => 400 * 2 ** attempt,
        refetchOnWindowFocus: false,
        // A failed request must show its error also where the browser believes to be offline.
        networkMode: 'always',
      },
    },
  });
}

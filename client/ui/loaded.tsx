import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LoadError } from './load-error.tsx';
import { Skeleton } from './skeleton.tsx';

/** An answer of the server in each of its states: on the way, failed, there. */
export function Loaded<T>({
  query,
  what,
  children,
}: {
  query: UseQueryResult<T>;
  /** What is being loaded, for the sentence that says it failed. */
  what: string;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError && !query.isFetching) {
    return <LoadError what={what} error={query.error} onRetry={() => void query.refetch()} />;
  }
  return <Skeleton />;
}

import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { apiUrl, getJson } from '#client/lib/api/get-json.ts';
import { publicationPreviewQuery } from '#client/lib/api/publication-queries.ts';
import { cyclesQuery } from '#client/lib/api/queries.ts';
import type { AppealsResponse, OwnResultResponse } from '#shared/contracts/appeals.ts';
import type { CompletenessResponse, CycleProgress } from '#shared/contracts/completeness.ts';

export function cyclePath(cycle: string): string {
  return `/cycles/${encodeURIComponent(cycle)}`;
}

function query<T>(cycle: string, path: string) {
  return queryOptions({
    queryKey: ['cycle', cycle, path],
    queryFn: ({ signal }) => getJson<T>(apiUrl(`${cyclePath(cycle)}${path}`), signal),
    staleTime: 0,
  });
}

/** How far every department and dimension is, and what stands before the next state. */
export const completenessQuery = (cycle: string) =>
  query<CompletenessResponse>(cycle, '/completeness');

/** How far a quarter is, in counts that leadership may see too. */
export const progressQuery = (cycle: string) => query<CycleProgress>(cycle, '/progress');

/** All appeals to the committee, its own to a department. */
export const appealsQuery = (cycle: string) => query<AppealsResponse>(cycle, '/appeals');

/** A department's own result with its reasons. */
export const ownResultQuery = (cycle: string, department: string) =>
  query<OwnResultResponse>(cycle, `/submissions/${encodeURIComponent(department)}/result`);

/** Asks anew for everything that a change of a quarter may have changed. */
export async function refreshCycle(client: QueryClient, cycle: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['cycle', cycle] }),
    client.invalidateQueries({ queryKey: ['review', cycle] }),
    client.invalidateQueries({ queryKey: cyclesQuery().queryKey }),
    client.invalidateQueries({ queryKey: publicationPreviewQuery(cycle).queryKey }),
  ]);
}

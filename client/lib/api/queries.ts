import { queryOptions } from '@tanstack/react-query';
import type { CyclesResponse } from '#shared/contracts/cycles.ts';
import type { FrameworkVersionResponse } from '#shared/contracts/frameworks.ts';
import type {
  DepartmentResultsResponse,
  RankingResponse,
  TrendsResponse,
} from '#shared/contracts/results.ts';
import { apiUrl, getJson } from './get-json.ts';

/** One description per request: key, address, answer. Pages and prefetching share them. */
function query<T>(url: string, staleTime = 60_000) {
  return queryOptions({
    queryKey: [url],
    queryFn: ({ signal }) => getJson<T>(url, signal),
    staleTime,
  });
}

export const cyclesQuery = () => query<CyclesResponse>(apiUrl('/cycles'));

export const rankingQuery = (cycle?: string, node?: string) =>
  query<RankingResponse>(apiUrl('/ranking', { cycle, node }));

export const trendsQuery = () => query<TrendsResponse>(apiUrl('/trends'));

export const departmentQuery = (code: string, cycle?: string) =>
  query<DepartmentResultsResponse>(
    apiUrl(`/departments/${encodeURIComponent(code)}/results`, { cycle }),
  );

/** A published version never changes. */
export const frameworkQuery = (id: string, version: string) =>
  query<FrameworkVersionResponse>(
    apiUrl(`/frameworks/${encodeURIComponent(id)}/versions/${encodeURIComponent(version)}`),
    Number.POSITIVE_INFINITY,
  );

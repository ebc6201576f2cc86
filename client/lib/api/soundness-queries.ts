import { queryOptions } from '@tanstack/react-query';
import type { IndexAuditResponse, RobustnessResponse } from '#shared/contracts/robustness.ts';
import type { CycleValuesResponse } from '#shared/contracts/values.ts';
import { apiUrl, getJson } from './get-json.ts';

function query<T>(url: string) {
  return queryOptions({
    queryKey: [url],
    queryFn: ({ signal }) => getJson<T>(url, signal),
    staleTime: 60_000,
  });
}

/** Every answer of a cycle: what other weights are tried on. */
export const valuesQuery = (cycle: string) =>
  query<CycleValuesResponse>(apiUrl(`/cycles/${cycle}/values`));

/** How sure the ranks of a cycle are. */
export const robustnessQuery = (cycle?: string) =>
  query<RobustnessResponse>(apiUrl('/robustness', { cycle }));

/** Whether the index is sound, on the data of a cycle. */
export const indexAuditQuery = (cycle?: string) =>
  query<IndexAuditResponse>(apiUrl('/index-audit', { cycle }));

import { queryOptions } from '@tanstack/react-query';
import type { CycleValuesResponse } from '#shared/contracts/values.ts';
import { apiUrl, getJson } from './get-json.ts';

/** Every answer of a cycle: what other weights are tried on. */
export const valuesQuery = (cycle: string) => {
  const url = apiUrl(`/cycles/${cycle}/values`);
  return queryOptions({
    queryKey: [url],
    queryFn: ({ signal }) => getJson<CycleValuesResponse>(url, signal),
    staleTime: 60_000,
  });
};

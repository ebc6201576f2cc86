import { queryOptions } from '@tanstack/react-query';
import type { EvidenceListResponse } from '#shared/contracts/evidence.ts';
import { apiUrl, getJson } from './get-json.ts';

/** The newest revision of each of a department's documents. */
export const evidenceQuery = (department: string) => {
  const url = apiUrl(`/departments/${encodeURIComponent(department)}/evidence`);
  return queryOptions({
    queryKey: [url],
    queryFn: ({ signal }) => getJson<EvidenceListResponse>(url, signal),
    staleTime: 0,
  });
};

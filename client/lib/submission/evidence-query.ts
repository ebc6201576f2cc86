import { queryOptions } from '@tanstack/react-query';
import { apiUrl, getJson } from '#client/lib/api/get-json.ts';
import type { EvidenceListResponse } from '#shared/contracts/evidence.ts';

/** The documents that a department sent, the newest revision of each; asked for on every visit. */
export const evidenceQuery = (department: string) => {
  const url = apiUrl(`/departments/${encodeURIComponent(department)}/evidence`);
  return queryOptions({
    queryKey: [url],
    queryFn: ({ signal }) => getJson<EvidenceListResponse>(url, signal),
    staleTime: 0,
    meta: { isAside: true },
  });
};

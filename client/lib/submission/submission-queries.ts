import { queryOptions } from '@tanstack/react-query';
import { apiUrl, getJson } from '#client/lib/api/get-json.ts';
import type { SubmissionResponse } from '#shared/contracts/submissions.ts';

/** Where a department's quarter is read. */
export function submissionUrl(cycle: string, department: string, dimension?: string): string {
  const path = `/cycles/${encodeURIComponent(cycle)}/submissions/${encodeURIComponent(department)}`;
  return apiUrl(path, { dimension });
}

/** A department's quarter; with a dimension, that dimension's indicators and their forms. */
export const submissionQuery = (cycle: string, department: string, dimension?: string) =>
  queryOptions({
    queryKey: ['submission', cycle, department, dimension ?? ''],
    queryFn: ({ signal }) =>
      getJson<SubmissionResponse>(submissionUrl(cycle, department, dimension), signal),
    staleTime: 0,
  });

/** Every view of one department's quarter. */
export const submissionKey = (cycle: string, department: string) => [
  'submission',
  cycle,
  department,
];

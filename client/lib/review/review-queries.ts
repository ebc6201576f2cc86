import { queryOptions } from '@tanstack/react-query';
import { apiUrl, getJson } from '#client/lib/api/get-json.ts';
import type { ReviewQueueResponse, ReviewResponse } from '#shared/contracts/review.ts';

/** Path of one department's submission, for everything that hangs on it. */
export function submissionPath(cycle: string, department: string): string {
  return `/cycles/${encodeURIComponent(cycle)}/submissions/${encodeURIComponent(department)}`;
}

/** What awaits the committee, in every quarter under way. */
export const reviewQueueQuery = () =>
  queryOptions({
    queryKey: ['review-queue'],
    queryFn: ({ signal }) => getJson<ReviewQueueResponse>(apiUrl('/review'), signal),
    staleTime: 0,
  });

/** Everything that the review of one submission needs, at once: going on to the next answer asks for nothing. */
export const reviewQuery = (cycle: string, department: string) =>
  queryOptions({
    queryKey: ['review', cycle, department],
    queryFn: ({ signal }) =>
      getJson<ReviewResponse>(apiUrl(`${submissionPath(cycle, department)}/review`), signal),
    staleTime: 0,
  });

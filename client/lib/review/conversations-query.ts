import { queryOptions } from '@tanstack/react-query';
import { apiUrl, getJson } from '#client/lib/api/get-json.ts';
import type { ConversationsResponse } from '#shared/contracts/review.ts';
import { submissionPath } from './review-queries.ts';

/** Everything that was said about a submission. */
export const conversationsQuery = (cycle: string, department: string) =>
  queryOptions({
    queryKey: ['conversations', cycle, department],
    queryFn: ({ signal }) =>
      getJson<ConversationsResponse>(
        apiUrl(`${submissionPath(cycle, department)}/comments`),
        signal,
      ),
    staleTime: 0,
  });

import { useQueryClient } from '@tanstack/react-query';
import { sendJson } from '#client/lib/api/send-json.ts';
import {
  reviewQuery,
  reviewQueueQuery,
  submissionPath,
} from '#client/lib/review/review-queries.ts';
import { submissionKey } from '#client/lib/submission/submission-queries.ts';
import type { MoveReviewBody, ReviewStatus } from '#shared/contracts/review.ts';

/** Takes a review from state to state; whatever comes of it, the pages then show what is there now. */
export function useReviewMoves() {
  const client = useQueryClient();
  return async (
    { cycle, department }: { readonly cycle: string; readonly department: string },
    body: MoveReviewBody,
  ): Promise<ReviewStatus> => {
    try {
      return await sendJson<ReviewStatus>(
        'POST',
        `${submissionPath(cycle, department)}/review`,
        body,
      );
    } finally {
      await Promise.all([
        client.invalidateQueries({ queryKey: reviewQuery(cycle, department).queryKey }),
        client.invalidateQueries({ queryKey: reviewQueueQuery().queryKey }),
        client.invalidateQueries({ queryKey: submissionKey(cycle, department) }),
      ]);
    }
  };
}

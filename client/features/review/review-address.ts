import type { ReviewQueueRow } from '#shared/contracts/review.ts';

/** Address of the review of a row of the queue. */
export function reviewAddress({ department, cycle }: ReviewQueueRow): string {
  return `/review/${encodeURIComponent(department.code)}?cycle=${encodeURIComponent(cycle)}`;
}

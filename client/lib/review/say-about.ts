import { sendJson } from '#client/lib/api/send-json.ts';
import type { CommentsResponse } from '#shared/contracts/review.ts';
import { submissionPath } from './review-queries.ts';

/** Says something about an answer; what comes back is all that was said about it. */
export async function sayAbout(
  place: { readonly cycle: string; readonly department: string; readonly code: string },
  text: string,
): Promise<CommentsResponse> {
  const path = `${submissionPath(place.cycle, place.department)}/answers/${encodeURIComponent(place.code)}/comments`;
  return sendJson<CommentsResponse>('POST', path, { text });
}

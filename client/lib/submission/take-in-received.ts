import type { QueryClient } from '@tanstack/react-query';
import type { Change, AnswerPlace } from '#client/lib/outbox/outbox-entry.ts';
import type { SaveAnswerResponse } from '#shared/contracts/answers.ts';
import type { SubmissionIndicator, SubmissionResponse } from '#shared/contracts/submissions.ts';
import { submissionKey } from './submission-queries.ts';

/** What the server took in, put into every loaded view of the quarter without asking for it again. */
export function takeInReceived(
  client: QueryClient,
  place: AnswerPlace,
  { body }: Change,
  saved: SaveAnswerResponse,
): void {
  const key = submissionKey(place.cycle, place.department);
  client.setQueriesData<SubmissionResponse>({ queryKey: key }, (data) => {
    if (!data) return undefined;
    const indicators = data.indicators.map((indicator) =>
      indicator.code === place.indicator ? withSaved(indicator, place.user, body, saved) : indicator,
    );
    const state = data.state === 'not_started' ? 'draft' : data.state;
    return { ...data, state, version: saved.submission, indicators };
  });
  // Counts are the server's: pages that show them ask again when they are opened.
  void client.invalidateQueries({ queryKey: key, refetchType: 'none' });
}

function withSaved(
  indicator: SubmissionIndicator,
  user: string,
  body: Change['body'],
  { version, savedAt, value, checks }: SaveAnswerResponse,
): SubmissionIndicator {
  return {
    ...indicator,
    ...{ version, value, checks, answer: body.answer, comment: body.comment },
    ...{ by: user, at: savedAt },
  };
}

import { queryOptions } from '@tanstack/react-query';
import { getJson } from '#client/lib/api/get-json.ts';
import type { AnswerPlace } from '#client/lib/outbox/outbox-entry.ts';
import { answerUrl } from '#client/lib/outbox/send-change.ts';
import type { AnswerHistoryResponse } from '#shared/contracts/answers.ts';

/** Every answer there was to an indicator; asked for whenever it is opened. */
export const historyQuery = (place: Omit<AnswerPlace, 'user'>) => {
  const url = `${answerUrl(place)}/history`;
  return queryOptions({
    queryKey: [url],
    queryFn: ({ signal }) => getJson<AnswerHistoryResponse>(url, signal),
    staleTime: 0,
    meta: { isAside: true },
  });
};

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sessionQuery } from '#client/lib/api/queries.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import type { NoticesResponse } from '#shared/contracts/notices.ts';

/**
 * Tells the server that the notices were seen, up to the newest of them. The list keeps saying which were new; where
 * the server does not answer, they stay unread there.
 */
export function useSeen({ notices, unread }: NoticesResponse): void {
  const client = useQueryClient();
  const until = unread > 0 ? notices[0]?.at : undefined;
  useEffect(() => {
    if (until === undefined) return;
    sendJson('POST', '/notices/read', { until })
      .then(() => client.invalidateQueries(sessionQuery()))
      .catch(() => undefined);
  }, [client, until]);
}

import type { QueryClient } from '@tanstack/react-query';
import type { SessionResponse } from '#shared/contracts/session.ts';
import { sessionQuery } from '#client/lib/api/queries.ts';

/** After signing in, everything is asked for again: another person may see other things. */
export async function renewSession(client: QueryClient): Promise<SessionResponse> {
  const session = await client.fetchQuery({ ...sessionQuery(), staleTime: 0 });
  const [key] = sessionQuery().queryKey;
  void client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== key });
  return session;
}

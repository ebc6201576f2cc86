import { apiUrl } from '#client/lib/api/get-json.ts';
import type {
  AnswerConflict,
  SaveAnswerBody,
  SaveAnswerResponse,
} from '#shared/contracts/answers.ts';
import type { Problem } from '#shared/contracts/problem.ts';
import type { SessionResponse } from '#shared/contracts/session.ts';
import type { AnswerPlace, OutboxEntry, Refusal } from './outbox-entry.ts';

/** Why nothing can be sent now; what is typed waits. */
export type Hold = 'offline' | 'signed_out' | 'other_user' | 'busy';

/** What became of a change that was sent. */
export type Outcome =
  | { readonly kind: 'received'; readonly saved: SaveAnswerResponse }
  | { readonly kind: 'conflict'; readonly conflict: AnswerConflict }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'held'; readonly why: Hold; readonly waitSeconds?: number | undefined };

/** The longest that a slow link is waited for before the change goes again with the same key. */
const patience = 45_000;

export function answerUrl({ cycle, department, indicator }: Omit<AnswerPlace, 'user'>): string {
  const path = [cycle, 'submissions', department, 'answers', indicator].map(encodeURIComponent);
  return apiUrl(`/cycles/${path.join('/')}`);
}

/** A save as it is sent: what is not there need not be said. */
const wireBody = ({ answer, comment, evidence }: SaveAnswerBody): Partial<SaveAnswerBody> => ({
  answer,
  ...(comment !== null && { comment }),
  ...(evidence.length > 0 && { evidence }),
});

export async function sendAttempt(
  entry: OutboxEntry,
  attempt: NonNullable<OutboxEntry['attempt']>,
): Promise<Outcome> {
  try {
    const response = await fetch(answerUrl(entry), {
      method: 'PUT',
      headers: {
        'accept-language': document.documentElement.lang,
        'content-type': 'application/json',
        'if-match': `"${attempt.base}"`,
        'idempotency-key': attempt.key,
      },
      body: JSON.stringify(wireBody(attempt.body)),
      // Every save goes over a slow link: what nobody reads stays out.
      referrerPolicy: 'no-referrer',
      // No cache answers a PUT; only without this a browser says so, since it sees a condition.
      cache: 'force-cache',
      signal: AbortSignal.timeout(patience),
    });
    if (response.ok) {
      return { kind: 'received', saved: (await response.json()) as SaveAnswerResponse };
    }
    return await outcomeOf(response);
  } catch {
    return { kind: 'held', why: 'offline' };
  }
}

/** A proxy's page instead of a problem document says no more than its status. */
export async function outcomeOf(response: Response): Promise<Outcome> {
  const problem = await response.json().then(
    (body) => body as Partial<Problem>,
    (): Partial<Problem> => ({}),
  );
  const { status } = response;
  const { code = 'unknown', title = null } = problem;
  if (status === 401 || code.startsWith('access.totp')) return { kind: 'held', why: 'signed_out' };
  if (status === 412 && problem.current) {
    return { kind: 'conflict', conflict: problem.current as AnswerConflict };
  }
  if (status >= 500 || [408, 425, 429].includes(status)) {
    const waitSeconds = Number(response.headers.get('retry-after')) || undefined;
    return { kind: 'held', why: 'busy', waitSeconds };
  }
  return { kind: 'refused', refusal: { status, code, title } };
}

/** Who the server takes this browser for, by its own word of now; null for nobody. */
export async function whoIsSignedIn(): Promise<string | null> {
  const response = await fetch(apiUrl('/session'), {
    cache: 'no-store',
    signal: AbortSignal.timeout(patience),
  });
  if (response.status === 401) return null;
  if (!response.ok) throw new Error(`session ${response.status}`);
  const { user, pending } = (await response.json()) as SessionResponse;
  return pending === null ? (user?.username ?? null) : null;
}

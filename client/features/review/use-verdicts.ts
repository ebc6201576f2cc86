import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { ApiError } from '#client/lib/api/api-error.ts';
import { sendJson } from '#client/lib/api/send-json.ts';
import { reviewQuery, submissionPath } from '#client/lib/review/review-queries.ts';
import { leaveForSignIn } from '#client/lib/session/leave-for-sign-in.ts';
import { failureOf, type Failure } from '#client/ui/form/failure.ts';
import type {
  PutVerdictBody,
  ReviewAnswer,
  ReviewResponse,
  VerdictConflict,
  VerdictResponse,
} from '#shared/contracts/review.ts';
import { asItIsNow, provisional, settled, withAnswer, withVersion } from './take-in-verdict.ts';

/** What becomes of a verdict on its way; nothing where the server has it. */
export type Sending =
  | { readonly kind: 'sending' }
  /** Something else is there now; what was decided is kept until the reviewer decides anew. */
  | { readonly kind: 'lost'; readonly body: PutVerdictBody; readonly current: VerdictConflict }
  | { readonly kind: 'failed'; readonly body: PutVerdictBody; readonly failure: Failure };

/**
 * Verdicts of one review: each stands on the page at once and is sent behind it, one after the other, so that the
 * reviewer never waits. What the server refuses comes back to its answer with everything that was written.
 */
export function useVerdicts({ cycle, department, user }: Place) {
  const client = useQueryClient();
  const i18n = useI18n();
  const [states, setStates] = useState<ReadonlyMap<string, Sending>>(new Map());
  const queue = useRef(Promise.resolve());
  const latest = useRef(new Map<string, number>());
  const { queryKey } = reviewQuery(cycle, department);

  const mark = (code: string, state: Sending | null) => {
    setStates((current) => {
      const next = new Map(current);
      if (state) next.set(code, state);
      else next.delete(code);
      return next;
    });
  };
  const update = (change: (review: ReviewResponse) => ReviewResponse) => {
    client.setQueryData<ReviewResponse>(queryKey, (review) => review && change(review));
  };
  const answerNow = (code: string) =>
    client
      .getQueryData<ReviewResponse>(queryKey)
      ?.answers.find((candidate) => candidate.code === code);

  const decide = (before: ReviewAnswer, body: PutVerdictBody) => {
    const { code } = before;
    const turn = (latest.current.get(code) ?? 0) + 1;
    latest.current.set(code, turn);
    const who = { by: user, at: new Date().toISOString() };
    update((review) => withAnswer(review, code, (answer) => provisional(answer, body, who)));
    mark(code, { kind: 'sending' });
    const isLatest = () => latest.current.get(code) === turn;
    queue.current = queue.current.then(() => send(before, body, isLatest));
  };

  const send = async (before: ReviewAnswer, body: PutVerdictBody, isLatest: () => boolean) => {
    const { code } = before;
    const path = `${submissionPath(cycle, department)}/answers/${encodeURIComponent(code)}/verdict`;
    const seen = answerNow(code)?.verdict?.version ?? 0;
    try {
      const response = await sendJson<VerdictResponse>('PUT', path, body, seen);
      if (!isLatest()) {
        update((review) => withVersion(review, code, response.verdict.version));
        return;
      }
      update((review) => settled(review, code, response));
      mark(code, null);
    } catch (error) {
      leaveForSignIn(error);
      if (!isLatest()) return;
      if (error instanceof ApiError && error.status === 412) {
        const current = error.current as VerdictConflict;
        update((review) => asItIsNow(review, code, current));
        mark(code, { kind: 'lost', body, current });
        return;
      }
      const { verdict, verified, decided } = before;
      update((review) =>
        withAnswer(review, code, (answer) => ({ ...answer, verdict, verified, decided })),
      );
      mark(code, { kind: 'failed', body, failure: failureOf(error, i18n) });
      // The submission may be somebody else's by now.
      if (error instanceof ApiError && error.status === 409) {
        await client.invalidateQueries({ queryKey });
      }
    }
  };

  useWarning([...states.values()].some(({ kind }) => kind !== 'lost'));
  return {
    states,
    decide,
    dismiss: (code: string) => mark(code, null),
    /** When everything that was decided so far has been answered. */
    whenSent: () => queue.current,
  };
}

interface Place {
  readonly cycle: string;
  readonly department: string;
  /** User name of the reviewer. */
  readonly user: string;
}

/** The browser asks before a page is left with verdicts that did not arrive. */
function useWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isNeeded]);
}

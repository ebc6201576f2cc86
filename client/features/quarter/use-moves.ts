import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sendJson } from '#client/lib/api/send-json.ts';
import { submissionKey } from '#client/lib/submission/submission-queries.ts';
import { useAct } from '#client/ui/form/use-act.ts';
import type {
  MoveSubmissionBody,
  SubmissionResponse,
  WhyNotDto,
} from '#shared/contracts/submissions.ts';
import type { Target } from './submit-words.ts';

/** A recall of a returned submission goes back to `returned`; asking for it is the same act. */
function targetOf(state: SubmissionResponse['state']): Target | null {
  if (state === 'returned') return 'draft';
  return state === 'submitted' || state === 'awaiting_signoff' || state === 'draft' ? state : null;
}

/** What this person may ask for now, and asking for it; `whyNot` says why the last request was not even sent. */
export function useMoves(submission: SubmissionResponse, isBlocked: boolean) {
  const client = useQueryClient();
  const { failure, isBusy, act } = useAct();
  const [asked, setAsked] = useState<Target | null>(null);
  const moves = submission.moves.flatMap(({ to, whyNot }) => {
    const target = targetOf(to);
    return target ? [{ target, whyNot }] : [];
  });
  const whyNotNow = (target: Target | null): WhyNotDto | null => {
    const found = moves.find((each) => each.target === target);
    return found?.whyNot ?? (found && target !== 'draft' && isBlocked ? 'blocked' : null);
  };

  const move = (to: Target) => {
    setAsked(to);
    if (whyNotNow(to) !== null) return;
    act(async () => {
      const { code: cycle } = submission.cycle;
      const { code: department } = submission.department;
      const body: MoveSubmissionBody = { to, version: submission.version };
      try {
        const path = `/cycles/${encodeURIComponent(cycle)}/submissions/${encodeURIComponent(department)}/transitions`;
        await sendJson('POST', path, body);
        setAsked(null);
      } finally {
        await client.invalidateQueries({ queryKey: submissionKey(cycle, department) });
      }
    });
  };
  return {
    targets: moves.map(({ target }) => target),
    move,
    whyNot: whyNotNow(asked),
    failure,
    isBusy,
  };
}

import type { ReviewQueueRow } from '#shared/contracts/review.ts';
import { SUBMISSION_STATES } from '#shared/domain/workflow/submission-states.ts';

/** What narrows the queue, as the address says it. */
export interface QueueView {
  readonly cycle: string | null;
  readonly state: ReviewQueueRow['state'] | null;
  readonly mine: boolean;
  readonly changed: boolean;
  readonly jumps: boolean;
  readonly evidence: boolean;
}

export function readQueueView(params: URLSearchParams): QueueView {
  const isSet = (name: string) => params.get(name) === '1';
  return {
    cycle: params.get('cycle'),
    state: SUBMISSION_STATES.find((state) => state === params.get('state')) ?? null,
    mine: isSet('mine'),
    changed: isSet('changed'),
    jumps: isSet('jumps'),
    evidence: isSet('evidence'),
  };
}

/** The rows that match, what this reader can go on with first, the longest waiting first. */
export function queueRows(rows: readonly ReviewQueueRow[], view: QueueView): ReviewQueueRow[] {
  return rows
    .filter(
      (row) =>
        (view.cycle === null || row.cycle === view.cycle) &&
        (view.state === null || row.state === view.state) &&
        (!view.mine || row.mine) &&
        (!view.changed || row.fresh > 0) &&
        (!view.jumps || row.jumps > 0) &&
        (!view.evidence || row.withoutEvidence > 0),
    )
    .toSorted((a, b) => urgency(a) - urgency(b) || waitingSince(a) - waitingSince(b));
}

/** Own work, then what nobody has, then what others have, then what the department has, then what is done. */
function urgency({ mine, state, mayReview }: ReviewQueueRow): number {
  if (state === 'accepted') return 5;
  if (mine) return 0;
  if (state === 'submitted') return mayReview ? 1 : 2;
  return state === 'under_review' ? 3 : 4;
}

function waitingSince({ submittedAt }: ReviewQueueRow): number {
  return submittedAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(submittedAt);
}

import type { Translator } from '#client/i18n/translator.ts';
import type { Icon } from '#client/ui/icon.tsx';
import type { ReviewWhyNotDto, Verdict } from '#shared/contracts/review.ts';
import type { SubmissionResponse } from '#shared/contracts/submissions.ts';

export type Sign = Parameters<typeof Icon>[0]['name'];
type State = SubmissionResponse['state'];

/** What an answer is called after a verdict, with its sign. */
export const verdictSigns = {
  accepted: { key: 'review.verdict.accepted', sign: 'done' },
  adjusted: { key: 'review.verdict.adjusted', sign: 'adjusted' },
  rejected: { key: 'review.verdict.rejected', sign: 'error' },
  return: { key: 'review.verdict.return', sign: 'returned' },
} as const satisfies Record<Verdict['kind'], { key: string; sign: Sign }>;

/** What a submission's state is called to the committee, with its sign. */
export const stateSigns = {
  not_started: { key: 'review.state.notStarted', sign: 'empty' },
  draft: { key: 'review.state.draft', sign: 'empty' },
  awaiting_signoff: { key: 'review.state.awaitingSignOff', sign: 'empty' },
  submitted: { key: 'review.state.submitted', sign: 'carried' },
  under_review: { key: 'review.state.underReview', sign: 'lock' },
  returned: { key: 'review.state.returned', sign: 'returned' },
  accepted: { key: 'review.state.accepted', sign: 'done' },
} as const satisfies Record<State, { key: string; sign: Sign }>;

const why = {
  not_yours: 'review.why.notYours',
  own_department: 'review.why.ownDepartment',
  wrong_state: 'review.why.wrongState',
  cycle_closed: 'review.why.cycleClosed',
  not_claimed: 'review.why.notClaimed',
  claimed_by_other: 'review.why.claimedByOther',
  not_due: 'review.why.notDue',
  undecided: 'review.why.undecided',
  returns_waiting: 'review.why.returnsWaiting',
  nothing_to_return: 'review.why.nothingToReturn',
  nothing_to_adjust: 'review.why.nothingToAdjust',
  needs_reason: 'review.why.needsReason',
} as const satisfies Record<ReviewWhyNotDto, string>;

/** Why something about a review cannot be done now, as a sentence. */
export function reviewWhyWords(code: ReviewWhyNotDto, t: Translator['t']): string {
  return t(why[code]);
}

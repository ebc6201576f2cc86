import type { Translator } from '#client/i18n/translator.ts';
import type { Icon } from '#client/ui/icon.tsx';
import type { ReviewWhyNotDto, Verdict } from '#shared/contracts/review.ts';

type Sign = Parameters<typeof Icon>[0]['name'];

/** What an answer is called after a verdict, with its sign. */
export const verdictSigns = {
  accepted: { key: 'review.verdict.accepted', sign: 'done' },
  adjusted: { key: 'review.verdict.adjusted', sign: 'adjusted' },
  rejected: { key: 'review.verdict.rejected', sign: 'error' },
  return: { key: 'review.verdict.return', sign: 'returned' },
} as const satisfies Record<Verdict['kind'], { key: string; sign: Sign }>;

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

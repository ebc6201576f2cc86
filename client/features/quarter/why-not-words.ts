import type { MessageKey } from '#client/i18n/message-key.ts';
import type { Translator } from '#client/i18n/translator.ts';
import type { SubmissionResponse, WhyNotDto } from '#shared/contracts/submissions.ts';

const words = {
  not_yours: 'quarter.why.notYours',
  cycle_not_open: 'quarter.why.cycleNotOpen',
  past_due: 'quarter.why.pastDue',
  wrong_state: 'quarter.why.underReview',
  not_returned: 'quarter.why.notReturned',
  not_due: 'quarter.why.notDue',
  blocked: 'quarter.why.blocked',
  needs_reason: 'quarter.why.needsReason',
  needs_signoff: 'quarter.why.needsSignOff',
  no_signoff: 'quarter.why.noSignOff',
} as const satisfies Record<WhyNotDto, string>;

/** Why something cannot be done now, as a sentence. */
export function whyNotWords(why: WhyNotDto, t: Translator['t']): string {
  return t(words[why]);
}

const states = {
  not_started: 'quarter.state.notStarted',
  draft: 'quarter.state.draft',
  awaiting_signoff: 'quarter.state.awaitingSignOff',
  submitted: 'quarter.state.submitted',
  under_review: 'quarter.state.underReview',
  returned: 'quarter.state.returned',
  accepted: 'quarter.state.accepted',
} as const;

/** The word for a submission's state. */
export function stateWords(state: keyof typeof states, t: Translator['t']): string {
  return t(states[state]);
}

/** Who has the quarter while it is read only, and what its people can still do. */
const lockedWords: Partial<Record<SubmissionResponse['state'], MessageKey>> = {
  awaiting_signoff: 'quarter.why.waiting',
  submitted: 'quarter.recall.lede',
  accepted: 'quarter.why.accepted',
};

/** Why nothing of a quarter can be written now, as a sentence. */
export function readOnlyWords(why: WhyNotDto, { state }: SubmissionResponse, t: Translator['t']) {
  return t((why === 'wrong_state' && lockedWords[state]) || words[why]);
}

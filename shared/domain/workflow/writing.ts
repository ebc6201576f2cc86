import { type Actor, hasRoleIn, mayChangeAnything } from '../access/actor.ts';
import type { CycleStateName } from './cycle-moves.ts';
import type { SubmissionState } from './submission-states.ts';
import type { WhyNot } from './why-not.ts';

/** Everything that decides what can be done with a submission now. Moments are milliseconds since 1970. */
export interface Situation {
  readonly department: string;
  readonly cycle: CycleStateName;
  readonly state: SubmissionState;
  /** When answers are due; null where no date was set. */
  readonly dueAt: number | null;
  /** A later date for this department alone. */
  readonly extendedTo: number | null;
  readonly now: number;
  /** Whether the head signs off before it goes to the committee. */
  readonly signOff: boolean;
  /** Whether a reviewer gave answers back that are not accepted since. */
  readonly hasReturned: boolean;
}

/** Whether a department's people act for it: its officers and its head, in a session. */
export function actsFor(actor: Actor, department: string): boolean {
  return mayChangeAnything(actor) && hasRoleIn(actor, department, 'officer', 'head');
}

/** Until when a department may write: the extension where it is later. Null: no end was set. */
export function writableUntil({ dueAt, extendedTo }: Situation): number | null {
  if (dueAt === null || extendedTo === null) return dueAt;
  return Math.max(dueAt, extendedTo);
}

/**
 * Why nobody can write or submit now, by the quarter's state and the clock. What was returned can be corrected while
 * the quarter is reviewed; the rest only until it is due, and in review only within an extension.
 */
export function whyClosed(situation: Situation): WhyNot | null {
  const { cycle, now, extendedTo, hasReturned } = situation;
  if (cycle !== 'open' && cycle !== 'review') return 'cycle_not_open';
  if (hasReturned) return null;
  if (cycle === 'review' && extendedTo === null) return 'cycle_not_open';
  const until = writableUntil(situation);
  return until !== null && now > until ? 'past_due' : null;
}

/** Why an actor cannot write any answer of a submission; null where it can. */
export function whyNotWrite(actor: Actor, situation: Situation): WhyNot | null {
  if (!actsFor(actor, situation.department)) return 'not_yours';
  if (!['not_started', 'draft', 'returned'].includes(situation.state)) return 'wrong_state';
  return whyClosed(situation);
}

/** Why one answer cannot be written in a submission that can: of a returned one only what was given back. */
export function whyNotWriteAnswer(
  state: SubmissionState,
  answer: { readonly due: boolean; readonly returned: boolean },
): WhyNot | null {
  if (!answer.due) return 'not_due';
  return state === 'returned' && !answer.returned ? 'not_returned' : null;
}

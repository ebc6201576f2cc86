import { type Actor, belongsTo, hasRole, hasRoleIn, mayChangeAnything } from '../access/actor.ts';
import type { SubmissionState } from './submission-states.ts';
import type { WhyNot } from './why-not.ts';
import { actsFor, type Situation, whyClosed } from './writing.ts';

/** One way from a state to another, who takes it and what it needs. */
export interface SubmissionMove {
  readonly from: SubmissionState;
  readonly to: SubmissionState;
  readonly by: 'officer' | 'head' | 'reviewer' | 'chair';
  /** Only where the head signs off, or only where nobody does. */
  readonly signOff?: boolean;
  readonly needsReason?: boolean;
  /** Whether every check must let it through. */
  readonly checked?: boolean;
  /** Only within the time in which the department may write. */
  readonly timed?: boolean;
  /** Only where answers were returned, or only where none were: a recall goes back where it came from. */
  readonly returned?: boolean;
}

const submit = { to: 'submitted', checked: true, timed: true } as const;
const ask = { to: 'awaiting_signoff', checked: true, timed: true, signOff: true } as const;
const recalls = (['officer', 'head'] as const).flatMap((by): SubmissionMove[] =>
  (['submitted', 'awaiting_signoff'] as const).flatMap((from): SubmissionMove[] => [
    { from, to: 'draft', by, timed: true, returned: false },
    { from, to: 'returned', by, timed: true, returned: true },
  ]),
);

/** Every way a submission goes by request (product.md); the first save takes it from `not_started` to `draft`. */
export const SUBMISSION_MOVES: readonly SubmissionMove[] = [
  { from: 'not_started', by: 'officer', ...submit, signOff: false },
  { from: 'draft', by: 'officer', ...submit, signOff: false },
  { from: 'returned', by: 'officer', ...submit, signOff: false },
  { from: 'not_started', by: 'officer', ...ask },
  { from: 'draft', by: 'officer', ...ask },
  { from: 'returned', by: 'officer', ...ask },
  { from: 'awaiting_signoff', by: 'head', ...submit },
  // Sign-off was asked for, and is not any more.
  { from: 'awaiting_signoff', by: 'officer', ...submit, signOff: false },
  { from: 'draft', by: 'head', ...submit },
  { from: 'returned', by: 'head', ...submit },
  ...recalls,
  { from: 'submitted', to: 'under_review', by: 'reviewer' },
  { from: 'under_review', to: 'submitted', by: 'reviewer' },
  { from: 'under_review', to: 'submitted', by: 'chair' },
  { from: 'under_review', to: 'returned', by: 'reviewer', needsReason: true },
  { from: 'under_review', to: 'accepted', by: 'reviewer' },
  { from: 'accepted', to: 'under_review', by: 'chair', needsReason: true },
];

const isHeads = ({ by }: SubmissionMove): boolean => by === 'head';

/** Whether an actor has what a move asks for. Nobody reviews a department that they belong to. */
function mayTake(actor: Actor, move: SubmissionMove, department: string): boolean {
  if (!mayChangeAnything(actor)) return false;
  if (move.by === 'officer' || move.by === 'head') return hasRoleIn(actor, department, move.by);
  return hasRole(actor, move.by) && !belongsTo(actor, department);
}

/** The states that an actor could ask for from here, whether or not it can be done yet. */
export function possibleMoves(actor: Actor, situation: Situation): SubmissionState[] {
  const moves = SUBMISSION_MOVES.filter(
    (move) =>
      move.from === situation.state &&
      (move.signOff === undefined || move.signOff === situation.signOff) &&
      (move.returned === undefined || move.returned === situation.hasReturned) &&
      mayTake(actor, move, situation.department),
  );
  return [...new Set(moves.map((move) => move.to))];
}

/** What is said with a move. */
export interface Request {
  readonly to: SubmissionState;
  readonly reason?: string | undefined;
  /** Whether some check stands in the way. */
  readonly blocked: boolean;
}

/** Why an actor cannot move a submission to a state now; null where it can. */
export function whyNotMove(
  actor: Actor,
  situation: Situation,
  { to, reason, blocked }: Request,
): WhyNot | null {
  const ways = SUBMISSION_MOVES.filter(
    (move) =>
      move.from === situation.state &&
      move.to === to &&
      (move.returned === undefined || move.returned === situation.hasReturned),
  );
  if (ways.length === 0) return 'wrong_state';
  const own = ways.filter((move) => mayTake(actor, move, situation.department));
  const move = own.find(({ signOff }) => signOff === undefined || signOff === situation.signOff);
  if (!move) {
    if (own.length === 0) {
      const waitsForHead = actsFor(actor, situation.department) && ways.some(isHeads);
      return waitsForHead ? 'needs_signoff' : 'not_yours';
    }
    return situation.signOff ? 'needs_signoff' : 'no_signoff';
  }
  const closed = move.timed === true ? whyClosed(situation) : null;
  if (closed !== null) return closed;
  if (move.needsReason === true && reason === undefined) return 'needs_reason';
  return move.checked === true && blocked ? 'blocked' : null;
}

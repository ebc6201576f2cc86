import { type Actor, belongsTo, hasRole, mayChangeAnything } from '../access/actor.ts';
import type { CycleStateName } from './cycle-moves.ts';
import { SUBMISSION_MOVES } from './submission-moves.ts';
import type { SubmissionState } from './submission-states.ts';

/** Why something about a review cannot be done: a closed list, so that every page has a sentence for each. */
export const REVIEW_WHY_NOT = [
  'not_yours',
  'own_department',
  'wrong_state',
  'cycle_closed',
  'not_claimed',
  'claimed_by_other',
  'not_due',
  'undecided',
  'returns_waiting',
  'nothing_to_return',
  'nothing_to_adjust',
  'needs_reason',
] as const;
export type ReviewWhyNot = (typeof REVIEW_WHY_NOT)[number];

/** Everything that decides what the committee can do with a submission now. */
export interface ReviewSituation {
  readonly department: string;
  readonly cycle: CycleStateName;
  readonly state: SubmissionState;
  /** User name of who has it; null where nobody does. */
  readonly claimedBy: string | null;
  /** Due answers without a verdict that stands. */
  readonly undecided: number;
  /** Verdicts `return` that were not sent yet. */
  readonly returns: number;
}

/** The steps of a submission that the committee takes. */
const COMMITTEE_MOVES = SUBMISSION_MOVES.filter(({ by }) => by === 'reviewer' || by === 'chair');

/** Whether an actor reviews a department at all. Nobody reviews a department that they belong to. */
export function mayReview(actor: Actor, department: string): boolean {
  return hasRole(actor, 'reviewer') && mayChangeAnything(actor) && !belongsTo(actor, department);
}

/** Verdicts are given while answers are collected or reviewed; later only appeals change them. */
function isReviewed(cycle: CycleStateName): boolean {
  return cycle === 'open' || cycle === 'review';
}

/** Why an actor cannot give verdicts on a submission now; null where they can: who has it, and nobody else. */
export function whyNotJudge(actor: Actor, situation: ReviewSituation): ReviewWhyNot | null {
  const { department, cycle, state, claimedBy } = situation;
  if (!hasRole(actor, 'reviewer') || !mayChangeAnything(actor)) return 'not_yours';
  if (belongsTo(actor, department)) return 'own_department';
  if (!isReviewed(cycle)) return 'cycle_closed';
  if (state === 'submitted') return 'not_claimed';
  if (state !== 'under_review') return 'wrong_state';
  return claimedBy === actor.account ? null : 'claimed_by_other';
}

/** The states to which an actor could take a submission's review, whether or not it can be done yet. */
export function possibleReviewMoves(
  actor: Actor,
  { department, state }: ReviewSituation,
): SubmissionState[] {
  if (!mayChangeAnything(actor) || belongsTo(actor, department)) return [];
  const own = COMMITTEE_MOVES.filter(({ from, by }) => from === state && hasRole(actor, by));
  return [...new Set(own.map(({ to }) => to))];
}

/** Why an actor cannot take the review of a submission to a state now; null where they can. */
export function whyNotMoveReview(
  actor: Actor,
  situation: ReviewSituation,
  { to, reason }: { readonly to: SubmissionState; readonly reason?: string | undefined },
): ReviewWhyNot | null {
  const { department, cycle, state, claimedBy, undecided, returns } = situation;
  const ways = COMMITTEE_MOVES.filter((move) => move.from === state && move.to === to);
  const isAsked = hasRole(actor, 'reviewer', 'chair') && mayChangeAnything(actor);
  if (!isAsked) return 'not_yours';
  if (belongsTo(actor, department)) return 'own_department';
  if (ways.length === 0) return 'wrong_state';
  const own = ways.filter(({ by }) => hasRole(actor, by));
  const [move] = own;
  if (!move) return 'not_yours';
  if (!isReviewed(cycle)) return 'cycle_closed';
  // The chair frees what somebody else has, so that it does not wait for one who is away.
  const isTheirs = own.some(({ by }) => by === 'chair') || claimedBy === actor.account;
  if (state === 'under_review' && !isTheirs) return 'claimed_by_other';
  if (move.needsReason === true && reason === undefined) return 'needs_reason';
  if (to === 'returned' && returns === 0) return 'nothing_to_return';
  if (to === 'accepted' && undecided > 0) return 'undecided';
  if (to === 'accepted' && returns > 0) return 'returns_waiting';
  return null;
}

import { type Actor, hasRole, mayChangeAnything } from '../access/actor.ts';
import type { WhyNot } from './why-not.ts';

/** States of a cycle (product.md); each goes to the next and never back. */
export const CYCLE_STATES = ['scheduled', 'open', 'review', 'preliminary', 'published'] as const;
export type CycleStateName = (typeof CYCLE_STATES)[number];

/** Whether a cycle goes from one state to another: to the next one only. */
export function isCycleMove(from: CycleStateName, to: CycleStateName): boolean {
  return CYCLE_STATES.indexOf(to) === CYCLE_STATES.indexOf(from) + 1;
}

/** Why an actor cannot move a cycle; null where it can. The chair runs cycles. */
export function whyNotMoveCycle(
  actor: Actor,
  from: CycleStateName,
  to: CycleStateName,
): WhyNot | null {
  if (!hasRole(actor, 'chair') || !mayChangeAnything(actor)) return 'not_yours';
  return isCycleMove(from, to) ? null : 'wrong_state';
}

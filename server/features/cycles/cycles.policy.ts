import type { CycleState } from '#shared/contracts/common.ts';
import { type Actor, hasRole, isSignedIn, mayChangeAnything } from '#shared/domain/access/actor.ts';
import { mayReadPublished } from '#shared/domain/access/reading.ts';

/** The list of quarters, as far as each is visible. */
export function mayListCycles(actor: Actor, isPublicReading: boolean): boolean {
  return mayReadPublished(actor, isPublicReading);
}

/** Whoever is signed in knows which quarter is being measured; the public knows the published ones. */
export function mayKnowCycle(actor: Actor, state: CycleState): boolean {
  return state === 'published' || isSignedIn(actor);
}

/** Values of all departments at once are imported by the chair only. */
export function mayImportValues(actor: Actor): boolean {
  return hasRole(actor, 'chair') && mayChangeAnything(actor);
}

/** Quarters are scheduled, opened and closed by the chair. */
export function mayRunCycles(actor: Actor): boolean {
  return hasRole(actor, 'chair') && mayChangeAnything(actor);
}

import {
  type Actor,
  belongsTo,
  hasRole,
  isSignedIn,
  mayChangeAnything,
} from '#shared/domain/access/actor.ts';
import { mayReadPublished } from '#shared/domain/access/reading.ts';

/** Targets and how they stand rest on published results, and are for whoever may read those. */
export function mayReadTargets(actor: Actor, isPublicReading: boolean): boolean {
  return mayReadPublished(actor, isPublicReading);
}

/** Who set a target when and why is for everyone who is signed in. */
export function mayReadTargetHistory(actor: Actor): boolean {
  return isSignedIn(actor);
}

/** Targets are set by the chair, in a session. */
export function maySetTargets(actor: Actor): boolean {
  return hasRole(actor, 'chair') && mayChangeAnything(actor);
}

/** A chair sets no target of a department that they belong to. */
export function maySetTargetOf(actor: Actor, department: string | undefined): boolean {
  return maySetTargets(actor) && (department === undefined || !belongsTo(actor, department));
}

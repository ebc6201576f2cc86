import { type Actor, hasRole, isSignedIn } from './actor.ts';

/** What is published is visible to everyone who is signed in, and to the public where that is switched on. */
export function mayReadPublished(actor: Actor, isPublicReading: boolean): boolean {
  return isSignedIn(actor) || isPublicReading;
}

/** What is not published yet is visible across departments only to those who review and decide. */
export function mayReadUnpublished(actor: Actor): boolean {
  return hasRole(actor, 'reviewer', 'chair');
}

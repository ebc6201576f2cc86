import { type Actor, hasRole, mayChangeAnything } from '#shared/domain/access/actor.ts';
import { mayReadPublished } from '#shared/domain/access/reading.ts';

/** The method is as open as the results that it explains. */
export function mayReadFrameworks(actor: Actor, isPublicReading: boolean): boolean {
  return mayReadPublished(actor, isPublicReading);
}

/** A draft is the committee's until it is published. */
export function mayReadDrafts(actor: Actor): boolean {
  return hasRole(actor, 'reviewer', 'chair');
}

/** A draft is the committee's until it is published. */
export function mayReadFrameworkIn(actor: Actor, state: 'draft' | 'published'): boolean {
  return state === 'published' || mayReadDrafts(actor);
}

/** Committee members write drafts, in a session. */
export function mayWriteDrafts(actor: Actor): boolean {
  return mayChangeAnything(actor) && mayReadDrafts(actor);
}

/** The chair publishes, but never what they had a hand in themselves: two people stand behind every version. */
export function mayPublishDrafts(actor: Actor): boolean {
  return mayChangeAnything(actor) && hasRole(actor, 'chair');
}

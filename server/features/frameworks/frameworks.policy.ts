import { type Actor, hasRole } from '#shared/domain/access/actor.ts';
import { mayReadPublished } from '#shared/domain/access/reading.ts';

/** The method is as open as the results that it explains. */
export function mayReadFrameworks(actor: Actor, isPublicReading: boolean): boolean {
  return mayReadPublished(actor, isPublicReading);
}

/** A draft is the chair's until it is published. */
export function mayReadFrameworkIn(actor: Actor, state: 'draft' | 'published'): boolean {
  return state === 'published' || hasRole(actor, 'chair');
}

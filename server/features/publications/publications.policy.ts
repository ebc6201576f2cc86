import { type Actor, hasRole, mayChangeAnything } from '#shared/domain/access/actor.ts';
import { mayReadPublished } from '#shared/domain/access/reading.ts';

/** What was published: for everyone signed in, and for the public where that is switched on. */
export function mayReadPublications(actor: Actor, isPublicReading: boolean): boolean {
  return mayReadPublished(actor, isPublicReading);
}

/** What publishing would make public: nobody but the chair needs to see it before. */
export function mayPreview(actor: Actor): boolean {
  return hasRole(actor, 'chair');
}

/** The chair publishes, in a session of its own. */
export function mayPublish(actor: Actor): boolean {
  return hasRole(actor, 'chair') && mayChangeAnything(actor);
}

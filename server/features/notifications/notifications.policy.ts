import type { Actor } from '#shared/domain/access/actor.ts';

/** The own notices and how they are mailed: whoever is signed in by a session, never by a token. */
export function mayReadNotices(actor: Actor): boolean {
  return actor.via === 'session';
}

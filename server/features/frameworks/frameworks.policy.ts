import type { Actor } from '#server/http/actor.ts';

/** The method is open to everyone who can reach the server. */
export function mayReadFrameworks(actor: Actor): boolean {
  return actor.mayRead;
}

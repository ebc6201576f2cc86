import type { Actor } from '#server/http/actor.ts';

/** Results are open to everyone who can reach the server. */
export function mayReadResults(actor: Actor): boolean {
  return actor.mayRead;
}

import type { Actor } from '#server/http/actor.ts';

/** The list of cycles is open to everyone who can reach the server. */
export function mayReadCycles(actor: Actor): boolean {
  return actor.mayRead;
}

/** Importing values is for this machine only until there are accounts. */
export function mayImportValues(actor: Actor): boolean {
  return actor.mayWrite;
}

import type { CycleState } from '#shared/contracts/common.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { mayReadPublished, mayReadUnpublished } from '#shared/domain/access/reading.ts';

/** Results at all: published ones for everyone signed in, and for the public where that is switched on. */
export function mayReadResults(actor: Actor, isPublicReading: boolean): boolean {
  return mayReadPublished(actor, isPublicReading);
}

/** The results of a cycle: until it is published every page of it tells of other departments. */
export function mayReadResultsOf(actor: Actor, state: CycleState): boolean {
  return state === 'published' || mayReadUnpublished(actor);
}

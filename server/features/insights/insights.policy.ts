import type { CycleState } from '#shared/contracts/common.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { mayReadPublished, mayReadUnpublished } from '#shared/domain/access/reading.ts';

/** What explains results is for whoever may read the results. */
export function mayReadInsights(actor: Actor, isPublicReading: boolean): boolean {
  return mayReadPublished(actor, isPublicReading);
}

/** Of an unpublished cycle only for whoever may read its ranking. */
export function mayReadInsightsOf(actor: Actor, state: CycleState): boolean {
  return state === 'published' || mayReadUnpublished(actor);
}

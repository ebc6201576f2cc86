import { type Actor, hasRole } from '#shared/domain/access/actor.ts';

/** The trail of all changes is read by the administrator, who answers for accounts, and the chair, who answers for scores. */
export function mayReadAudit(actor: Actor): boolean {
  return hasRole(actor, 'admin', 'chair');
}

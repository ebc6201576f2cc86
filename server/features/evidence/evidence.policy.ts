import { type Actor, hasRole, hasRoleIn, mayChangeAnything } from '#shared/domain/access/actor.ts';

/** Evidence at all: departments keep theirs, the committee reads every one. */
export function mayReadEvidence(actor: Actor): boolean {
  return hasRole(actor, 'officer', 'head', 'reviewer', 'chair');
}

/** The documents of one department. */
export function mayReadEvidenceOf(actor: Actor, department: string): boolean {
  return hasRole(actor, 'reviewer', 'chair') || hasRoleIn(actor, department, 'officer', 'head');
}

/** Documents are added by the department's own people, in a session. */
export function mayAddEvidence(actor: Actor, department: string): boolean {
  return hasRoleIn(actor, department, 'officer', 'head') && mayChangeAnything(actor);
}

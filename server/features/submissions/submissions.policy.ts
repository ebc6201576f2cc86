import { type Actor, hasRole, hasRoleIn, mayChangeAnything } from '#shared/domain/access/actor.ts';

/** Submissions at all: departments enter theirs, the committee sees every one. Administrators and leaders never. */
export function mayReadSubmissions(actor: Actor): boolean {
  return hasRole(actor, 'officer', 'head', 'reviewer', 'chair');
}

/** One department's submission: its own people, and the committee. */
export function mayReadSubmission(actor: Actor, department: string): boolean {
  return hasRole(actor, 'reviewer', 'chair') || hasRoleIn(actor, department, 'officer', 'head');
}

/** Answers are written by the departments' own people, in a session; whose and when, the workflow decides. */
export function mayWriteAnswers(actor: Actor): boolean {
  return hasRole(actor, 'officer', 'head') && mayChangeAnything(actor);
}

/** A later date for one department is the chair's to give. */
export function mayExtend(actor: Actor): boolean {
  return hasRole(actor, 'chair') && mayChangeAnything(actor);
}

import { type Actor, hasRole, isSignedIn, mayChangeAnything } from '#shared/domain/access/actor.ts';

/** The list of departments is for everyone who is signed in. */
export function mayReadDepartments(actor: Actor): boolean {
  return isSignedIn(actor);
}

/** Departments are added, renamed, closed and merged by the administrator, in a session. */
export function mayAdministerDepartments(actor: Actor): boolean {
  return mayChangeAnything(actor) && hasRole(actor, 'admin');
}

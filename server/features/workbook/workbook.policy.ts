import { type Actor, hasRole, hasRoleIn, mayChangeAnything } from '#shared/domain/access/actor.ts';

/** Files of submissions at all: for those who see submissions. */
export function mayDownloadWorkbooks(actor: Actor): boolean {
  return hasRole(actor, 'officer', 'head', 'reviewer', 'chair');
}

/** The file of one department: its own people, and the committee. */
export function mayDownloadWorkbook(actor: Actor, department: string): boolean {
  return hasRole(actor, 'reviewer', 'chair') || hasRoleIn(actor, department, 'officer', 'head');
}

/** Files are filled in by the departments' own people, in a session. */
export function mayUploadWorkbooks(actor: Actor): boolean {
  return hasRole(actor, 'officer', 'head') && mayChangeAnything(actor);
}

import { type Actor, hasRole } from '#shared/domain/access/actor.ts';

/** The own password, second factor, sessions and tokens: whoever is signed in by a session, never by a token. */
export function mayUseOwnAccount(actor: Actor): boolean {
  return actor.via === 'session';
}

/** Who there is and what each may do: administrators, signed in by a session. */
export function mayManageAccounts(actor: Actor): boolean {
  return hasRole(actor, 'admin') && actor.via === 'session';
}

/** Another person's access: nobody resets or ends their own by the administrator's way. */
export function mayManageAccount(actor: Actor, username: string): boolean {
  return mayManageAccounts(actor) && actor.account !== username;
}

import type { Actor, Role } from '#shared/domain/access/actor.ts';
import { isDepartmentRole, ROLES } from '#shared/domain/access/actor.ts';

/** Nobody in particular. */
export const PUBLIC: Actor = { account: null, grants: [], memberOf: [], via: 'public' };

/** Somebody in one role, of department `PP` where the role asks for one. */
export function actorIn(role: Role, via: Actor['via'] = 'session', department = 'PP'): Actor {
  const scope = isDepartmentRole(role) ? department : null;
  const grants = [{ role, department: scope }];
  return { account: role, grants, memberOf: scope === null ? [] : [scope], via };
}

/** Every kind of actor by name: the public, and each role by session and by token. */
export const everyActor: readonly (readonly [string, Actor])[] = [
  ['public', PUBLIC],
  ...ROLES.map((role) => [role, actorIn(role)] as const),
  ...ROLES.map((role) => [`${role} by token`, actorIn(role, 'token')] as const),
];

/** The names of the actors that a rule lets through, for a table. */
export function allowed(rule: (actor: Actor) => boolean): string[] {
  return everyActor.filter(([, actor]) => rule(actor)).map(([name]) => name);
}

/** Everyone with an account, by session and by token. */
export const SIGNED_IN: readonly string[] = everyActor
  .map(([name]) => name)
  .filter((name) => name !== 'public');

/** Everyone at all. */
export const EVERYONE: readonly string[] = ['public', ...SIGNED_IN];

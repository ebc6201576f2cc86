import type { RoleName, SessionResponse } from '#shared/contracts/session.ts';

/** Whether the person who is signed in has one of the roles, for any department. */
export function hasRole(session: SessionResponse | undefined, roles: readonly RoleName[]): boolean {
  return session?.roles.some(({ role }) => roles.includes(role)) ?? false;
}

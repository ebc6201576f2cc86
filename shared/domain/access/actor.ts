/** What a person may be (product.md). `officer` and `head` act for one department, the others for all. */
export type Role = 'officer' | 'head' | 'reviewer' | 'chair' | 'leader' | 'admin';

/** Every role, in the order in which they are listed to people. */
export const ROLES: readonly Role[] = ['officer', 'head', 'reviewer', 'chair', 'leader', 'admin'];

/** A role within its scope: the department's code for `officer` and `head`, null for a role over all of them. */
export interface Grant {
  readonly role: Role;
  readonly department: string | null;
}

/**
 * Who asks, as every policy sees it. `memberOf` are the departments that the person belongs to: nobody reviews
 * those. An actor without an account is the public: it reads what is published where that is switched on.
 */
export interface Actor {
  /** User name; null for the public. */
  readonly account: string | null;
  readonly grants: readonly Grant[];
  readonly memberOf: readonly string[];
  /** How the actor came: tokens only read. */
  readonly via: 'session' | 'token' | 'public' | 'system';
}

/** Whether a role is given for one department rather than for all. */
export function isDepartmentRole(role: Role): boolean {
  return role === 'officer' || role === 'head';
}

/** Whether the actor is signed in, by session or by token. */
export function isSignedIn(actor: Actor): boolean {
  return actor.account !== null;
}

/** Whether the actor has a role anywhere. */
export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role));
}

/** Whether the actor has a role for this very department. */
export function hasRoleIn(actor: Actor, department: string, ...roles: readonly Role[]): boolean {
  return actor.grants.some(
    (grant) => roles.includes(grant.role) && grant.department === department,
  );
}

/** Whether the actor belongs to a department, by role in it or as a member. */
export function belongsTo(actor: Actor, department: string): boolean {
  return (
    actor.memberOf.includes(department) ||
    actor.grants.some((grant) => grant.department === department)
  );
}

/** Whether the actor may change anything at all: tokens and the public only read. */
export function mayChangeAnything(actor: Actor): boolean {
  return actor.via === 'session' || actor.via === 'system';
}

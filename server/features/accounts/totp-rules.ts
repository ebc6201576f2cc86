import type { Grant, Role } from '#shared/domain/access/actor.ts';

const GUARDED: readonly Role[] = ['chair', 'admin'];

/** Whether an account with these roles may only act with a second factor. The demonstration asks for none. */
export function needsSecondFactor(grants: readonly Grant[], isDemo: boolean): boolean {
  return !isDemo && grants.some(({ role }) => GUARDED.includes(role));
}

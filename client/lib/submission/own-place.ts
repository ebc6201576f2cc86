import type { CyclesResponse } from '#shared/contracts/cycles.ts';
import type { SessionResponse } from '#shared/contracts/session.ts';

/** Departments that the person answers for, as an officer or as its head. */
export function ownDepartments({ roles }: Pick<SessionResponse, 'roles'>): string[] {
  const codes = roles
    .filter(({ role }) => role === 'officer' || role === 'head')
    .flatMap(({ department }) => department ?? []);
  return [...new Set(codes)];
}

/** The quarter that is being filled in: the newest open one, else the newest in review, else the newest begun. */
export function currentCycle({ cycles }: Pick<CyclesResponse, 'cycles'>): string | null {
  const newest = cycles.toSorted((a, b) => b.code.localeCompare(a.code));
  for (const state of ['open', 'review', 'preliminary'] as const) {
    const found = newest.find((cycle) => cycle.state === state);
    if (found) return found.code;
  }
  return null;
}

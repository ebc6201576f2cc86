import type { SubmissionState } from './submission-states.ts';

/** What a department's deadline is worked out from. Moments are ISO 8601 in UTC. */
export interface Deadlines {
  /** The date of the quarter; null where none was set. */
  readonly dueAt: string | null;
  /** A later date for this department alone. */
  readonly extendedTo: string | null;
  /** Null where the submission is not started. */
  readonly state: SubmissionState | null;
  readonly returnedAt: string | null;
}

/** Days within which a department is asked to correct what was returned. */
export const DAYS_TO_CORRECT = 7;

const later = (a: string, b: string): string => (Date.parse(a) < Date.parse(b) ? b : a);

/** Until when a department may hand in: the later of the date of all and its own. Null: no end was set. */
export function handInBy({ dueAt, extendedTo }: Pick<Deadlines, 'dueAt' | 'extendedTo'>) {
  return dueAt === null || extendedTo === null ? dueAt : later(dueAt, extendedTo);
}

/**
 * Until when a department is asked to act: for what was returned at least `DAYS_TO_CORRECT` from then, else until it
 * may hand in. After that date what was returned can still be corrected; a quarter that goes on ends it.
 */
export function deadlineOf(deadlines: Deadlines): string | null {
  const { state, returnedAt } = deadlines;
  const ofAll = handInBy(deadlines);
  if (state !== 'returned' || returnedAt === null) return ofAll;
  const corrected = new Date(Date.parse(returnedAt) + DAYS_TO_CORRECT * 86_400_000).toISOString();
  return ofAll === null ? corrected : later(ofAll, corrected);
}

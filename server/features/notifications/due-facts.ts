import type { NoticeFact } from '#shared/domain/notices/notice-fact.ts';

/** A department whose answers are due. */
export interface Deadline {
  readonly cycle: string;
  readonly department: string;
  /** The later of the date of all and of its own extension. */
  readonly dueAt: string;
  /** When answers were returned that are not sent again; null where none were. */
  readonly returnedAt: string | null;
}

/** A reminder that is due now, and the name of the fact that it was given. */
export interface DueFact {
  readonly department: string;
  readonly fact: NoticeFact;
  readonly once: string;
}

const DAY = 86_400_000;
/** Days before a deadline at which a department is reminded, the nearest first. */
const STEPS = [2, 7] as const;

/**
 * The reminder that is due for a deadline, by what is stored and the present moment only: a server that slept past a
 * step gives the next one, and a deadline that was moved is reminded of again.
 */
export function dueFactOf(
  { cycle, department, dueAt, returnedAt }: Deadline,
  now: number,
): DueFact | null {
  const left = Date.parse(dueAt) - now;
  const step = STEPS.find((days) => left <= days * DAY);
  if (left <= 0 || step === undefined) return null;
  // Whoever was told of the return with its date since this step need not be told again.
  if (returnedAt !== null && Date.parse(returnedAt) >= Date.parse(dueAt) - step * DAY) return null;
  return {
    department,
    fact: {
      ...{ kind: 'due', cycle, dueAt, days: Math.round(left / DAY) },
      ...(returnedAt !== null && { isReturned: true }),
    },
    once: `due/${cycle}/${department}/${step}/${dueAt}`,
  };
}

const MINUTE = 60_000;

/** How long a session may lie idle. */
export const IDLE_LIMIT = 30 * MINUTE;
/** How long a session may last at most. */
export const SESSION_LIMIT = 12 * 60 * MINUTE;
/** A session or token that is in use is written down at most this often. */
export const TOUCH_EVERY = MINUTE;
/** How far a clock may be set back before what was made "in the future" no longer counts. */
const CLOCK_TOLERANCE = 5 * MINUTE;

interface Lifetime {
  readonly from: number;
  readonly until: number;
}

/**
 * Whether something made at `from` and good until `until` counts at `now`. What lies in the future does not: a clock
 * set back ends it instead of prolonging it.
 */
export function isCurrent({ from, until }: Lifetime, now: number): boolean {
  return from <= now + CLOCK_TOLERANCE && now < until;
}

/** Whether a session counts: within its limit and not idle for too long. */
export function isSessionCurrent(
  session: { readonly openedAt: number; readonly seenAt: number; readonly endsAt: number },
  now: number,
): boolean {
  return (
    isCurrent({ from: session.openedAt, until: session.endsAt }, now) &&
    isCurrent({ from: session.seenAt, until: session.seenAt + IDLE_LIMIT }, now)
  );
}

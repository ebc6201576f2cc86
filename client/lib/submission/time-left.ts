const hour = 3_600_000;
const day = 24 * hour;

/** How far away a deadline is, in the unit that people would use. */
export interface TimeLeft {
  readonly isPast: boolean;
  readonly unit: 'days' | 'hours';
  readonly count: number;
}

/** Whole days or, on the last day, hours begun; counted on the server's clock. */
export function timeLeft(dueAt: string, now: string): TimeLeft {
  const left = Date.parse(dueAt) - Date.parse(now);
  const size = Math.abs(left);
  const isPast = left < 0;
  return size >= day
    ? { isPast, unit: 'days', count: Math.floor(size / day) }
    : { isPast, unit: 'hours', count: Math.max(1, Math.ceil(size / hour)) };
}

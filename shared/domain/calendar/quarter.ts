const PATTERN = /^(\d{4})-Q([1-4])$/;

/** Whether text is a quarter's code such as `2024-Q3`. */
export function isQuarter(text: string): boolean {
  return PATTERN.test(text);
}

/**
 * A quarter's ordinal: years × 4 + quarter, so that neighbours differ by 1.
 * Throws on anything but `YYYY-Q1` … `YYYY-Q4`.
 */
export function quarterOrdinal(code: string): number {
  const match = PATTERN.exec(code);
  if (!match) throw new RangeError(`not a quarter: ${code}`);
  return Number(match[1]) * 4 + Number(match[2]) - 1;
}

/** The code of a quarter's ordinal; the inverse of `quarterOrdinal`. */
export function quarterAt(ordinal: number): string {
  return `${Math.floor(ordinal / 4)}-Q${(ordinal % 4) + 1}`;
}

/** How many quarters lie from `earlier` to `later`; negative when they are the other way round. */
export function quartersBetween(earlier: string, later: string): number {
  return quarterOrdinal(later) - quarterOrdinal(earlier);
}

/** Every quarter from `from` to `to`, both included; empty when `to` is before `from`. */
export function quarterRange(from: string, to: string): string[] {
  const first = quarterOrdinal(from);
  const length = Math.max(0, quarterOrdinal(to) - first + 1);
  return Array.from({ length }, (_, index) => quarterAt(first + index));
}

/** The last day of a quarter, as `YYYY-MM-DD`. */
export function quarterLastDay(code: string): string {
  const ordinal = quarterOrdinal(code);
  const lastDay = ['03-31', '06-30', '09-30', '12-31'][ordinal % 4] ?? '12-31';
  return `${Math.floor(ordinal / 4)}-${lastDay}`;
}

/** The day that lies `months` before another; the last of its month where that month is shorter. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const ordinal = year * 12 + (month - 1) - months;
  const inYear = Math.floor(ordinal / 12);
  const longest = new Date(Date.UTC(inYear, (ordinal % 12) + 1, 0)).getUTCDate();
  return new Date(Date.UTC(inYear, ordinal % 12, Math.min(date, longest)))
    .toISOString()
    .slice(0, 10);
}

/** Whether an answer is due in a quarter: a yearly one in the fourth only. */
export function isDueIn(frequency: 'quarterly' | 'yearly' | undefined, quarter: string): boolean {
  return frequency !== 'yearly' || quarterOrdinal(quarter) % 4 === 3;
}

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

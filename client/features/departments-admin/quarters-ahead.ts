import { quarterParts } from '#shared/format/quarters.ts';

/** A quarter and those after it, as cycle codes. */
export function quartersAhead(first: string, count: number): string[] {
  const { year, quarter } = quarterParts(first);
  return Array.from({ length: count }, (_, index) => {
    const months = quarter - 1 + index;
    return `${year + Math.floor(months / 4)}-Q${(months % 4) + 1}`;
  });
}

/** The quarter that a day is in. */
export function quarterOf(day: Date): string {
  return `${day.getFullYear()}-Q${Math.floor(day.getMonth() / 3) + 1}`;
}

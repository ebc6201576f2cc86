import { quarterAt, quarterOrdinal, quarterRange } from '#shared/domain/calendar/quarter.ts';
import type { TrendsResponse } from '#shared/contracts/results.ts';

/** The national mean and its targets on one time axis; null where there is no figure. */
export interface NationalTrendData {
  readonly quarters: readonly string[];
  readonly mean: readonly (number | null)[];
  readonly targets: readonly (number | null)[];
}

/** How far the axis goes on, after the last quarter, to show the next target. */
const quartersAhead = 4;

/** A target stands at the end of its year; those before the first quarter or far ahead stay out. */
export function nationalTrendData({ cycles, targets }: TrendsResponse): NationalTrendData {
  const first = cycles[0]?.cycle;
  const last = cycles.at(-1)?.cycle;
  if (first === undefined || last === undefined) return { quarters: [], mean: [], targets: [] };
  const limit = quarterOrdinal(last) + quartersAhead;
  const byQuarter = new Map(targets.map(({ year, value }) => [`${year}-Q4`, value]));
  const shown = [...byQuarter.keys()].map(quarterOrdinal).filter((ordinal) => ordinal <= limit);
  const end = quarterAt(Math.max(quarterOrdinal(last), ...shown));
  const quarters = quarterRange(first, end);
  const means = new Map(cycles.map(({ cycle, mean }) => [cycle, mean]));
  return {
    quarters,
    mean: quarters.map((quarter) => means.get(quarter) ?? null),
    targets: quarters.map((quarter) => byQuarter.get(quarter) ?? null),
  };
}

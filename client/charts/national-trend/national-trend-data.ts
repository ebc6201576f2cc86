import { quarterAt, quarterOrdinal, quarterRange } from '#shared/domain/calendar/quarter.ts';
import type { TrendsResponse } from '#shared/contracts/results.ts';
import { versionBreaks, type VersionBreak } from '../quarter-axis.ts';

/** The national mean and its targets on one time axis; null where there is no figure. */
export interface NationalTrendData {
  readonly quarters: readonly string[];
  readonly mean: readonly (number | null)[];
  readonly targets: readonly (number | null)[];
  /** The version that measured each quarter; null where none has yet. */
  readonly versions: readonly (string | null)[];
  readonly breaks: readonly VersionBreak[];
}

const nothing: NationalTrendData = {
  quarters: [],
  mean: [],
  targets: [],
  versions: [],
  breaks: [],
};

/** How far the axis goes on, after the last quarter, to show the next target. */
const quartersAhead = 4;

/** A target stands at the end of its year; those before the first quarter or far ahead stay out. */
export function nationalTrendData({ cycles, targets }: TrendsResponse): NationalTrendData {
  const first = cycles[0]?.cycle;
  const last = cycles.at(-1)?.cycle;
  if (first === undefined || last === undefined) return nothing;
  const limit = quarterOrdinal(last) + quartersAhead;
  const byQuarter = new Map(targets.map(({ year, value }) => [`${year}-Q4`, value]));
  const shown = [...byQuarter.keys()].map(quarterOrdinal).filter((ordinal) => ordinal <= limit);
  const end = quarterAt(Math.max(quarterOrdinal(last), ...shown));
  const quarters = quarterRange(first, end);
  const measured = new Map(cycles.map((each) => [each.cycle, each]));
  const frameworks = quarters.map((quarter) => measured.get(quarter)?.framework ?? null);
  return {
    quarters,
    mean: quarters.map((quarter) => measured.get(quarter)?.mean ?? null),
    targets: quarters.map((quarter) => byQuarter.get(quarter) ?? null),
    versions: frameworks.map((framework) => framework?.version ?? null),
    breaks: versionBreaks(frameworks.map((framework) => ({ framework }))),
  };
}

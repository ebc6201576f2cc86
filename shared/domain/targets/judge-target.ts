import { quarterOrdinal, quarterRange, quartersBetween } from '../calendar/quarter.ts';
import { forecast, type Forecast, type RobustTrend, theilSen } from '../forecast/theil-sen.ts';
import { roundDecimal } from '../scoring/round-decimal.ts';
import type { TargetState } from './target-state.ts';

/** A node's score in a published quarter, 0–100; null where it has none. `method` tells framework versions apart. */
export interface MeasuredQuarter {
  readonly quarter: string;
  readonly score: number | null;
  readonly method: string;
}

/** Where the present pace leads, from the last quarter with a score. */
export interface Pace {
  readonly trend: RobustTrend;
  readonly from: string;
}

/** A target judged. */
export interface Judgement {
  readonly state: TargetState;
  /** The score of the year's fourth quarter; null where that quarter is not published, or has no score. */
  readonly score: number | null;
  /** Where the pace leads by the fourth quarter; null where the year is over or the pace is not known that far. */
  readonly forecast: Forecast | null;
}

/** How many quarters a pace looks back over. */
export const PACE_QUARTERS = 12;

/**
 * The pace of a node: a robust line through its quarters up to the last one with a score, as far back as they were
 * measured by the same framework version, twelve quarters at most. Null with too few (`theilSen`). Quarters come
 * oldest first; one without a score keeps its place.
 */
export function paceOf(quarters: readonly MeasuredQuarter[]): Pace | null {
  const end = quarters.findLast(({ score }) => score !== null);
  if (!end) return null;
  const known = quarters.filter(({ quarter }) => quarter <= end.quarter);
  const other = known.findLastIndex(({ method }) => method !== end.method);
  const run = known
    .slice(other + 1)
    .filter(({ quarter }) => quartersBetween(quarter, end.quarter) < PACE_QUARTERS);
  const scoreOf = new Map(run.map(({ quarter, score }) => [quarter, score]));
  const places = quarterRange(run[0]?.quarter ?? end.quarter, end.quarter);
  const trend = theilSen(places.map((quarter) => scoreOf.get(quarter) ?? null));
  return trend && { trend, from: end.quarter };
}

/** Whether a score reaches a target as both are shown: 56.996 is shown as 57.00 and reaches 57. */
export function reaches(score: number, target: number, decimals: number): boolean {
  return roundDecimal(score, decimals) >= roundDecimal(target, decimals);
}

/**
 * The stated rule. A target is for the fourth quarter of its year. Once that is published: `met` where its score
 * reaches the target as both are shown, else `missed`; without a score neither, since a missing score is no zero.
 * Before: `on_track` where the pace leads to the target by then, else `at_risk`; nothing is missed while the year
 * lasts. A pace that is unknown, or rests on fewer quarters than it would have to look ahead, says nothing:
 * `not_enough_quarters`. `quarters` are the published ones, oldest first.
 */
export function judgeTarget({
  target,
  year,
  quarters,
  decimals,
}: {
  readonly target: number;
  readonly year: number;
  readonly quarters: readonly MeasuredQuarter[];
  readonly decimals: number;
}): Judgement {
  const end = `${year}-Q4`;
  const last = quarters.at(-1);
  const unknown: Judgement = { state: 'not_enough_quarters', score: null, forecast: null };
  if (!last) return unknown;
  if (quarterOrdinal(last.quarter) >= quarterOrdinal(end)) {
    const score = quarters.find(({ quarter }) => quarter === end)?.score ?? null;
    if (score === null) return unknown;
    return { state: reaches(score, target, decimals) ? 'met' : 'missed', score, forecast: null };
  }
  const pace = paceOf(quarters);
  if (!pace) return unknown;
  const steps = quartersBetween(pace.from, end);
  if (steps > pace.trend.count) return unknown;
  const ahead = forecast(pace.trend, steps);
  const state = reaches(ahead.value, target, decimals) ? 'on_track' : 'at_risk';
  return { state, score: null, forecast: ahead };
}

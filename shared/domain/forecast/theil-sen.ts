/** A robust straight line through figures in time. Slope and interval in points a step. */
export interface RobustTrend {
  readonly slope: number;
  /** 95 % interval of the slope. */
  readonly low: number;
  readonly high: number;
  /** The line's value at the last figure. */
  readonly last: number;
  /** How many figures it rests on. */
  readonly count: number;
}

/** A value ahead, and how far it may be off if only the slope is uncertain. */
export interface Forecast {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Fewer figures than this have no interval worth stating. */
export const LEAST_QUARTERS = 6;

const NORMAL_97_5 = 1.959964;

/**
 * The Theil–Sen line: the median of the slopes between every pair, which a single odd quarter does not move; its
 * interval by Sen (1968) from the variance of Kendall's S without ties. Figures stand one step apart, oldest first;
 * an absent one is null and is left out, its place kept. Null with fewer than `LEAST_QUARTERS` figures.
 */
export function theilSen(figures: readonly (number | null)[]): RobustTrend | null {
  const points = figures.flatMap((y, x) => (y === null ? [] : [{ x, y }]));
  const count = points.length;
  const end = points.at(-1);
  if (count < LEAST_QUARTERS || !end) return null;
  const slopes = points
    .flatMap((a, at) => points.slice(at + 1).map((b) => (b.y - a.y) / (b.x - a.x)))
    .sort((a, b) => a - b);
  const slope = median(slopes);
  const intercept = median(points.map(({ x, y }) => y - slope * x).sort((a, b) => a - b));
  const spread = NORMAL_97_5 * Math.sqrt((count * (count - 1) * (2 * count + 5)) / 18);
  const below = Math.max(0, Math.floor((slopes.length - spread) / 2));
  const above = Math.min(slopes.length - 1, Math.ceil((slopes.length + spread) / 2));
  return {
    slope,
    low: slopes[below] ?? slope,
    high: slopes[above] ?? slope,
    last: intercept + slope * end.x,
    count,
  };
}

/** Where the line leads in `steps`, kept within 0–100. */
export function forecast({ last, slope, low, high }: RobustTrend, steps: number): Forecast {
  const at = (each: number): number => Math.min(100, Math.max(0, last + each * steps));
  return { value: at(slope), low: at(low), high: at(high) };
}

function median(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

/** Where a value lies across a row, in percent of its width, mirrored where reading runs right to left. */
export interface AxisScale {
  readonly min: number;
  readonly max: number;
  readonly isRtl: boolean;
}

/** Room at both ends, so that end labels and border lines stay inside. */
const inset = 1;

export function toPercent(value: number, { min, max, isRtl }: AxisScale): number {
  const share = (Math.min(max, Math.max(min, value)) - min) / (max - min);
  const along = inset + share * (100 - 2 * inset);
  return roundPercent(isRtl ? 100 - along : along);
}

/** A bar between two values: its left end in percent and its width. */
export function toSpan(from: number, to: number, scale: AxisScale) {
  const a = toPercent(from, scale);
  const b = toPercent(to, scale);
  return { start: Math.min(a, b), width: roundPercent(Math.abs(b - a)) };
}

function roundPercent(value: number): number {
  return Math.round(value * 100) / 100;
}

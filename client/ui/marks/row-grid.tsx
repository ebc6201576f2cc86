import { toPercent, type AxisScale } from './axis-scale.ts';

export const scoreTicks = [0, 20, 40, 60, 80, 100] as const;

/** Hairlines behind a row's mark, one per tick. */
export function RowGrid({
  scale,
  ticks = scoreTicks,
}: {
  scale: AxisScale;
  ticks?: readonly number[];
}) {
  return ticks.map((tick) => {
    const x = `${toPercent(tick, scale)}%`;
    return <line key={tick} className="m-grid" x1={x} x2={x} y1="0" y2="28" />;
  });
}

import { toPercent, type AxisScale } from './axis-scale.ts';
import { scoreTicks } from './row-grid.tsx';

/** The numbers above a column of marks. */
export function RowAxis({
  scale,
  label,
  ticks = scoreTicks,
}: {
  scale: AxisScale;
  label: (tick: number) => string;
  ticks?: readonly number[];
}) {
  return (
    <svg className="row axis" aria-hidden="true">
      {ticks.map((tick) => (
        <text key={tick} x={`${toPercent(tick, scale)}%`} y="12" textAnchor="middle">
          {label(tick)}
        </text>
      ))}
    </svg>
  );
}

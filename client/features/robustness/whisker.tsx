import { toPercent, type AxisScale } from '#client/ui/marks/axis-scale.ts';
import { RowGrid } from '#client/ui/marks/row-grid.tsx';
import type { RankRange } from '#shared/format/rank-range.ts';

/** A rank as a square between the ends of its range. */
export function Whisker({
  scale,
  ticks,
  rank,
  range,
}: {
  scale: AxisScale;
  ticks: readonly number[];
  rank: number;
  range: RankRange;
}) {
  const [low, high] = [`${toPercent(range.low, scale)}%`, `${toPercent(range.high, scale)}%`];
  return (
    <svg className="row" aria-hidden="true">
      <RowGrid scale={scale} ticks={ticks} />
      <line className="m-whisker" x1={low} x2={high} y1="14" y2="14" />
      <line className="m-whisker" x1={low} x2={low} y1="9" y2="19" />
      <line className="m-whisker" x1={high} x2={high} y1="9" y2="19" />
      <rect className="m-square" x={`${toPercent(rank, scale)}%`} y="9.5" width="9" height="9" />
    </svg>
  );
}

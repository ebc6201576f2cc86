import { toPercent, toSpan, type AxisScale } from './axis-scale.ts';

/** A change as a bar from zero; orange where it is a fall. */
export function ChangeBar({ scale, change }: { scale: AxisScale; change: number }) {
  const { start, width } = toSpan(0, change, scale);
  const zero = `${toPercent(0, scale)}%`;
  return (
    <svg className="row" aria-hidden="true">
      <rect
        className={change < 0 ? 'm-fall' : 'm-bar'}
        x={`${start}%`}
        width={`${width}%`}
        y="9"
        height="10"
      />
      <line className="m-axis" x1={zero} x2={zero} y1="4" y2="24" />
    </svg>
  );
}

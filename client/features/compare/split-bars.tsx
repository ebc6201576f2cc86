import { toPercent, toSpan, type AxisScale } from '#client/ui/marks/axis-scale.ts';

/** Two bars from zero: what was done above, what the method made below, in outline. */
export function SplitBars({
  performance,
  method,
  scale,
}: {
  performance: number;
  method: number;
  scale: AxisScale;
}) {
  const done = toSpan(0, performance, scale);
  const made = toSpan(0, method, scale);
  const zero = `${toPercent(0, scale)}%`;
  return (
    <svg className="row" aria-hidden="true">
      <rect
        className={performance < 0 ? 'm-fall' : 'm-bar'}
        x={`${done.start}%`}
        width={`${done.width}%`}
        y="5"
        height="9"
      />
      <rect className="m-soft" x={`${made.start}%`} width={`${made.width}%`} y="16" height="7" />
      <line className="m-axis" x1={zero} x2={zero} y1="2" y2="26" />
    </svg>
  );
}

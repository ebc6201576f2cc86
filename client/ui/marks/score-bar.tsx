import { toPercent, toSpan, type AxisScale } from './axis-scale.ts';
import { RowGrid } from './row-grid.tsx';

/** A score in its level's colour; a cut where last quarter's score was, orange where it fell. */
export function ScoreBar({
  scale,
  score,
  previous,
  level,
}: {
  scale: AxisScale;
  score: number;
  previous: number | null;
  level: number | null;
}) {
  const bar = toSpan(scale.min, score, scale);
  const lost = previous !== null && previous > score ? toSpan(score, previous, scale) : null;
  const notch = previous !== null && previous < score ? `${toPercent(previous, scale)}%` : null;
  return (
    <svg className="row" aria-hidden="true">
      <RowGrid scale={scale} />
      <rect
        className={fillOfLevel(level)}
        x={`${bar.start}%`}
        width={`${bar.width}%`}
        y="8.5"
        height="11"
      />
      {lost && (
        <rect className="m-fall" x={`${lost.start}%`} width={`${lost.width}%`} y="8" height="12" />
      )}
      {notch && <line className="m-notch" x1={notch} x2={notch} y1="9" y2="19" />}
    </svg>
  );
}

/** The ramp has five steps; a framework with more levels repeats the last. */
export function fillOfLevel(level: number | null): string {
  return level === null ? 'm-bar' : `m-level-${Math.min(5, Math.max(1, level))}`;
}

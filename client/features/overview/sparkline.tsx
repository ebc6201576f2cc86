import type { VersionBreak } from '#client/charts/quarter-axis.ts';
import { sparkBreak, sparkHeight, sparkLines, sparkPoint } from './sparkline-points.ts';

/** A department's line over the national one; its figures stand in words below. */
export function Sparkline({
  scores,
  mean,
  breaks,
}: {
  scores: readonly (number | null)[];
  mean: readonly (number | null)[];
  /** The places where another framework version begins. */
  breaks: readonly VersionBreak[];
}) {
  const last = scores.findLastIndex((score) => score !== null);
  const end = scores[last];
  const dot = typeof end === 'number' ? sparkPoint(end, last, scores.length) : null;
  return (
    <svg className="chart" height={sparkHeight} aria-hidden="true">
      {[4, sparkHeight / 2].map((y) => (
        <line key={y} className="m-grid" x1="0" x2="100%" y1={y} y2={y} />
      ))}
      {breaks.map(({ index }) => {
        const x = `${sparkBreak(index, scores.length)}%`;
        return <line key={index} className="m-break" x1={x} x2={x} y1="4" y2={sparkHeight - 4} />;
      })}
      <line className="m-axis" x1="0" x2="100%" y1={sparkHeight - 4} y2={sparkHeight - 4} />
      <svg
        width="100%"
        height={sparkHeight}
        viewBox={`0 0 100 ${sparkHeight}`}
        preserveAspectRatio="none"
      >
        {sparkLines(mean).map((points) => (
          <polyline key={points} className="m-line-soft" points={points} />
        ))}
        {sparkLines(scores).map((points) => (
          <polyline key={points} className="m-line" points={points} />
        ))}
      </svg>
      {dot && <circle className="m-bar" cx={`${dot.x}%`} cy={dot.y} r="3.5" />}
    </svg>
  );
}

import { toPercent, toSpan, type AxisScale } from './axis-scale.ts';
import { RowGrid } from './row-grid.tsx';

/** A score bar over the peers' middle half, with a tick at the target. */
export function Bullet({
  scale,
  score,
  target,
  peers,
}: {
  scale: AxisScale;
  score: number | null;
  target: number | null;
  peers: { readonly q1: number; readonly q3: number } | null;
}) {
  const band = peers && toSpan(peers.q1, peers.q3, scale);
  const bar = score === null ? null : toSpan(scale.min, score, scale);
  const tick = target === null ? null : `${toPercent(target, scale)}%`;
  return (
    <svg className="row" aria-hidden="true">
      <RowGrid scale={scale} />
      {band && (
        <rect className="m-soft" x={`${band.start}%`} width={`${band.width}%`} y="3" height="22" />
      )}
      {bar && (
        <rect className="m-me" x={`${bar.start}%`} width={`${bar.width}%`} y="9.5" height="9" />
      )}
      {tick && (
        <>
          <line className="m-halo" x1={tick} x2={tick} y1="3" y2="25" />
          <line className="m-tick" x1={tick} x2={tick} y1="3" y2="25" />
        </>
      )}
    </svg>
  );
}

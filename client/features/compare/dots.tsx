import { toPercent, toSpan, type AxisScale } from '#client/ui/marks/axis-scale.ts';
import { RowGrid } from '#client/ui/marks/row-grid.tsx';
import type { ComparedCell } from './comparison.ts';
import { SignPath } from './series-sign.tsx';
import styles from './compare.module.css';

/** The scores of one row on one axis: each department by its sign, on a line from the lowest to the highest. */
export function Dots({ cells, scale }: { cells: readonly ComparedCell[]; scale: AxisScale }) {
  const scores = cells.flatMap(({ score }) => (score === null ? [] : [score]));
  const span = scores.length > 1 && toSpan(Math.min(...scores), Math.max(...scores), scale);
  return (
    <svg className={`row ${styles['dots']}`} aria-hidden="true">
      <RowGrid scale={scale} />
      {span && (
        <line
          className="m-axis"
          x1={`${span.start}%`}
          x2={`${span.start + span.width}%`}
          y1="14"
          y2="14"
        />
      )}
      {cells.map(
        ({ score }, at) =>
          score !== null && (
            <svg key={at} x={`${toPercent(score, scale)}%`} y="14" overflow="visible">
              <SignPath at={at} />
            </svg>
          ),
      )}
    </svg>
  );
}

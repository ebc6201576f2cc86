import type { Chart, Plugin } from 'chart.js';
import { labelFont, type ChartTheme } from './chart-theme.ts';
import type { YearRun } from './quarter-axis.ts';

/** Room that the years need under the axis. */
export const yearBandHeight = 26;

/** Writes each year once under its quarters, with a line over its span. */
export function yearBands(
  runs: readonly YearRun[],
  nameOf: (year: number) => string,
  theme: ChartTheme,
): Plugin {
  return {
    id: 'yearBands',
    afterDraw: (chart: Chart) => {
      const { ctx, scales } = chart;
      const x = scales['x'];
      if (!x) return;
      const half = (x.getPixelForValue(1) - x.getPixelForValue(0)) / 2;
      ctx.save();
      ctx.font = labelFont(theme);
      ctx.fillStyle = theme.ink2;
      ctx.strokeStyle = theme.edge;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'top';
      for (const { year, first, last } of runs) {
        const from = Math.max(x.getPixelForValue(first) - half + 3, x.left);
        const to = Math.min(x.getPixelForValue(last) + half - 3, x.right);
        ctx.beginPath();
        ctx.moveTo(from, x.bottom + 2.5);
        ctx.lineTo(to, x.bottom + 2.5);
        ctx.stroke();
        ctx.fillText(nameOf(year), (from + to) / 2, x.bottom + 8);
      }
      ctx.restore();
    },
  };
}

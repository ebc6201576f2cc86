import type { Plugin } from 'chart.js';
import { labelFont, labelSize, type ChartTheme } from '../chart-theme.ts';

/** Heights for labels that would lie on each other: in their order from the top, at least `gap` apart. */
export function spreadLabels(heights: readonly number[], gap: number): number[] {
  const order = heights.map((_, at) => at).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const placed = [...heights];
  let above = Number.NEGATIVE_INFINITY;
  for (const at of order) {
    above = Math.max(placed[at] ?? 0, above + gap);
    placed[at] = above;
  }
  // What was pushed down moves half of it back up, so that a crowd stays around its points.
  const pushed = Math.max(0, ...placed.map((height, at) => height - (heights[at] ?? 0)));
  return placed.map((height) => height - pushed / 2);
}

/** The name of each line after its last point: no legend is needed, and no colour. */
export function endLabels(names: readonly string[], theme: ChartTheme): Plugin {
  return {
    id: 'endLabels',
    afterDatasetsDraw: (chart) => {
      const ends = names.flatMap((name, dataset) => {
        const { data } = chart.getDatasetMeta(dataset);
        const values = chart.data.datasets[dataset]?.data ?? [];
        const point = data[values.findLastIndex((value) => typeof value === 'number')];
        return point ? [{ name, x: point.x, y: point.y }] : [];
      });
      const heights = spreadLabels(
        ends.map(({ y }) => y),
        labelSize + 2,
      );
      const { ctx } = chart;
      ctx.save();
      ctx.font = labelFont(theme, 600);
      ctx.fillStyle = theme.ink;
      ctx.textAlign = 'left';
      ctx.textBaseline = 'middle';
      ends.forEach(({ name, x }, at) => ctx.fillText(name, x + 10, heights[at] ?? 0));
      ctx.restore();
    },
  };
}

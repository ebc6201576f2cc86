import type { Plugin } from 'chart.js';
import { labelFont, type ChartTheme } from './chart-theme.ts';

/** The count inside each part of a stacked bar, where it is not zero. */
export function barCounts(
  format: (count: number) => string,
  inks: readonly string[],
  theme: ChartTheme,
): Plugin {
  return {
    id: 'barCounts',
    afterDatasetsDraw: (chart) => {
      const { ctx } = chart;
      ctx.save();
      ctx.font = labelFont(theme);
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      chart.data.datasets.forEach((dataset, level) => {
        const bars = chart.getDatasetMeta(level).data;
        bars.forEach((bar, index) => {
          const count = dataset.data[index];
          if (typeof count !== 'number' || count === 0) return;
          const { y, base } = bar.getProps(['y', 'base'], true) as { y: number; base: number };
          // A part too thin for its figure keeps it in the table only.
          if (Math.abs(base - y) < 11) return;
          ctx.fillStyle = inks[level] ?? theme.ink;
          ctx.fillText(format(count), bar.x, (y + base) / 2 + 1);
        });
      });
      ctx.restore();
    },
  };
}

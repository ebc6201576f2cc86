import type { Plugin } from 'chart.js';
import { labelFont, type ChartTheme } from './chart-theme.ts';

/** Figures written beside some points of a line: no legend, no tooltip needed. */
export interface PointLabel {
  readonly dataset: number;
  readonly index: number;
  readonly text: string;
  readonly isStrong: boolean;
  readonly side: 'above' | 'below';
  /** How far from the point where a mark covers it, in CSS pixels. */
  readonly gap?: number;
}

export function pointLabels(labels: readonly PointLabel[], theme: ChartTheme): Plugin {
  return {
    id: 'pointLabels',
    afterDatasetsDraw: (chart) => {
      const { ctx, chartArea } = chart;
      ctx.save();
      ctx.lineWidth = 4;
      ctx.strokeStyle = theme.paper;
      ctx.lineJoin = 'round';
      for (const { dataset, index, text, isStrong, side, gap } of labels) {
        const point = chart.getDatasetMeta(dataset).data[index];
        if (!point) continue;
        ctx.font = labelFont(theme, isStrong ? 600 : 400);
        ctx.fillStyle = isStrong ? theme.ink : theme.ink2;
        const half = ctx.measureText(text).width / 2;
        const x = Math.min(
          Math.max(point.x, chartArea.left + half + 2),
          chartArea.right - half - 2,
        );
        ctx.textAlign = 'center';
        ctx.textBaseline = side === 'above' ? 'bottom' : 'top';
        const y = point.y + (side === 'above' ? -(gap ?? 8) : (gap ?? 9));
        ctx.strokeText(text, x, y);
        ctx.fillText(text, x, y);
      }
      ctx.restore();
    },
  };
}

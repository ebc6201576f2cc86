import type { Plugin } from 'chart.js';
import { labelFont, type ChartTheme } from './chart-theme.ts';

/** A dotted line before the first quarter of a new framework version, and its words. */
export function versionBreak(
  breaks: readonly { readonly index: number; readonly words: string }[],
  theme: ChartTheme,
  isRtl: boolean,
): Plugin {
  return {
    id: 'versionBreak',
    beforeDatasetsDraw: ({ ctx, chartArea, scales }) => {
      const x = scales['x'];
      if (!x) return;
      ctx.save();
      ctx.font = labelFont(theme);
      ctx.fillStyle = theme.ink2;
      ctx.strokeStyle = theme.edge;
      ctx.setLineDash([2, 3]);
      ctx.direction = isRtl ? 'rtl' : 'ltr';
      ctx.textBaseline = 'bottom';
      for (const { index, words } of breaks) {
        const half = (x.getPixelForValue(1) - x.getPixelForValue(0)) / 2;
        const at = Math.round(x.getPixelForValue(index) - half) + 0.5;
        ctx.beginPath();
        ctx.moveTo(at, chartArea.top);
        ctx.lineTo(at, chartArea.bottom);
        ctx.stroke();
        // Time runs left to right in both languages: the words stand after the line.
        ctx.textAlign = 'left';
        ctx.fillText(words, at + 6, chartArea.bottom - 4);
      }
      ctx.restore();
    },
  };
}

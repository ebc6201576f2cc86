import type { Plugin } from 'chart.js';
import { labelFont, type ChartTheme } from './chart-theme.ts';

/** A level on a line, as the tables' badges show it. */
export interface LevelMark {
  readonly index: number;
  readonly level: number;
  readonly text: string;
}

/** Half of a mark's side, in CSS pixels. */
export const levelMarkHalf = 9;

/** Where a level begins: at the first quarter that has one and wherever it becomes another, and at the last quarter. */
export function levelBeginnings(levels: readonly (number | null)[]): number[] {
  const known = levels.flatMap((level, index) => (level === null ? [] : [{ level, index }]));
  return known
    .filter(({ level }, at) => level !== known[at - 1]?.level || at === known.length - 1)
    .map(({ index }) => index);
}

/** Squares with the level's number on the first dataset's points. */
export function levelMarks(marks: readonly LevelMark[], theme: ChartTheme): Plugin {
  return {
    id: 'levelMarks',
    afterDatasetsDraw: (chart) => {
      const { ctx } = chart;
      ctx.save();
      ctx.font = labelFont(theme, 600);
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      ctx.strokeStyle = theme.levelEdge;
      for (const { index, level, text } of marks) {
        const point = chart.getDatasetMeta(0).data[index];
        if (!point) continue;
        const step = Math.min(theme.levels.length, Math.max(1, level)) - 1;
        const square = [
          Math.round(point.x) - levelMarkHalf + 0.5,
          Math.round(point.y) - levelMarkHalf + 0.5,
          2 * levelMarkHalf - 1,
          2 * levelMarkHalf - 1,
        ] as const;
        ctx.fillStyle = theme.levels[step] ?? theme.paper;
        ctx.fillRect(...square);
        ctx.strokeRect(...square);
        ctx.fillStyle = theme.levelInks[step] ?? theme.ink;
        ctx.fillText(text, Math.round(point.x), Math.round(point.y) + 1);
      }
      ctx.restore();
    },
  };
}

import type { DepartmentRef, LevelBand } from '#shared/contracts/common.ts';
import type { HeatmapResponse } from '#shared/contracts/insights.ts';

export type HeatmapColumn = HeatmapResponse['columns'][number];

/** What a heat map says at its top, computed from its cells. */
export interface HeatmapFinding {
  /** The column with the lowest mean. */
  readonly weakest: { readonly column: HeatmapColumn; readonly mean: number } | null;
  /** The lowest cell of all. */
  readonly lowest: {
    readonly column: HeatmapColumn;
    readonly department: DepartmentRef;
    readonly score: number;
    /** How many cells share that score, as it is shown. */
    readonly tied: number;
  } | null;
  /** Cells below the middle level, of all that have a score. */
  readonly weak: number;
  readonly total: number;
  readonly band: LevelBand | undefined;
}

/** The mean of those that have a score; null where none has. */
export function meanOf(scores: readonly (number | null)[]): number | null {
  const present = scores.filter((score) => score !== null);
  if (present.length === 0) return null;
  return present.reduce((sum, score) => sum + score, 0) / present.length;
}

/** Those whose score is shown as this one is. */
export function sharing<T extends { readonly score: number }>(
  score: number,
  scored: readonly T[],
): readonly T[] {
  return scored.filter((each) => each.score.toFixed(2) === score.toFixed(2));
}

export function findInHeatmap({ columns, rows, levels }: HeatmapResponse): HeatmapFinding {
  const band = levels[Math.floor(levels.length / 2)];
  const means = columns.flatMap((column, index) => {
    const mean = meanOf(rows.map(({ cells }) => cells[index] ?? null));
    return mean === null ? [] : [{ column, mean }];
  });
  const cells = rows.flatMap(({ department, cells: scores }) =>
    columns.flatMap((column, index) => {
      const score = scores[index] ?? null;
      return score === null ? [] : [{ column, department, score }];
    }),
  );
  const least = <T>(list: readonly T[], figure: (each: T) => number): T | null =>
    list.reduce<T | null>(
      (found, each) => (found === null || figure(each) < figure(found) ? each : found),
      null,
    );
  const lowest = least(cells, ({ score }) => score);
  return {
    weakest: least(means, ({ mean }) => mean),
    lowest: lowest && { ...lowest, tied: sharing(lowest.score, cells).length },
    weak: cells.filter(({ score }) => score < (band?.from ?? 0)).length,
    total: cells.length,
    band,
  };
}

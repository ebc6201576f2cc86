import type { HeatmapResponse } from '#shared/contracts/insights.ts';

/** A dimension's mean over the departments that have a score, now and before. */
export interface DimensionMean {
  readonly code: string;
  readonly title: { readonly ar: string; readonly en: string };
  readonly share: number;
  readonly mean: number;
  /** Null where the framework changed between the two, or the dimension had no score. */
  readonly change: number | null;
}

function meanAt({ columns, rows }: HeatmapResponse, code: string): number | null {
  const index = columns.findIndex((column) => column.code === code);
  const scores = rows.map(({ cells }) => cells[index] ?? null).filter((score) => score !== null);
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Dimensions of a heat map in the framework's order, each against the quarter before. */
export function dimensionMeans(
  now: HeatmapResponse,
  before: HeatmapResponse | undefined,
): DimensionMean[] {
  const isComparable = before?.framework.sha256 === now.framework.sha256;
  return now.columns.flatMap(({ code, title, share }) => {
    const mean = meanAt(now, code);
    if (mean === null) return [];
    const was = before && isComparable ? meanAt(before, code) : null;
    return [{ code, title, share, mean, change: was === null ? null : mean - was }];
  });
}

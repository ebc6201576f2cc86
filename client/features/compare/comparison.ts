import type { DepartmentRef } from '#shared/contracts/common.ts';
import type { HeatmapResponse } from '#shared/contracts/insights.ts';
import type { RankingResponse, RankingRow } from '#shared/contracts/results.ts';
import type { RobustnessResponse } from '#shared/contracts/robustness.ts';
import { rangeOf, type RankRange } from '#shared/format/rank-range.ts';

/** What differences are counted from: nothing, the first chosen, or the best in each row. */
export type Against = 'none' | 'first' | 'best';

export function readAgainst(params: URLSearchParams): Against {
  const asked = params.get('vs');
  return asked === 'first' || asked === 'best' ? asked : 'none';
}

/** A figure and how far it is from the one it is compared with; null where there is nothing to say. */
export interface ComparedCell {
  readonly score: number | null;
  readonly difference: number | null;
}

/** One chosen department on the node that is shown. */
export interface Standing extends ComparedCell {
  readonly department: DepartmentRef;
  /** Its row of the ranking: rank, level, and why it has none. */
  readonly row: RankingRow;
  /** Of the index only. */
  readonly range: RankRange | null;
}

/** One part of the node: the chosen departments in their order. */
export interface ComparedPart {
  readonly column: HeatmapResponse['columns'][number];
  readonly cells: readonly ComparedCell[];
  /** From the lowest to the highest score; null with fewer than two. */
  readonly gap: number | null;
}

export interface Comparison {
  readonly standings: readonly Standing[];
  readonly parts: readonly ComparedPart[];
}

/** The chosen departments on one node and its parts, all figures as the API has them. */
export function comparisonOf(
  map: HeatmapResponse,
  ranking: RankingResponse,
  robustness: RobustnessResponse | undefined,
  departments: readonly DepartmentRef[],
  against: Against,
): Comparison {
  const rows = departments.flatMap((department) => {
    const row = ranking.rows.find((each) => each.department.code === department.code);
    return row ? [{ department, row }] : [];
  });
  const isIndex = map.path.length === 0;
  const cells = cellsOf(
    rows.map(({ row }) => row.score),
    against,
  );
  return {
    standings: rows.map(({ department, row }, at) => {
      const simulated = robustness?.departments.find(({ code }) => code === department.code);
      return {
        department,
        row,
        ...(cells[at] ?? { score: null, difference: null }),
        range: isIndex && simulated ? rangeOf(simulated) : null,
      };
    }),
    parts: map.columns.map((column, place) => {
      const scores = departments.map(
        ({ code }) => map.rows.find((row) => row.department.code === code)?.cells[place] ?? null,
      );
      return { column, cells: cellsOf(scores, against), gap: gapOf(scores) };
    }),
  };
}

/** The one compared with has no difference, nor has a department without a score. */
function cellsOf(scores: readonly (number | null)[], against: Against): ComparedCell[] {
  const present = scores.filter((score) => score !== null);
  const base = against === 'first' ? (scores[0] ?? null) : Math.max(...present);
  const place = against === 'first' ? 0 : scores.indexOf(base);
  const isCompared = against !== 'none' && base !== null && present.length > 1;
  return scores.map((score, at) => ({
    score,
    difference: isCompared && score !== null && at !== place ? score - base : null,
  }));
}

function gapOf(scores: readonly (number | null)[]): number | null {
  const present = scores.filter((score) => score !== null);
  return present.length < 2 ? null : Math.max(...present) - Math.min(...present);
}

/** Whether the simulation can tell two departments apart; null where it does not know them. */
export function isCertain(
  { departments, runs }: RobustnessResponse,
  one: string,
  other: string,
): boolean | null {
  const [a, b] = [one, other].map((code) => departments.findIndex((each) => each.code === code));
  if (a === undefined || b === undefined || a < 0 || b < 0) return null;
  return !runs.some(({ from, to }) => from <= Math.min(a, b) && Math.max(a, b) <= to);
}

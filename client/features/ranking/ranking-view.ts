import type { RankingRow } from '#shared/contracts/results.ts';
import type { Language } from '#shared/format/language.ts';
import { matchesSearch, nameCollator } from '#shared/format/names.ts';
import type { SortDirection } from '#client/ui/sort-header.tsx';

export const sortColumns = ['rank', 'name', 'level', 'score', 'scoreChange', 'rankChange'] as const;
export type SortColumn = (typeof sortColumns)[number];

/** What the address says about the table. */
export interface RankingView {
  readonly kind: string;
  readonly search: string;
  readonly sort: SortColumn;
  readonly direction: SortDirection;
}

/** Ranks and names begin at the top; scores and changes are asked for from the highest. */
export function firstDirection(column: SortColumn): SortDirection {
  return column === 'rank' || column === 'name' ? 'ascending' : 'descending';
}

export function readView(params: URLSearchParams): RankingView {
  const sort = sortColumns.find((column) => column === params.get('sort')) ?? 'rank';
  const order = params.get('order');
  const direction =
    order === 'asc' ? 'ascending' : order === 'desc' ? 'descending' : firstDirection(sort);
  return { kind: params.get('kind') ?? '', search: params.get('q') ?? '', sort, direction };
}

/** What a click on a heading puts into the address. */
export function sortParams(column: SortColumn, view: RankingView) {
  const first = firstDirection(column);
  const isSame = view.sort === column;
  const next = !isSame ? first : view.direction === 'ascending' ? 'descending' : 'ascending';
  return {
    sort: column === 'rank' ? undefined : column,
    order: next === first ? undefined : next === 'ascending' ? 'asc' : 'desc',
  };
}

export function keepMatching(rows: readonly RankingRow[], view: RankingView): RankingRow[] {
  return rows.filter(
    ({ department }) =>
      (view.kind === '' || department.kind === view.kind) &&
      matchesSearch(view.search, [department.name.ar, department.name.en, department.code]),
  );
}

/** Each department's place among the ranked of its own kind, by the ranks of all; equal ranks share a place. */
export function ranksInKind(rows: readonly RankingRow[]): Map<string, number> {
  const ranked = rows.flatMap(({ department: { code, kind }, rank }) =>
    rank === null ? [] : [{ code, kind, rank }],
  );
  return new Map(
    ranked.map(({ code, kind, rank }) => [
      code,
      1 + ranked.filter((other) => other.kind === kind && other.rank < rank).length,
    ]),
  );
}

/** Sorted rows; equal ones stay in rank order, and a row without a figure goes last either way. */
export function sortRows(
  rows: readonly RankingRow[],
  { sort, direction }: RankingView,
  language: Language,
): RankingRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const byName = nameCollator(language);
  return rows.toSorted((a, b) => {
    if (sort === 'name')
      return sign * byName(a.department.name[language], b.department.name[language]);
    const x = figureOf(a, sort);
    const y = figureOf(b, sort);
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (x - y);
  });
}

function figureOf(row: RankingRow, column: Exclude<SortColumn, 'name'>): number | null {
  switch (column) {
    case 'rank':
      return row.rank;
    case 'level':
      return row.level;
    case 'score':
      return row.score;
    case 'scoreChange':
      return row.previous?.scoreChange ?? null;
    case 'rankChange':
      return row.previous?.rankChange ?? null;
  }
}

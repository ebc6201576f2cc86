import type { SortDirection } from '#client/ui/sort-header.tsx';
import type { HeatmapResponse } from '#shared/contracts/insights.ts';
import type { Language } from '#shared/format/language.ts';
import { matchesSearch, nameCollator } from '#shared/format/names.ts';

export type HeatmapRow = HeatmapResponse['rows'][number];

/** What the address says about the table: `sort` is rank, name, score or a column's code. */
export interface HeatmapView {
  readonly kind: string;
  readonly search: string;
  readonly sort: string;
  readonly direction: SortDirection;
}

/** Ranks and names begin at the top; of scores the weakest come first, since they are what is looked for. */
const firstDirection = 'ascending';

export function readView(params: URLSearchParams, map: HeatmapResponse | undefined): HeatmapView {
  const asked = params.get('sort') ?? 'rank';
  const known = ['rank', 'name', 'score', ...(map?.columns ?? []).map(({ code }) => code)];
  return {
    kind: params.get('kind') ?? '',
    search: params.get('q') ?? '',
    sort: known.includes(asked) ? asked : 'rank',
    direction: params.get('order') === 'desc' ? 'descending' : firstDirection,
  };
}

/** What a click on a heading puts into the address. */
export function sortParams(sort: string, view: HeatmapView) {
  const turns = view.sort === sort && view.direction === firstDirection;
  return { sort: sort === 'rank' ? undefined : sort, order: turns ? 'desc' : undefined };
}

/** The rows to show, in order; a row without a figure goes last either way. */
export function rowsOf(
  map: HeatmapResponse,
  { kind, search, sort, direction }: HeatmapView,
  language: Language,
): HeatmapRow[] {
  const column = map.columns.findIndex(({ code }) => code === sort);
  const sign = direction === 'ascending' ? 1 : -1;
  const byName = nameCollator(language);
  const figure = (row: HeatmapRow): number | null =>
    sort === 'rank' ? row.rank : sort === 'score' ? row.score : (row.cells[column] ?? null);
  return map.rows
    .filter(
      ({ department: { kind: own, name, code } }) =>
        (kind === '' || own === kind) && matchesSearch(search, [name.ar, name.en, code]),
    )
    .sort((a, b) => {
      if (sort === 'name')
        return sign * byName(a.department.name[language], b.department.name[language]);
      const x = figure(a);
      const y = figure(b);
      if (x === null || y === null) return Number(x === null) - Number(y === null);
      return sign * (x - y);
    });
}

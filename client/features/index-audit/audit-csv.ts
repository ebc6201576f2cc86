import type { CsvCell } from '#client/lib/export/csv.ts';
import type { CorrelationsDto, IndexAuditBody } from '#shared/contracts/robustness.ts';
import { pairPlace } from './correlation-at.ts';

/** Files for whoever computes on: codes and English column names, figures at full precision. */
type Rows = CsvCell[][];

export function correlationsCsv(correlations: CorrelationsDto): Rows {
  const { codes, n, pearson, spearman, kendall, flagged } = correlations;
  const flags = new Map(flagged.map(({ first, second, flag }) => [`${first} ${second}`, flag]));
  const rows = codes.flatMap((first, at) =>
    codes.slice(at + 1).map((second, after): CsvCell[] => {
      const place = pairPlace(codes.length, at, at + 1 + after);
      return [
        ...[first, second, n[place] ?? null],
        ...[pearson[place] ?? null, spearman[place] ?? null, kendall[place] ?? null],
        flags.get(`${first} ${second}`) ?? null,
      ];
    }),
  );
  return [['first', 'second', 'n', 'pearson', 'spearman', 'kendall', 'flag'], ...rows];
}

export function alphaCsv({ nodes }: IndexAuditBody): Rows {
  return [
    ['node', 'children', 'cronbach_alpha'],
    ...nodes.map(({ code, children, alpha }): CsvCell[] => [code, children.length, alpha]),
  ];
}

export function componentsCsv({ nodes }: IndexAuditBody): Rows {
  const head = ['node', 'component', 'eigenvalue', 'explained', 'cumulative', 'child', 'loading'];
  const rows = nodes.flatMap(({ code, children, components }) =>
    (components?.components ?? []).flatMap((component, at) =>
      component.loadings.map((loading, place): CsvCell[] => [
        ...[code, at + 1, component.eigenvalue, component.explained, component.cumulative],
        ...[children[components?.columns[place] ?? -1] ?? null, loading],
      ]),
    ),
  );
  return [head, ...rows];
}

export function indicatorsCsv(
  { indicators }: IndexAuditBody,
  columns: readonly (keyof IndexAuditBody['indicators'][number])[],
): Rows {
  return [
    ['code', ...columns],
    ...indicators.map((indicator): CsvCell[] => [
      indicator.code,
      ...columns.map((column) => {
        const value = indicator[column];
        return Array.isArray(value) ? value.join(' ') : value;
      }),
    ]),
  ];
}

export function importanceCsv({ importance }: IndexAuditBody): Rows {
  return [
    ['code', 'nominal', 'effective', 'effective_share'],
    ...[...importance.dimensions, ...importance.indicators].map(
      ({ code, nominal, effective, share }): CsvCell[] => [code, nominal, effective, share],
    ),
  ];
}

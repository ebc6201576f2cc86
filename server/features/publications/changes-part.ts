import type { PublicationChanges, PublishedCell } from '#shared/contracts/publications.ts';
import type { ResultsPart, ValuesPart } from '#shared/contracts/publication-parts.ts';

const STATES = ['missing', 'value', 'value', 'not_applicable', 'rejected', 'not_due'] as const;

type Cells = ReadonlyMap<string, ReadonlyMap<string, PublishedCell>>;
type Place = NonNullable<PublicationChanges['departments'][number]['before']>;

function cellsOf(part: ValuesPart): Cells {
  return new Map(
    part.departments.map((department, row) => [
      department,
      new Map(
        part.indicators.map((indicator, column) => [
          indicator,
          {
            state: STATES[part.states[row]?.[column] ?? 0] ?? 'missing',
            value: part.values[row]?.[column] ?? null,
          },
        ]),
      ),
    ]),
  );
}

function placesOf(part: ResultsPart): ReadonlyMap<string, Place> {
  const [index] = part.rankings;
  return new Map(
    part.departments.map((department, row) => [
      department,
      {
        rank: index?.rank[row] ?? null,
        score: part.scores[row]?.[0] ?? null,
        level: index?.level[row] ?? null,
      },
    ]),
  );
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const both = <K>(a: Iterable<K>, b: Iterable<K>): Set<K> => new Set([...a, ...b]);

/** What a revision changes: every verified answer that is another one, every department that stands elsewhere. */
export function changesOf(
  before: { readonly values: ValuesPart; readonly results: ResultsPart },
  after: { readonly values: ValuesPart; readonly results: ResultsPart },
): PublicationChanges {
  const [was, is] = [cellsOf(before.values), cellsOf(after.values)];
  const [from, to] = [placesOf(before.results), placesOf(after.results)];
  return {
    answers: [...both(is.keys(), was.keys())].flatMap((department) =>
      [...both(after.values.indicators, before.values.indicators)].flatMap((indicator) => {
        const change = {
          department,
          indicator,
          before: was.get(department)?.get(indicator) ?? null,
          after: is.get(department)?.get(indicator) ?? null,
        };
        return isSame(change.before, change.after) ? [] : [change];
      }),
    ),
    departments: [...both(to.keys(), from.keys())].flatMap((department) => {
      const change = {
        department,
        before: from.get(department) ?? null,
        after: to.get(department) ?? null,
      };
      return isSame(change.before, change.after) ? [] : [change];
    }),
  };
}

import type { ResultHeader, TrendsResponse } from '#shared/contracts/results.ts';
import type { CsvCell } from './csv.ts';

/** What a file says of itself, by name. */
export interface SheetFacts {
  readonly demo: boolean;
  /** The quarter, or the first and the last. */
  readonly cycle: string;
  readonly state?: ResultHeader['state'];
  readonly framework: { readonly id: string; readonly version: string; readonly sha256: string };
  /** Number of the publication and, after a point, its revision; several of several quarters; absent where there is none. */
  readonly publication?: string | undefined;
  /** What was chosen on the page, in words; absent where everything is in the file. */
  readonly filters?: string | undefined;
}

/** A table that leaves the page as a file: the same one as CSV, workbook and JSON. */
export interface Sheet {
  /** File name without its ending. */
  readonly name: string;
  readonly title: string;
  readonly facts: SheetFacts;
  /** Name of each column for machines (JSON), and for people (CSV, workbook). */
  readonly columns: readonly (readonly [key: string, title: string])[];
  readonly rows: readonly (readonly CsvCell[])[];
}

export type SheetKind = 'csv' | 'xlsx' | 'json';

type FactsHeader = Pick<ResultHeader, 'demo' | 'cycle' | 'state'> &
  Partial<Pick<ResultHeader, 'publication'>> &
  Pick<SheetFacts, 'framework'>;

/** The facts of a result as the API heads it. */
export function factsOf(
  { demo, cycle, state, framework, publication }: FactsHeader,
  filters?: readonly (string | null | undefined | false)[],
): SheetFacts {
  const { id, version, sha256 } = framework;
  const chosen = (filters ?? []).filter(Boolean).join('; ');
  return {
    demo,
    cycle,
    state,
    framework: { id, version, sha256 },
    publication: publication ? publicationName(publication) : undefined,
    filters: chosen === '' ? undefined : chosen,
  };
}

type MeasuredQuarter = Pick<
  TrendsResponse['cycles'][number],
  'cycle' | 'framework' | 'publication'
>;

/** The facts of a row of quarters: the first and the last, and each framework version and publication among them. */
export function factsOfQuarters(demo: boolean, quarters: readonly MeasuredQuarter[]): SheetFacts {
  const each = (name: (quarter: MeasuredQuarter) => string | null | undefined) =>
    [...new Set(quarters.map(name))].filter(Boolean);
  const publications = each(({ publication }) => publication && publicationName(publication));
  return {
    demo,
    cycle: [...new Set([quarters[0]?.cycle, quarters.at(-1)?.cycle])].join('–'),
    framework: {
      id: each(({ framework }) => framework.id).join(', '),
      version: each(({ framework }) => framework.version).join(', '),
      sha256: each(({ framework }) => framework.sha256).join(', '),
    },
    publication: publications.length > 0 ? publications.join(', ') : undefined,
  };
}

/** "12.1": its number and its revision. */
export function publicationName({
  number,
  revision,
}: {
  number: number;
  revision: number;
}): string {
  return `${number}.${revision}`;
}

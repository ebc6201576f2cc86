import type { ResultHeader, TrendsResponse } from '#shared/contracts/results.ts';
import type { CsvCell } from './csv.ts';

/** What a file says of itself, by name. */
export interface SheetFacts {
  readonly demo: boolean;
  /** The quarter, or the first and the last. */
  readonly cycle: string;
  readonly state?: ResultHeader['state'];
  readonly framework: { readonly id: string; readonly version: string; readonly sha256: string };
  /** Number of the publication and, after a point, its revision; absent where the figures are no publication's. */
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
    publication: publication ? `${publication.number}.${publication.revision}` : undefined,
    filters: chosen === '' ? undefined : chosen,
  };
}

/** The facts of a row of quarters: the first and the last of them, and the framework of the last. */
export function trendFacts({ demo, cycles }: TrendsResponse): SheetFacts {
  const last = cycles.at(-1);
  return {
    demo,
    cycle: [...new Set([cycles[0]?.cycle ?? '', last?.cycle ?? ''])].join('–'),
    framework: last?.framework ?? { id: '', version: '', sha256: '' },
  };
}

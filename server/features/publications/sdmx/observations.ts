import type { PublicationManifest } from '#shared/contracts/publications.ts';
import type { ResultsPart, ValuesPart } from '#shared/contracts/publication-parts.ts';
import type { Framework } from '#shared/domain/framework/framework.ts';
import { CellState } from '#shared/domain/scoring/cycle-matrix.ts';
import { idOf } from './components.ts';

/** `A` normal, `I` a rule stands in for the answer, `M` cannot exist, `O` missing (SDMX's CL_OBS_STATUS). */
export type Status = 'A' | 'I' | 'M' | 'O';
export type Measure = 'SCORE' | 'RANK' | 'LEVEL' | 'COVERAGE';

export interface Observation {
  readonly department: string;
  /** Identifier of the node, as in its code list. */
  readonly node: string;
  readonly measure: Measure;
  /** Null where there is none: never a zero. */
  readonly value: number | null;
  readonly status: Status;
}

/** What the files are made of. */
export interface PublishedResults {
  readonly manifest: PublicationManifest;
  readonly framework: Framework;
  readonly results: ResultsPart;
  readonly values: ValuesPart;
}

const plainStatus = (value: number | null): Status => (value === null ? 'O' : 'A');

/** A score of an indicator by the state of its answer: one that a rule supplied says so, as one that cannot be does. */
function indicatorStatus(score: number | null, state: number): Status {
  if (score === null) return state === CellState.notApplicable ? 'M' : 'O';
  return state === CellState.value ? 'A' : 'I';
}

/**
 * Every published number, department by department in the order of the tree: the score of each node, and of the nodes
 * that are ranked (the index and its dimensions) also rank, level and coverage. Numbers are those of `results.json`.
 */
export function* observationsOf({ results, values }: PublishedResults): Generator<Observation> {
  const rankings = new Map(results.rankings.map((ranking) => [ranking.node, ranking]));
  const columns = new Map(values.indicators.map((code, column) => [code, column]));
  const rows = new Map(values.departments.map((code, row) => [code, row]));
  for (const [row, department] of results.departments.entries()) {
    const states = values.states[rows.get(department) ?? -1];
    for (const [at, code] of results.nodes.entries()) {
      const node = idOf(code);
      const score = results.scores[row]?.[at] ?? null;
      const column = columns.get(code);
      const status =
        column === undefined
          ? plainStatus(score)
          : indicatorStatus(score, states?.[column] ?? CellState.notAnswered);
      yield { department, node, measure: 'SCORE', value: score, status };
      const ranking = rankings.get(code);
      if (!ranking) continue;
      for (const [measure, value] of [
        ['RANK', ranking.rank[row] ?? null],
        ['LEVEL', ranking.level[row] ?? null],
        ['COVERAGE', results.coverage[row]?.[at] ?? null],
      ] as const) {
        yield { department, node, measure, value, status: plainStatus(value) };
      }
    }
  }
}

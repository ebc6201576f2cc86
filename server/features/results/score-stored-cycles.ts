import type { DepartmentRef } from '#shared/contracts/common.ts';
import { NotFound } from '#shared/domain/errors.ts';
import type { CompiledFramework } from '#shared/domain/framework/compile-framework.ts';
import {
  CellState,
  createCycleMatrix,
  type CycleMatrix,
} from '#shared/domain/scoring/cycle-matrix.ts';
import type { CycleScores } from '#shared/domain/scoring/cycle-scores.ts';
import { type DepartmentRank, rankDepartments } from '#shared/domain/scoring/rank-departments.ts';
import { scoreCycle } from '#shared/domain/scoring/score-cycle.ts';
import { looksAt } from '#shared/domain/scoring/looks-at.ts';
import type { ScoringContext } from '#shared/domain/scoring/scoring-context.ts';
import type { Reader } from '#server/store/access.ts';
import type { Store } from '#server/store/open.ts';
import {
  prepareResultsVersion,
  readAnswers,
  readResultCycles,
  readVerdictChanges,
  type ResultCycle,
} from './results.read-model.ts';

/** A framework version as results need it. */
export interface ScoringVersion {
  readonly sha256: string;
  readonly compiled: CompiledFramework;
}

/** A cycle scored: its verified answers, all its scores, its ranking. */
export interface ScoredCycle {
  readonly cycle: ResultCycle;
  readonly version: ScoringVersion;
  readonly matrix: CycleMatrix;
  /** The answers as the departments reported them, before the verdicts; same layout. */
  readonly reported: CycleMatrix;
  /** The other cycles that its scores look at. */
  readonly context: ScoringContext;
  readonly scores: CycleScores;
  /** The ranking of a node, by rank then code; made once. */
  ranking(nodeCode: string): readonly DepartmentRank[];
  /** The same cycle scored from what was reported; itself where no verdict changes anything. Made once. */
  asReported(): ScoredCycle;
  /** The publication that these scores are read from; null where they are computed from what is stored now. */
  readonly publication: PublishedFacts | null;
}

/** What a publication fixes beside scores. */
export interface PublishedFacts {
  readonly number: number;
  readonly revision: number;
  /** Number of the publication that changes are counted against; null for the first quarter. */
  readonly against: number | null;
  /** The departments under the names that were published. */
  readonly names: readonly DepartmentRef[];
  /** What was typed, by cell number of the matrix; only where it tells more than the value. */
  readonly inputs: () => ReadonlyMap<number, string>;
}

/** A publication as results read it; the same object for as long as it is kept open. */
export interface PublishedScores extends Pick<
  ScoredCycle,
  'version' | 'matrix' | 'context' | 'scores' | 'ranking'
> {
  readonly cycle: { readonly code: string };
  readonly publication: PublishedFacts;
}

/** What a scored cycle is made of. */
export type CycleParts = Pick<ScoredCycle, 'cycle' | 'version' | 'matrix' | 'reported' | 'context'>;

/** Rankings, each made when it is first asked for. */
function rankingsOnce(
  make: (node: string) => readonly DepartmentRank[],
): (node: string) => readonly DepartmentRank[] {
  const rankings = new Map<string, readonly DepartmentRank[]>();
  return (node) => {
    const known = rankings.get(node);
    if (known) return known;
    const ranking = make(node);
    rankings.set(node, ranking);
    return ranking;
  };
}

/** Scores a cycle, and ranks it when it is asked. */
export function scoredOf(parts: CycleParts): ScoredCycle {
  const { compiled } = parts.version;
  const { cycle, matrix, reported } = parts;
  const inputs = (parts.context.window ?? []).filter((input) => input.cycle !== cycle.code);
  const context = { ...parts.context, window: [...inputs, { cycle: cycle.code, matrix }] };
  const scores = scoreCycle(compiled, matrix, context);
  let asReported: ScoredCycle | undefined;
  const scored: ScoredCycle = {
    ...parts,
    context,
    scores,
    publication: null,
    ranking: rankingsOnce((node) => rankDepartments(compiled, scores, node)),
    asReported() {
      asReported ??= matrix === reported ? scored : scoredOf({ ...parts, matrix: reported });
      return asReported;
    },
  };
  return scored;
}

/** A publication among the scored cycles: what was reported is not published. */
function publishedCycle(
  published: PublishedScores,
  cycle: ResultCycle,
  readReported: () => CycleMatrix,
): ScoredCycle {
  let reported: CycleMatrix | undefined;
  let asReported: ScoredCycle | undefined;
  const scored: ScoredCycle = {
    ...published,
    cycle,
    // What was reported is no part of a publication, and never changes: it is read where it is asked for.
    get reported() {
      reported ??= readReported();
      return reported;
    },
    ranking: rankingsOnce((node) => published.ranking(node)),
    asReported() {
      const { version, context } = published;
      const matrix = scored.reported;
      asReported ??= scoredOf({ cycle, version, context, matrix, reported: matrix });
      return asReported;
    },
  };
  return scored;
}

/** A cycle's answers, reported and verified; one matrix where no verdict changes anything. */
interface Matrices {
  readonly dataVersion: number;
  readonly reported: CycleMatrix;
  readonly verified: CycleMatrix;
}

/** What scoring stored cycles needs of its neighbours. */
export interface ScoringNeighbours {
  frameworkVersion(id: number): ScoringVersion;
  /** Codes of the departments that are measured in a cycle. */
  departmentCodes(reader: Reader, cycle: string): readonly string[];
  /** A publication, to read its scores. Throws `NotFound`. */
  publication(number: number): PublishedScores;
}

function fill(
  compiled: CompiledFramework,
  matrix: CycleMatrix,
  rows: ReturnType<typeof readAnswers>,
): void {
  const rowOf = new Map(matrix.departments.map((code, index) => [code, index]));
  const width = compiled.indicators.length;
  for (const { department, indicator, state, value } of rows) {
    const row = rowOf.get(department);
    const column = compiled.indicatorIndex.get(indicator);
    // An indicator of another version of the framework has no column here.
    if (row === undefined || column === undefined) continue;
    matrix.states[row * width + column] = state;
    matrix.values[row * width + column] = state === CellState.value ? (value ?? 0) : 0;
  }
}

/** Scores stored cycles on demand and remembers each until something it depends on changes. */
export class StoredCycles {
  readonly #reader: Reader;
  readonly #neighbours: ScoringNeighbours;
  readonly #remembered = new Map<number, { version: string; scored: ScoredCycle }>();
  readonly #matrices = new Map<string, Matrices>();
  readonly #published = new WeakMap<PublishedScores, ScoredCycle>();
  #catalogue = '';
  readonly #readVersion: () => string;
  #listed: { version: string; cycles: readonly ResultCycle[] } = { version: '', cycles: [] };

  constructor(store: Store, neighbours: ScoringNeighbours) {
    this.#reader = store.reader;
    this.#neighbours = neighbours;
    this.#readVersion = prepareResultsVersion(store);
  }

  /** All cycles, oldest first. */
  list(): readonly ResultCycle[] {
    const version = this.#readVersion();
    if (this.#listed.version !== version) {
      this.#listed = { version, cycles: readResultCycles(this.#reader) };
    }
    return this.#listed.cycles;
  }

  /** Changes whenever any result may: the versions of every cycle and of the catalogue. */
  version(): string {
    return this.#readVersion();
  }

  /** One cycle by its code. Throws `NotFound`. */
  find(code: string): ResultCycle {
    const cycle = this.list().find((candidate) => candidate.code === code);
    if (!cycle) throw new NotFound(`cycle ${code}`);
    return cycle;
  }

  /** The scores of one cycle: as published where it is, else as they are now. Throws `NotFound`. */
  score(code: string): ScoredCycle {
    const { publication } = this.find(code);
    return publication === null ? this.live(code) : this.published(publication);
  }

  /** The scores of a publication, as they were published. Throws `NotFound`. */
  published(number: number): ScoredCycle {
    const published = this.#neighbours.publication(number);
    const known = this.#published.get(published);
    if (known) return known;
    const cycle = this.find(published.cycle.code);
    const { version, matrix } = published;
    const scored = publishedCycle(published, cycle, () => {
      const [catalogue = ''] = this.#listed.version.split(' ');
      return this.#matricesOf(cycle, version, matrix.departments, catalogue).reported;
    });
    this.#published.set(published, scored);
    return scored;
  }

  /** The scores that a cycle's answers have now, whatever was published of it. Throws `NotFound`. */
  live(code: string): ScoredCycle {
    const cycles = this.list();
    const cycle = this.find(code);
    const version = this.#neighbours.frameworkVersion(cycle.frameworkVersionId);
    const others = cycles.filter(
      (other) => other.code !== code && looksAt(version.compiled, code, other.code),
    );
    const [catalogue = ''] = this.#listed.version.split(' ');
    const key = [
      catalogue,
      ...[cycle, ...others].map((each) => `${each.id}:${each.dataVersion}`),
    ].join(' ');
    const known = this.#remembered.get(cycle.id);
    if (known?.version === key) return known.scored;
    const scored = this.#compute(cycle, version, others, catalogue);
    this.#remembered.set(cycle.id, { version: key, scored });
    return scored;
  }

  #compute(
    cycle: ResultCycle,
    version: ScoringVersion,
    others: readonly ResultCycle[],
    catalogue: string,
  ): ScoredCycle {
    const departments = this.#neighbours.departmentCodes(this.#reader, cycle.code);
    const matricesOf = (of: ResultCycle): Matrices =>
      this.#matricesOf(of, version, departments, catalogue);
    const inputs = others.map((other) => ({
      cycle: other.code,
      matrix: matricesOf(other).verified,
    }));
    const { verified: matrix, reported } = matricesOf(cycle);
    const context: ScoringContext = {
      cycle: cycle.code,
      earlier: inputs.filter((input) => input.cycle < cycle.code).toReversed(),
      window: inputs,
    };
    return scoredOf({ cycle, version, matrix, reported, context });
  }

  /** Read once and shared by every cycle that looks at them, so that a change of one cycle rereads that one only. */
  #matricesOf(
    cycle: ResultCycle,
    { sha256, compiled }: ScoringVersion,
    departments: readonly string[],
    catalogue: string,
  ): Matrices {
    if (this.#catalogue !== catalogue) this.#matrices.clear();
    this.#catalogue = catalogue;
    const place = `${cycle.id} ${sha256} ${departments.join(' ')}`;
    const { dataVersion } = cycle;
    const known = this.#matrices.get(place);
    if (known?.dataVersion === dataVersion) return known;
    const reported = createCycleMatrix(compiled, departments);
    fill(compiled, reported, readAnswers(this.#reader, cycle.id));
    const changes = readVerdictChanges(this.#reader, cycle.id);
    let verified = reported;
    if (changes.length > 0) {
      verified = {
        ...reported,
        values: reported.values.slice(),
        states: reported.states.slice(),
      };
      fill(compiled, verified, changes);
    }
    const made = { dataVersion, reported, verified };
    this.#matrices.set(place, made);
    return made;
  }
}

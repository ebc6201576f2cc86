import { NotFound } from '#shared/domain/errors.ts';
import type { CompiledFramework } from '#shared/domain/framework/compile-framework.ts';
import { isIndicator } from '#shared/domain/framework/framework.ts';
import {
  CellState,
  createCycleMatrix,
  type CycleMatrix,
} from '#shared/domain/scoring/cycle-matrix.ts';
import type { CycleScores } from '#shared/domain/scoring/cycle-scores.ts';
import { type DepartmentRank, rankDepartments } from '#shared/domain/scoring/rank-departments.ts';
import { scoreCycle } from '#shared/domain/scoring/score-cycle.ts';
import type { ScoringContext } from '#shared/domain/scoring/scoring-context.ts';
import type { Reader } from '#server/store/access.ts';
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
}

/** What a scored cycle is made of. */
export type CycleParts = Pick<ScoredCycle, 'cycle' | 'version' | 'matrix' | 'reported' | 'context'>;

/** Scores a cycle, and ranks it when it is asked. */
export function scoredOf(parts: CycleParts): ScoredCycle {
  const { compiled } = parts.version;
  const { cycle, matrix, reported } = parts;
  const inputs = (parts.context.window ?? []).filter((input) => input.cycle !== cycle.code);
  const context = { ...parts.context, window: [...inputs, { cycle: cycle.code, matrix }] };
  const scores = scoreCycle(compiled, matrix, context);
  const rankings = new Map<string, readonly DepartmentRank[]>();
  let asReported: ScoredCycle | undefined;
  const scored: ScoredCycle = {
    ...parts,
    context,
    scores,
    ranking(nodeCode) {
      const known = rankings.get(nodeCode);
      if (known) return known;
      const ranking = rankDepartments(compiled, scores, nodeCode);
      rankings.set(nodeCode, ranking);
      return ranking;
    },
    asReported() {
      asReported ??= matrix === reported ? scored : scoredOf({ ...parts, matrix: reported });
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

/** Whether a cycle's scores depend on other cycles. */
function looksBack(compiled: CompiledFramework): boolean {
  const { framework } = compiled;
  return (
    framework.missingPolicy.method === 'carry_forward' ||
    framework.nodes.some(
      (node) =>
        isIndicator(node) && (node.frequency === 'yearly' || 'population' in node.normalise),
    )
  );
}

/** Scores stored cycles on demand and remembers each until something it depends on changes. */
export class StoredCycles {
  readonly #reader: Reader;
  readonly #neighbours: ScoringNeighbours;
  readonly #remembered = new Map<number, { version: string; scored: ScoredCycle }>();
  readonly #matrices = new Map<string, Matrices>();
  #catalogue = '';
  readonly #readVersion: () => string;
  #listed: { version: string; cycles: readonly ResultCycle[] } = { version: '', cycles: [] };

  constructor(reader: Reader, neighbours: ScoringNeighbours) {
    this.#reader = reader;
    this.#neighbours = neighbours;
    this.#readVersion = prepareResultsVersion(reader);
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

  /** The scores of one cycle. Throws `NotFound`. */
  score(code: string): ScoredCycle {
    const cycles = this.list();
    const cycle = cycles.find((candidate) => candidate.code === code);
    if (!cycle) throw new NotFound(`cycle ${code}`);
    const version = this.#neighbours.frameworkVersion(cycle.frameworkVersionId);
    const others = looksBack(version.compiled) ? cycles.filter((other) => other.code !== code) : [];
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

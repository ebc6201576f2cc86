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
  type ResultCycle,
} from './results.read-model.ts';

/** A framework version as results need it. */
export interface ScoringVersion {
  readonly sha256: string;
  readonly compiled: CompiledFramework;
}

/** A cycle scored: its answers, all its scores, its ranking. */
export interface ScoredCycle {
  readonly cycle: ResultCycle;
  readonly version: ScoringVersion;
  readonly matrix: CycleMatrix;
  /** The other cycles that its scores look at. */
  readonly context: ScoringContext;
  readonly scores: CycleScores;
  /** The ranking of a node, by rank then code; made once. */
  ranking(nodeCode: string): readonly DepartmentRank[];
}

/** What scoring stored cycles needs of its neighbours. */
export interface ScoringNeighbours {
  frameworkVersion(id: number): ScoringVersion;
  /** Codes of the departments that are measured in a cycle. */
  departmentCodes(reader: Reader, cycle: string): readonly string[];
}

function fillMatrix(
  compiled: CompiledFramework,
  departments: readonly string[],
  rows: ReturnType<typeof readAnswers>,
): CycleMatrix {
  const matrix = createCycleMatrix(compiled, departments);
  const rowOf = new Map(departments.map((code, index) => [code, index]));
  const width = compiled.indicators.length;
  for (const { department, indicator, state, value } of rows) {
    const row = rowOf.get(department);
    const column = compiled.indicatorIndex.get(indicator);
    // An indicator of another version of the framework has no column here.
    if (row === undefined || column === undefined) continue;
    matrix.states[row * width + column] = state;
    if (state === CellState.value) matrix.values[row * width + column] = value ?? 0;
  }
  return matrix;
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
    const scored = this.#compute(cycle, version, others);
    this.#remembered.set(cycle.id, { version: key, scored });
    return scored;
  }

  #compute(
    cycle: ResultCycle,
    version: ScoringVersion,
    others: readonly ResultCycle[],
  ): ScoredCycle {
    const { compiled } = version;
    const departments = this.#neighbours.departmentCodes(this.#reader, cycle.code);
    const matrixOf = (of: ResultCycle): CycleMatrix =>
      fillMatrix(compiled, departments, readAnswers(this.#reader, of.id));
    const inputs = others.map((other) => ({ cycle: other.code, matrix: matrixOf(other) }));
    const matrix = matrixOf(cycle);
    const context: ScoringContext = {
      cycle: cycle.code,
      earlier: inputs.filter((input) => input.cycle < cycle.code).toReversed(),
      window: [...inputs, { cycle: cycle.code, matrix }],
    };
    const scores = scoreCycle(compiled, matrix, context);
    const rankings = new Map<string, readonly DepartmentRank[]>();
    return {
      cycle,
      version,
      matrix,
      context,
      scores,
      ranking(nodeCode) {
        const known = rankings.get(nodeCode);
        if (known) return known;
        const ranking = rankDepartments(compiled, scores, nodeCode);
        rankings.set(nodeCode, ranking);
        return ranking;
      },
    };
  }
}

import type { AsIfResponse, DraftPreviewResponse } from '#shared/contracts/framework-drafts.ts';
import type { CycleState, DepartmentRef, FrameworkRef } from '#shared/contracts/common.ts';
import { NotFound } from '#shared/domain/errors.ts';
import {
  type CompiledFramework,
  compileFramework,
} from '#shared/domain/framework/compile-framework.ts';
import type { Framework } from '#shared/domain/framework/framework.ts';
import { type AsIfScores, scoreAsIf } from '#shared/domain/scoring/as-if/score-as-if.ts';
import type { CycleMatrix } from '#shared/domain/scoring/cycle-matrix.ts';
import type { CycleScores } from '#shared/domain/scoring/cycle-scores.ts';
import { attributeToCauses } from '#shared/domain/scoring/explain/attribute-to-causes.ts';
import { type DepartmentRank, rankDepartments } from '#shared/domain/scoring/rank-departments.ts';
import type { ScoringContext } from '#shared/domain/scoring/scoring-context.ts';

const DEFAULT_DECIMALS = 2;

/** A stored cycle with its scores, as trials need it. The same object for as long as nothing of it changes. */
export interface TriedCycle {
  readonly cycle: { readonly code: string; readonly state: CycleState };
  readonly version: { readonly sha256: string; readonly compiled: CompiledFramework };
  readonly matrix: CycleMatrix;
  readonly reported: CycleMatrix;
  readonly context: ScoringContext;
  readonly scores: CycleScores;
  ranking(nodeCode: string): readonly DepartmentRank[];
}

/** What trials need of their neighbours; `compose.ts` hands it over. */
export interface TrialNeighbours {
  /** Codes of the published cycles, oldest first. */
  published(): readonly string[];
  scored(cycle: string): TriedCycle;
  /** What a department answered in a cycle in the text of its kinds, by indicator. */
  inputsOf(cycle: string, department: string): ReadonlyMap<string, string>;
  departmentRefs(): ReadonlyMap<string, DepartmentRef>;
  isDemo(): boolean;
}

/** Scores under versions that did not measure: of drafts, and of the past. Nothing is written, nothing published moves. */
export interface TrialsService {
  /** The last published quarter now and under a draft. Throws `Invalid` for a draft that has errors. */
  preview(draft: Framework): DraftPreviewResponse;
  /** The published quarters of a framework under one of its versions. Throws `NotFound`. */
  asIf(
    version: { readonly sha256: string; readonly compiled: CompiledFramework },
    node: string | undefined,
  ): AsIfResponse;
}

const refOf = ({ sha256, compiled }: TriedCycle['version']): FrameworkRef => ({
  id: compiled.framework.id,
  version: compiled.framework.version,
  sha256,
});

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export function createTrialsService(neighbours: TrialNeighbours): TrialsService {
  function measured(code: string) {
    const { version, matrix } = neighbours.scored(code);
    const inputs = new Map<string, ReadonlyMap<string, string>>();
    const tickedItems = (department: string, indicator: string): string[] | null => {
      const known = inputs.get(department) ?? neighbours.inputsOf(code, department);
      inputs.set(department, known);
      const text = known.get(indicator);
      if (text === undefined) return null;
      return text === 'none' ? [] : text.split(';');
    };
    return { cycle: code, compiled: version.compiled, matrix, tickedItems };
  }

  /** The published cycles that measured this framework, in whatever version, oldest first. */
  function cyclesOf({ framework }: CompiledFramework): TriedCycle[] {
    return neighbours
      .published()
      .map((code) => neighbours.scored(code))
      .filter(({ version }) => version.compiled.framework.id === framework.id);
  }

  const tried = (cycle: TriedCycle, all: readonly TriedCycle[], version: CompiledFramework) =>
    scoreAsIf(
      measured(cycle.cycle.code),
      all.map((other) => measured(other.cycle.code)),
      version,
    );

  const weightOf = ({ compiled, notAsked }: AsIfScores): number =>
    compiled.nodes
      .filter(({ node }) => notAsked.includes(node.code))
      .reduce((sum, { effectiveWeight }) => sum + effectiveWeight, 0);

  function breakBetween(
    before: TriedCycle,
    after: TriedCycle,
    refs: ReadonlyMap<string, DepartmentRef>,
  ): AsIfResponse['breaks'][number] | null {
    const end = ({ version, matrix, reported, scores, context }: TriedCycle) => ({
      ...{ compiled: version.compiled, matrix, reported, scores, context },
    });
    const departments = after.scores.departments.flatMap((code) => {
      if (!before.scores.departments.includes(code)) return [];
      const split = attributeToCauses(end(before), end(after), code);
      if (!split) return [];
      const { change, causes } = split;
      const department = refs.get(code) ?? { code, name: { ar: code, en: code }, kind: '' };
      return [{ department, change, method: causes.framework, own: change - causes.framework }];
    });
    if (departments.length === 0) return null;
    return {
      from: before.cycle.code,
      to: after.cycle.code,
      before: refOf(before.version),
      after: refOf(after.version),
      mean: {
        change: meanOf(departments.map(({ change }) => change)),
        method: meanOf(departments.map(({ method }) => method)),
        own: meanOf(departments.map(({ own }) => own)),
      },
      departments,
    };
  }

  return {
    preview(draft) {
      const compiled = compileFramework(draft);
      const all = cyclesOf(compiled);
      const last = all.at(-1);
      if (!last) throw new NotFound('a published cycle of this framework');
      const trial = tried(last, all, compiled);
      const refs = neighbours.departmentRefs();
      const drafted = new Map(
        rankDepartments(compiled, trial.scores).map((rank) => [rank.department, rank]),
      );
      return {
        cycle: last.cycle.code,
        now: refOf(last.version),
        decimals: draft.rankDecimals ?? DEFAULT_DECIMALS,
        rows: last.ranking(last.version.compiled.rootCode).map(({ department, score, rank }) => ({
          department: refs.get(department) ?? {
            ...{ code: department, name: { ar: department, en: department }, kind: '' },
          },
          now: { score, rank },
          draft: {
            score: drafted.get(department)?.score ?? null,
            rank: drafted.get(department)?.rank ?? null,
          },
        })),
        notAsked: compiled.nodes
          .filter(({ node }) => trial.notAsked.includes(node.code))
          .map(({ node, effectiveWeight }) => ({
            ...{ code: node.code, title: node.title, weight: effectiveWeight },
          })),
      };
    },

    asIf(version, node) {
      const { compiled } = version;
      const code = node ?? compiled.rootCode;
      const position = compiled.nodeIndex.get(code);
      const title = compiled.nodes[position ?? -1]?.node.title;
      if (position === undefined || !title) throw new NotFound(`node ${code}`);
      const cycles = cyclesOf(compiled);
      const refs = neighbours.departmentRefs();
      const trials = cycles.map((cycle) => tried(cycle, cycles, compiled));
      const scoresOf = (ranking: readonly DepartmentRank[]) =>
        new Map(ranking.map(({ department, score }) => [department, score]));
      const published = cycles.map((cycle) =>
        scoresOf(cycle.version.compiled.nodeIndex.has(code) ? cycle.ranking(code) : []),
      );
      const anew = trials.map(({ scores }) => scoresOf(rankDepartments(compiled, scores, code)));
      const mean = (scores: ReadonlyMap<string, number | null> | undefined): number | null => {
        const given = [...(scores?.values() ?? [])].filter((score) => score !== null);
        return given.length === 0 ? null : meanOf(given);
      };
      return {
        demo: neighbours.isDemo(),
        framework: refOf(version),
        node: { code, title },
        cycles: cycles.map((cycle, at) => ({
          cycle: cycle.cycle.code,
          framework: refOf(cycle.version),
          published: mean(published[at]),
          asIf: mean(anew[at]),
          notAsked: weightOf(trials[at] as AsIfScores),
        })),
        departments: [...refs]
          .filter(([department]) => anew.some((scores) => scores.has(department)))
          .map(([department, ref]) => ({
            department: ref,
            published: published.map((scores) => scores.get(department) ?? null),
            asIf: anew.map((scores) => scores.get(department) ?? null),
          })),
        breaks: cycles.flatMap((after, at) => {
          const before = cycles[at - 1];
          if (!before || before.version.sha256 === after.version.sha256) return [];
          return breakBetween(before, after, refs) ?? [];
        }),
      };
    },
  };
}

import type { CycleState, FrameworkRef } from '#shared/contracts/common.ts';
import type {
  IndexAuditResponse,
  RobustnessBody,
  RobustnessResponse,
} from '#shared/contracts/robustness.ts';
import { Invalid, type Issue } from '#shared/domain/errors.ts';
import type { CompiledFramework } from '#shared/domain/framework/compile-framework.ts';
import type { CycleMatrix } from '#shared/domain/scoring/cycle-matrix.ts';
import type { ScoringContext } from '#shared/domain/scoring/scoring-context.ts';
import type { RobustnessTask, TaskBodies, TaskKind } from './robustness-task.ts';

/** A scored cycle, as much of it as a simulation needs. The same object for as long as nothing of it changes. */
export interface SimulatedCycle {
  readonly cycle: { readonly code: string; readonly state: CycleState };
  readonly version: { readonly sha256: string; readonly compiled: CompiledFramework };
  readonly matrix: CycleMatrix;
  readonly context: ScoringContext;
  /** The publication that the scores are read from; null where they are computed. */
  readonly publication: { readonly number: number } | null;
}

/** What robustness needs of its neighbours; `compose.ts` hands it over. */
export interface RobustnessNeighbours {
  /** A cycle by code; the latest published one by default. Throws `NotFound`. */
  scored(cycle: string | undefined): SimulatedCycle;
  stateOf(cycle: string): CycleState;
  /** Changes whenever what is asked of a cycle may. */
  versionOf(cycle: string | undefined): string;
  /** How sure a cycle was published to be; null where it is not published. */
  published(scored: SimulatedCycle): RobustnessBody | { readonly refused: readonly Issue[] } | null;
  isDemo(): boolean;
  /** Computes without keeping requests waiting. */
  compute<K extends TaskKind>(task: RobustnessTask<K>): Promise<TaskBodies[K]>;
}

/** How sure the ranks of stored cycles are, and how sound their index. Throw `NotFound`, and `Invalid` for no data. */
export interface RobustnessService {
  robustness(cycle: string | undefined): Promise<RobustnessResponse>;
  indexAudit(cycle: string | undefined): Promise<IndexAuditResponse>;
  stateOf(cycle: string): CycleState;
  /** Changes whenever what is asked of a cycle may. */
  versionOf(cycle: string | undefined): string;
  /** How sure the ranks of these very scores are, without the cycle they belong to. Throws `Invalid` for no data. */
  bodyOf(scored: SimulatedCycle): Promise<RobustnessBody>;
}

type Bodies = { [K in TaskKind]?: Promise<TaskBodies[K]> };

export function createRobustnessService(neighbours: RobustnessNeighbours): RobustnessService {
  // A change of one cycle leaves the simulations of the others standing.
  const remembered = new WeakMap<SimulatedCycle, Bodies>();

  function bodyOf<K extends TaskKind>(kind: K, scored: SimulatedCycle): Promise<TaskBodies[K]> {
    const bodies = remembered.get(scored) ?? {};
    remembered.set(scored, bodies);
    const known: Promise<TaskBodies[K]> | undefined = bodies[kind];
    if (known) return known;
    const { version, matrix, context } = scored;
    const { framework } = version.compiled;
    const body = neighbours.compute({ kind, framework, matrix, context });
    Object.assign(bodies, { [kind]: body });
    body.catch((error: unknown) => {
      // Data that cannot be simulated stay so until they change; anything else may be tried again.
      if (!(error instanceof Invalid)) delete bodies[kind];
    });
    return body;
  }

  function headerOf({ cycle, version }: SimulatedCycle) {
    const { id, version: number } = version.compiled.framework;
    const framework: FrameworkRef = { id, version: number, sha256: version.sha256 };
    return { demo: neighbours.isDemo(), cycle: cycle.code, state: cycle.state, framework };
  }

  return {
    versionOf: (cycle) => neighbours.versionOf(cycle),
    stateOf: (cycle) => neighbours.stateOf(cycle),
    bodyOf: (scored) => bodyOf('robustness', scored),
    async robustness(cycle) {
      const scored = neighbours.scored(cycle);
      const published = neighbours.published(scored);
      if (published && 'refused' in published) throw new Invalid(published.refused);
      return { ...headerOf(scored), ...(published ?? (await bodyOf('robustness', scored))) };
    },
    async indexAudit(cycle) {
      const scored = neighbours.scored(cycle);
      return { ...headerOf(scored), ...(await bodyOf('index-audit', scored)) };
    },
  };
}

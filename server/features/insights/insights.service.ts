import type { CycleState, DepartmentRef } from '#shared/contracts/common.ts';
import type {
  ChangesResponse,
  DepartmentChangeResponse,
  HeadroomResponse,
  HeatmapResponse,
} from '#shared/contracts/insights.ts';
import type { RankingResponse } from '#shared/contracts/results.ts';
import { NotFound } from '#shared/domain/errors.ts';
import { changes, departmentChange } from './changes.ts';
import type { ExplainedCycle } from './explained-cycle.ts';
import { headroomList } from './headroom-list.ts';
import { heatmapResponse } from './heatmap.ts';

/** What insights need of their neighbours; `compose.ts` hands it over. */
export interface InsightNeighbours {
  /** A cycle with its scores; the latest published one by default. Throws `NotFound`. */
  scored(cycle: string | undefined): ExplainedCycle;
  ranking(query: { cycle?: string | undefined; node?: string | undefined }): RankingResponse;
  stateOf(cycle: string): CycleState;
  /** Codes of the published cycles, oldest first. */
  publishedCycles(): readonly string[];
  departments(): readonly DepartmentRef[];
  version(): string;
  isDemo(): boolean;
}

type Ends = { readonly from?: string | undefined; readonly to?: string | undefined };

/** What lies behind results: where they are weak, why they changed, what would lift them. All throw `NotFound`. */
export interface InsightsService {
  heatmap(query: { cycle?: string | undefined; node?: string | undefined }): HeatmapResponse;
  departmentChange(code: string, ends: Ends): DepartmentChangeResponse;
  changes(ends: Ends): ChangesResponse;
  headroom(code: string, cycle: string | undefined): HeadroomResponse;
  stateOf(cycle: string): CycleState;
  /** Changes whenever an answer may. */
  version(): string;
}

export function createInsightsService(neighbours: InsightNeighbours): InsightsService {
  const namer = () => {
    const known = new Map(neighbours.departments().map((each) => [each.code, each]));
    return (code: string): DepartmentRef =>
      known.get(code) ?? { code, name: { ar: code, en: code }, kind: 'ministry' };
  };

  function bothEnds({ from, to }: Ends): { before: ExplainedCycle; after: ExplainedCycle } {
    const after = neighbours.scored(to);
    const earlier = neighbours.publishedCycles().findLast((code) => code < after.cycle.code);
    const first = from ?? earlier;
    if (first === undefined) throw new NotFound('an earlier published cycle');
    return { before: neighbours.scored(first), after };
  }

  function requireMeasured(cycles: readonly ExplainedCycle[], code: string): void {
    if (!cycles.some(({ scores }) => scores.departments.includes(code)))
      throw new NotFound(`department ${code}`);
  }

  return {
    version: () => neighbours.version(),
    stateOf: (cycle) => neighbours.stateOf(cycle),
    heatmap: (query) => heatmapResponse(neighbours.scored(query.cycle), neighbours.ranking(query)),
    departmentChange(code, ends) {
      const { before, after } = bothEnds(ends);
      requireMeasured([before, after], code);
      return { demo: neighbours.isDemo(), ...departmentChange(before, after, code, namer()) };
    },
    changes(ends) {
      const { before, after } = bothEnds(ends);
      return { demo: neighbours.isDemo(), ...changes(before, after, namer()) };
    },
    headroom(code, cycle) {
      const scored = neighbours.scored(cycle);
      requireMeasured([scored], code);
      return { demo: neighbours.isDemo(), ...headroomList(scored, code) };
    },
  };
}

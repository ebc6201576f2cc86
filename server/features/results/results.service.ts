import type { AppealEffect } from '#shared/contracts/appeals.ts';
import type { CycleState } from '#shared/contracts/common.ts';
import type {
  DepartmentResultsResponse,
  RankingResponse,
  TrendsResponse,
} from '#shared/contracts/results.ts';
import type { ReviewScores } from '#shared/contracts/review.ts';
import type { CycleValuesResponse } from '#shared/contracts/values.ts';
import { NotFound } from '#shared/domain/errors.ts';
import { isIndicator } from '#shared/domain/framework/framework.ts';
import { issueMessage } from '#shared/format/issue-messages.ts';
import type { Reader } from '#server/store/access.ts';
import { readFact } from '#server/store/instance.ts';
import type { Store } from '#server/store/open.ts';
import { departmentResponse } from './department-response.ts';
import { rankingRows } from './ranking-rows.ts';
import { isMeasuredIn, type NamedDepartment, resultHeader } from './result-header.ts';
import { readInputs } from './results.read-model.ts';
import { type ScoredCycle, type ScoringVersion, StoredCycles } from './score-stored-cycles.ts';
import { trendsResponse } from './trends-response.ts';
import {
  appealEffect,
  indicatorScores,
  type ProposedCell,
  reviewScores,
  scoredWith,
} from './verified-scores.ts';
import { valuesResponse } from './values-response.ts';

const DEFAULT_TREND_LENGTH = 12;

/** What results need of their neighbours; `compose.ts` hands it over. */
export interface ResultNeighbours {
  frameworkVersion(id: number): ScoringVersion;
  departments(reader: Reader): readonly NamedDepartment[];
}

/** Scores, ranks and trends of stored cycles. All throw `NotFound` for a cycle, node or department not there. */
export interface ResultsService {
  ranking(query: { cycle?: string | undefined; node?: string | undefined }): RankingResponse;
  trends(query: {
    from?: string | undefined;
    to?: string | undefined;
    node?: string | undefined;
  }): TrendsResponse;
  department(code: string, cycle: string | undefined): DepartmentResultsResponse;
  /** Every answer of a cycle as scoring sees it. */
  values(cycle: string): CycleValuesResponse;
  /** A cycle with all its scores; the latest published one by default. */
  scored(cycle: string | undefined): ScoredCycle;
  /** The scores of a department's indicators in a cycle, reported and verified, by code. */
  indicatorScores(department: string, cycle: string): ReturnType<typeof indicatorScores>;
  /** A department's scores as reported and as verified. */
  reviewScores(department: string, cycle: string): ReviewScores;
  /** What a department's scores and the ranking would be with one answer verified otherwise; nothing is written. */
  proposed(cycle: string, cell: ProposedCell): ProposedScores;
  /** The state of a cycle. */
  stateOf(cycle: string): CycleState;
  /** Changes whenever any of these answers may. */
  version(): string;
}

/** A cycle's scores before and after something that was not done yet. */
export interface ProposedScores {
  readonly before: ReviewScores;
  readonly after: ReviewScores;
  readonly effect: AppealEffect;
}

export function createResultsService(store: Store, neighbours: ResultNeighbours): ResultsService {
  const { reader } = store;
  // What is published stays published, so every request need not ask again.
  const knownPublished = new Set<string>();
  const cycles = new StoredCycles(reader, {
    frameworkVersion: (id) => neighbours.frameworkVersion(id),
    departmentCodes: (from, cycle) =>
      neighbours
        .departments(from)
        .filter((each) => isMeasuredIn(each, cycle))
        .map((each) => each.code),
  });

  const isDemo = (): boolean => readFact(reader, 'demo') === '1';
  const named = (): Map<string, NamedDepartment> =>
    new Map(neighbours.departments(reader).map((each) => [each.code, each]));

  function choose(code: string | undefined): ScoredCycle {
    const chosen = code ?? cycles.list().findLast((cycle) => cycle.state === 'published')?.code;
    if (chosen === undefined) throw new NotFound('a published cycle');
    return cycles.score(chosen);
  }

  function before(scored: ScoredCycle): ScoredCycle | null {
    const earlier = cycles
      .list()
      .findLast((cycle) => cycle.state === 'published' && cycle.code < scored.cycle.code);
    return earlier ? cycles.score(earlier.code) : null;
  }

  function requireNode(scored: ScoredCycle, code: string | undefined): string {
    const { nodeIndex, rootCode } = scored.version.compiled;
    if (code !== undefined && !nodeIndex.has(code)) throw new NotFound(`node ${code}`);
    return code ?? rootCode;
  }

  return {
    version: () => cycles.version(),
    scored: choose,

    stateOf(code) {
      if (knownPublished.has(code)) return 'published';
      const cycle = cycles.list().find((each) => each.code === code);
      if (!cycle) throw new NotFound(`cycle ${code}`);
      if (cycle.state === 'published') knownPublished.add(code);
      return cycle.state;
    },

    ranking(query) {
      const scored = choose(query.cycle);
      const previous = before(scored);
      const node = requireNode(scored, query.node);
      const { nodes, nodeIndex } = scored.version.compiled;
      const groups = nodes.filter((each) => !isIndicator(each.node) && each.depth <= 1);
      return {
        ...resultHeader(scored, previous, isDemo()),
        node: {
          code: node,
          title: nodes[nodeIndex.get(node) ?? 0]?.node.title ?? { ar: node, en: node },
        },
        nodes: groups.map((each) => ({ code: each.node.code, title: each.node.title })),
        rows: rankingRows(scored, previous, node, named()),
        warnings: scored.scores.warnings.map((warning) => ({
          code: warning.code,
          path: warning.path,
          message: { ar: issueMessage(warning, 'ar'), en: issueMessage(warning, 'en') },
        })),
      };
    },

    trends(query) {
      const published = cycles.list().filter((cycle) => cycle.state === 'published');
      const chosen = published.filter(
        ({ code }) =>
          (query.from === undefined || code >= query.from) &&
          (query.to === undefined || code <= query.to),
      );
      const shown = query.from === undefined ? chosen.slice(-DEFAULT_TREND_LENGTH) : chosen;
      const scored = shown.map((cycle) => cycles.score(cycle.code));
      const last = scored.at(-1);
      if (!last) throw new NotFound('a published cycle in this range');
      return trendsResponse(scored, last, requireNode(last, query.node), named(), isDemo());
    },

    indicatorScores: (department, cycle) => indicatorScores(cycles.score(cycle), department),

    reviewScores: (department, cycle) => reviewScores(cycles.score(cycle), department),

    proposed(cycle, cell) {
      const before = cycles.score(cycle);
      const after = scoredWith(before, cell);
      return {
        before: reviewScores(before, cell.department),
        after: reviewScores(after, cell.department),
        effect: appealEffect(before, after, cell, named()),
      };
    },

    values: (cycle) => valuesResponse(cycles.score(cycle)),

    department(code, cycle) {
      const scored = choose(cycle);
      const history = cycles
        .list()
        .filter((each) => each.state === 'published' && each.code <= scored.cycle.code)
        .slice(-DEFAULT_TREND_LENGTH)
        .map((each) => cycles.score(each.code));
      const page = departmentResponse({
        code,
        scored,
        previous: before(scored),
        history,
        departments: named(),
        inputs: readInputs(reader, scored.cycle.id, code),
        demo: isDemo(),
      });
      if (!page) throw new NotFound(`department ${code}`);
      return page;
    },
  };
}

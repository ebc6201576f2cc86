import type { AppealEffect } from '#shared/contracts/appeals.ts';
import type { CycleState, DepartmentRef } from '#shared/contracts/common.ts';
import type {
  DepartmentResultsResponse,
  RankingResponse,
  RankingRow,
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
import { readAllInputs, readInputs, type ResultCycle } from './results.read-model.ts';
import {
  type PublishedScores,
  type ScoredCycle,
  type ScoringVersion,
  StoredCycles,
} from './score-stored-cycles.ts';
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
  /** A publication, to read its scores. Throws `NotFound`. */
  publication(number: number): PublishedScores;
  /** Which targets hold. */
  readonly targets: ResultTargets;
}

/** Targets as results show them beside scores; `department` null: of the whole country. */
export interface ResultTargets {
  targetOf(
    compiled: ScoringVersion['compiled'],
    node: string,
    year: number,
    department: string | null,
  ): { readonly value: number } | null;
  years(compiled: ScoringVersion['compiled'], node: string, department: string | null): number[];
  /** Changes whenever a target does. */
  version(): string;
}

/** Which ranking is asked for. */
export interface RankingQuestion {
  readonly cycle?: string | undefined;
  readonly node?: string | undefined;
  /** As this publication has it, instead of a cycle. */
  readonly publication?: number | undefined;
}

/** Which cycles a trend runs over. */
export interface TrendsQuestion {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly node?: string | undefined;
}

/** Scores, ranks and trends of stored cycles. All throw `NotFound` for a cycle, node or department not there. */
export interface ResultsService {
  ranking(query: RankingQuestion): RankingResponse;
  trends(query: TrendsQuestion): TrendsResponse;
  department(code: string, cycle: string | undefined): DepartmentResultsResponse;
  /** Every answer of a cycle as scoring sees it. */
  values(cycle: string): CycleValuesResponse;
  /** A cycle with all its scores, as published where it is; the latest published one by default. */
  scored(cycle: string | undefined): ScoredCycle;
  /** A cycle with the scores that its answers have now, whatever was published of it. */
  live(cycle: string): ScoredCycle;
  /** What of a cycle's answers was typed where it tells more than the value, by cell number of `live`. */
  liveInputs(cycle: string): ReadonlyMap<number, string>;
  /** The ranking of the index, each department beside what it was in another publication. */
  rows(scored: ScoredCycle, against: number | null): RankingRow[];
  /** Codes of the published cycles, oldest first. */
  publishedCycles(): readonly string[];
  /** The scores of a department's indicators in a cycle, reported and verified, by code. */
  indicatorScores(department: string, cycle: string): ReturnType<typeof indicatorScores>;
  /** Scores as the answers and verdicts have them now, whatever was published. */
  readonly reviewed: ReviewedScores;
  /** The state of a cycle. */
  stateOf(cycle: string): CycleState;
  /** Changes whenever any of these answers may. */
  version(): string;
  /** Changes whenever what is asked of one cycle may: never, where it is published. */
  versionOf(cycle: string | undefined, publication?: number): string;
  /** The same of every published cycle up to one and of the targets, which is what trends and histories look at. */
  versionUpTo(cycle: string | undefined): string;
}

/** A department's scores while it is reviewed or appeals. */
export interface ReviewedScores {
  /** As reported and as verified. */
  reviewScores(department: string, cycle: string): ReviewScores;
  indicatorScores(department: string, cycle: string): ReturnType<typeof indicatorScores>;
  /** What a department's scores and the ranking would be with one answer verified otherwise; nothing is written. */
  proposed(cycle: string, cell: ProposedCell): ProposedScores;
}

/** A cycle's scores before and after something that was not done yet. */
export interface ProposedScores {
  readonly before: ReviewScores;
  readonly after: ReviewScores;
  readonly effect: AppealEffect;
}

const publishedName = ({ code, name, kind }: DepartmentRef): NamedDepartment => ({
  code,
  nameAr: name.ar,
  nameEn: name.en,
  kind,
  openedFrom: null,
  closedFrom: null,
});

/** What a department typed as it was published, by indicator; null where it is not read from a publication. */
function publishedInputs(
  { publication, matrix, version }: ScoredCycle,
  department: string,
): ReadonlyMap<string, string> | null {
  if (!publication) return null;
  const inputs = publication.inputs();
  const { indicators } = version.compiled;
  const start = matrix.departments.indexOf(department) * indicators.length;
  return new Map(
    indicators.flatMap(({ code }, column): [string, string][] => {
      const input = inputs.get(start + column);
      return input === undefined ? [] : [[code, input]];
    }),
  );
}

export function createResultsService(store: Store, neighbours: ResultNeighbours): ResultsService {
  const { reader } = store;
  const { targets } = neighbours;
  // What is published stays published, so every request need not ask again.
  const knownPublished = new Set<string>();
  const cycles = new StoredCycles(store, {
    publication: (number) => neighbours.publication(number),
    frameworkVersion: (id) => neighbours.frameworkVersion(id),
    departmentCodes: (from, cycle) =>
      neighbours
        .departments(from)
        .filter((each) => isMeasuredIn(each, cycle))
        .map((each) => each.code),
  });

  const isDemo = (): boolean => readFact(reader, 'demo') === '1';
  const named = (scored: ScoredCycle): Map<string, NamedDepartment> =>
    new Map(
      (scored.publication?.names.map(publishedName) ?? neighbours.departments(reader)).map(
        (each) => [each.code, each],
      ),
    );
  const published = (): ResultCycle[] => cycles.list().filter(({ state }) => state === 'published');

  function choose(code: string | undefined): ScoredCycle {
    const chosen = code ?? published().at(-1)?.code;
    if (chosen === undefined) throw new NotFound('a published cycle');
    return cycles.score(chosen);
  }

  function before(scored: ScoredCycle): ScoredCycle | null {
    if (scored.publication) {
      const { against } = scored.publication;
      return against === null ? null : cycles.published(against);
    }
    const earlier = published().findLast(({ code }) => code < scored.cycle.code);
    return earlier ? cycles.score(earlier.code) : null;
  }

  /** Publications never change: their numbers say all. What is computed changes with whatever is stored. */
  function versionFor(shown: readonly ResultCycle[]): string {
    const numbers = shown.map(({ publication }) => publication);
    return numbers.includes(null) ? cycles.version() : `publications ${numbers.join(' ')}`;
  }

  function requireNode(scored: ScoredCycle, code: string | undefined): string {
    const { nodeIndex, rootCode } = scored.version.compiled;
    if (code !== undefined && !nodeIndex.has(code)) throw new NotFound(`node ${code}`);
    return code ?? rootCode;
  }

  // The list is another one as soon as any version may be.
  let versions: { list: readonly ResultCycle[]; of: Map<string, string> } = {
    list: [],
    of: new Map(),
  };

  return {
    version: () => cycles.version(),
    versionOf(cycle, publication) {
      if (publication !== undefined) return `publications ${publication}`;
      const list = cycles.list();
      if (versions.list !== list) versions = { list, of: new Map() };
      const known = versions.of.get(cycle ?? '');
      if (known !== undefined) return known;
      const shown = cycle === undefined ? published().at(-1) : cycles.find(cycle);
      const version = versionFor(shown ? [shown] : []);
      versions.of.set(cycle ?? '', version);
      return version;
    },
    versionUpTo(cycle) {
      const results =
        cycle !== undefined && cycles.find(cycle).state !== 'published'
          ? cycles.version()
          : versionFor(published().filter(({ code }) => cycle === undefined || code <= cycle));
      return `${results} ${targets.version()}`;
    },
    publishedCycles: () => published().map(({ code }) => code),
    scored: choose,
    live: (cycle) => cycles.live(cycle),

    liveInputs(cycle) {
      const { matrix, version } = cycles.live(cycle);
      const rowOf = new Map(matrix.departments.map((code, row) => [code, row]));
      const { indicators, indicatorIndex } = version.compiled;
      return new Map(
        readAllInputs(reader, cycles.find(cycle).id).flatMap(
          ({ department, indicator, input }): [number, string][] => {
            const row = rowOf.get(department);
            const column = indicatorIndex.get(indicator);
            if (row === undefined || column === undefined || input === null) return [];
            return [[row * indicators.length + column, input]];
          },
        ),
      );
    },

    rows(scored, against) {
      const previous = against === null ? null : cycles.published(against);
      const { rootCode } = scored.version.compiled;
      return rankingRows(scored, previous, rootCode, named(scored));
    },

    stateOf(code) {
      if (knownPublished.has(code)) return 'published';
      const cycle = cycles.list().find((each) => each.code === code);
      if (!cycle) throw new NotFound(`cycle ${code}`);
      if (cycle.state === 'published') knownPublished.add(code);
      return cycle.state;
    },

    ranking(query) {
      const scored =
        query.publication === undefined ? choose(query.cycle) : cycles.published(query.publication);
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
        rows: rankingRows(scored, previous, node, named(scored)),
        warnings: scored.scores.warnings.map((warning) => ({
          code: warning.code,
          path: warning.path,
          message: { ar: issueMessage(warning, 'ar'), en: issueMessage(warning, 'en') },
        })),
      };
    },

    trends(query) {
      const chosen = published().filter(
        ({ code }) =>
          (query.from === undefined || code >= query.from) &&
          (query.to === undefined || code <= query.to),
      );
      const shown = query.from === undefined ? chosen.slice(-DEFAULT_TREND_LENGTH) : chosen;
      const scored = shown.map((cycle) => cycles.score(cycle.code));
      const last = scored.at(-1);
      if (!last) throw new NotFound('a published cycle in this range');
      const node = requireNode(last, query.node);
      const { compiled } = last.version;
      const wanted = targets.years(compiled, node, null).flatMap((year) => {
        const target = targets.targetOf(compiled, node, year, null);
        return target ? [{ year, value: target.value }] : [];
      });
      return trendsResponse(scored, last, node, named(last), wanted, isDemo());
    },

    indicatorScores: (department, cycle) => indicatorScores(cycles.score(cycle), department),

    reviewed: {
      reviewScores: (department, cycle) => reviewScores(cycles.live(cycle), department),
      indicatorScores: (department, cycle) => indicatorScores(cycles.live(cycle), department),
      proposed(cycle, cell) {
        const before = cycles.live(cycle);
        const after = scoredWith(before, cell);
        return {
          before: reviewScores(before, cell.department),
          after: reviewScores(after, cell.department),
          effect: appealEffect(before, after, cell, named(before)),
        };
      },
    },

    values: (cycle) => valuesResponse(cycles.score(cycle)),

    department(code, cycle) {
      const scored = choose(cycle);
      const history = published()
        .filter((each) => each.code <= scored.cycle.code)
        .slice(-DEFAULT_TREND_LENGTH)
        .map((each) => cycles.score(each.code));
      const page = departmentResponse({
        code,
        scored,
        previous: before(scored),
        history,
        departments: named(scored),
        inputs: publishedInputs(scored, code) ?? readInputs(reader, scored.cycle.id, code),
        targetOf: (node, year) =>
          targets.targetOf(scored.version.compiled, node, year, code)?.value ?? null,
        demo: isDemo(),
      });
      if (!page) throw new NotFound(`department ${code}`);
      return page;
    },
  };
}

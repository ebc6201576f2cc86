import type { TargetCell, TargetsResponse } from '#shared/contracts/targets.ts';
import type {
  CompiledFramework,
  CompiledNode,
} from '#shared/domain/framework/compile-framework.ts';
import { isIndicator } from '#shared/domain/framework/framework.ts';
import { type CycleScores, nodeScore } from '#shared/domain/scoring/cycle-scores.ts';
import { meanScore } from '#shared/domain/scoring/mean-score.ts';
import { judgeTarget, type MeasuredQuarter, paceOf } from '#shared/domain/targets/judge-target.ts';
import { TARGET_STATES } from '#shared/domain/targets/target-state.ts';
import type { TargetBook } from './target-book.ts';

/** A published cycle with its scores, as much of it as targets need. */
export interface MeasuredCycle {
  readonly cycle: { readonly code: string };
  readonly publication: TargetsResponse['publication'];
  readonly version: { readonly sha256: string; readonly compiled: CompiledFramework };
  readonly scores: CycleScores;
  ranking(node: string): readonly { readonly score: number | null }[];
}

/** What a page of targets is made of. */
export interface TargetsPage {
  readonly book: TargetBook;
  readonly compiled: CompiledFramework;
  readonly sha256: string;
  /** Published cycles, oldest first. */
  readonly cycles: readonly MeasuredCycle[];
  readonly department: TargetsResponse['department'];
  readonly node: CompiledNode;
  readonly years: readonly number[];
  readonly demo: boolean;
}

const DECIMALS = 2;

/** A node's score in a cycle: of a department, or the mean of all; null where it has none, or the version lacks it. */
function scoreIn(measured: MeasuredCycle, code: string, department?: string) {
  const { version, scores } = measured;
  const position = version.compiled.nodeIndex.get(code);
  if (position === undefined) return null;
  if (department === undefined) return meanScore(measured.ranking(code));
  return nodeScore(scores, scores.departments.indexOf(department), position);
}

function measuredQuarters({ cycles, department }: TargetsPage, code: string): MeasuredQuarter[] {
  return cycles.map((measured) => ({
    quarter: measured.cycle.code,
    score: scoreIn(measured, code, department?.code),
    method: measured.version.sha256,
  }));
}

/** One target, judged by the quarters that its node was measured in; `department` null is the whole country. */
export function cellOf(
  { book, compiled }: Pick<TargetsPage, 'book' | 'compiled'>,
  department: string | null,
  code: string,
  year: number,
  quarters: readonly MeasuredQuarter[],
): TargetCell {
  const { id, rankDecimals: decimals = DECIMALS } = compiled.framework;
  const own = book.own(id, code, year, department);
  const target = book.targetOf(compiled, code, year, department);
  const cell = { year, target, own: own.value, version: own.version };
  if (!target) return { ...cell, state: null, score: null, forecast: null };
  return { ...cell, ...judgeTarget({ target: target.value, year, quarters, decimals }) };
}

function paceRow(quarters: readonly MeasuredQuarter[]): TargetsResponse['rows'][number]['pace'] {
  const trend = paceOf(quarters)?.trend;
  if (!trend) return null;
  const { slope, low, high, count } = trend;
  return { slope, low, high, count };
}

export function countStates(
  year: number,
  cells: readonly TargetCell[],
): TargetsResponse['counts'][number] {
  const count = Object.fromEntries(
    TARGET_STATES.map((state) => [state, cells.filter((cell) => cell.state === state).length]),
  ) as Record<(typeof TARGET_STATES)[number], number>;
  return { year, ...count };
}

/** From the index down to a node's parent. */
function pathTo({ nodes }: CompiledFramework, node: CompiledNode): TargetsResponse['path'] {
  const above = nodes[node.parent];
  if (!above) return [];
  const { code, title } = above.node;
  return [...pathTo({ nodes } as CompiledFramework, above), { code, title }];
}

/** What an answer about targets says of itself. */
export function targetsHead({
  demo,
  compiled,
  sha256,
  cycles,
}: Pick<TargetsPage, 'demo' | 'compiled' | 'sha256' | 'cycles'>): Pick<
  TargetsResponse,
  'demo' | 'framework' | 'decimals' | 'cycle' | 'publication'
> {
  const { id, version, rankDecimals } = compiled.framework;
  const last = cycles.at(-1);
  return {
    demo,
    framework: { id, version, sha256 },
    decimals: rankDecimals ?? DECIMALS,
    cycle: last?.cycle.code ?? null,
    publication: last?.publication
      ? { number: last.publication.number, revision: last.publication.revision }
      : null,
  };
}

/** One level of the tree with its targets by the years, each judged by the stated rule. */
export function targetsResponse(page: TargetsPage): TargetsResponse {
  const { compiled, node, years } = page;
  const shown = [node, ...node.children.flatMap((child) => compiled.nodes[child] ?? [])];
  const rows = shown.map(({ node: { code, title }, node: each, children }) => {
    const quarters = measuredQuarters(page, code);
    return {
      code,
      title,
      isIndicator: isIndicator(each),
      hasChildren: children.length > 0,
      score: quarters.at(-1)?.score ?? null,
      pace: paceRow(quarters),
      cells: years.map((year) => cellOf(page, page.department?.code ?? null, code, year, quarters)),
    };
  });
  return {
    ...targetsHead(page),
    department: page.department,
    path: pathTo(compiled, node),
    years: [...years],
    rows,
    counts: years.map((year, at) =>
      countStates(
        year,
        rows.flatMap(({ cells }) => cells[at] ?? []),
      ),
    ),
  };
}

import { Invalid } from '../../errors.ts';
import type { CompiledFramework } from '../../framework/compile-framework.ts';
import { isIndicator } from '../../framework/framework.ts';
import { createCycleMatrix, type CycleMatrix } from '../cycle-matrix.ts';
import { nodeScore } from '../cycle-scores.ts';
import { needsPopulation } from '../normalise/normalise-indicator.ts';
import { scoreCycle } from '../score-cycle.ts';
import type { ScoringContext } from '../scoring-context.ts';
import { cellAfter, cellPath, type CellPath } from './cell-path.ts';
import { isSamePair, pairAt, resolveEnd, type ResolvedEnd } from './hybrid-cells.ts';
import type { ScoredCycle } from './scored-cycle.ts';
import { shapley } from './shapley.ts';

/** Why an index changed (scoring.md §8). */
export type Cause = 'data' | 'verdicts' | 'missing' | 'framework' | 'peers';

/** A change of the index by cause. Causes that changed nothing have 0. */
export interface CauseAttribution {
  readonly department: string;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** Points of the index; they sum to the change. */
  readonly causes: Readonly<Record<Cause, number>>;
  /** change − Σ causes: at most 1e-9 in size. */
  readonly residual: number;
}

/**
 * Splits the change of a department's index between two cycles by cause, exactly and whatever the order: the
 * Shapley value over data (new or changed answers), verdicts (reported → verified), missing (answers that are gone
 * or carried), framework (weights, bounds, policy, indicators added or dropped) and peers (the other departments,
 * where a method compares with them). Every mixture of causes is really scored. Null where the department has no
 * index score at either end.
 */
export function attributeToCauses(
  before: ScoredCycle,
  after: ScoredCycle,
  department: string,
): CauseAttribution | null {
  const from = scoreOf(before, department);
  const to = scoreOf(after, department);
  if (from === null || to === null) return null;
  const ends: Ends = {
    department,
    from,
    to,
    before: resolveEnd(before),
    after: resolveEnd(after),
    paths: new Map(),
  };
  for (const { code } of after.compiled.indicators) {
    const path = cellPath(ends.before, ends.after, department, code);
    if (path !== null) ends.paths.set(code, path);
  }
  const players = causesAtWork(ends);
  const parts = shapley(
    players.length,
    (happened) => mixture(ends, new Set(players.filter((_, at) => happened[at] === 1)), players),
    0,
  );
  const causes = { data: 0, verdicts: 0, missing: 0, framework: 0, peers: 0 };
  players.forEach((cause, at) => {
    causes[cause] = parts[at] ?? 0;
  });
  const sum = Object.values(causes).reduce((total, part) => total + part, 0);
  return {
    department,
    before: from,
    after: to,
    change: to - from,
    causes,
    residual: to - from - sum,
  };
}

interface Ends {
  readonly department: string;
  readonly from: number;
  readonly to: number;
  readonly before: ResolvedEnd;
  readonly after: ResolvedEnd;
  readonly paths: Map<string, CellPath>;
}

function scoreOf(side: ScoredCycle, department: string): number | null {
  return nodeScore(side.scores, side.scores.departments.indexOf(department), 0);
}

/** Causes that can have changed anything; the others are not asked. */
function causesAtWork({ before, after, paths }: Ends): Cause[] {
  const steps = [...paths.values()];
  const stepped = (cause: CellPath['cause']): boolean =>
    steps.some((path) => path.cause === cause && !isSamePair(path.before, path.reported));
  const found: Cause[] = [];
  if (stepped('data')) found.push('data');
  if (steps.some((path) => !isSamePair(path.reported, path.after))) found.push('verdicts');
  if (stepped('missing')) found.push('missing');
  if (before.compiled !== after.compiled) found.push('framework');
  if (comparesDepartments(before.compiled) || comparesDepartments(after.compiled))
    found.push('peers');
  // A change that none of these explains would be lost: the answers are what is left.
  return found.length === 0 ? ['data'] : found;
}

function comparesDepartments(compiled: CompiledFramework): boolean {
  return (
    compiled.indicators.some(needsPopulation) ||
    compiled.framework.nodes.some(
      (node) =>
        !isIndicator(node) &&
        (node.rescale !== undefined || node.aggregation.method === 'copeland'),
    )
  );
}

/** The index as it would be had only these causes happened. */
function mixture(ends: Ends, happened: ReadonlySet<Cause>, players: readonly Cause[]): number {
  if (happened.size === 0) return ends.from;
  if (happened.size === players.length) return ends.to;
  const isNew = players.includes('framework') ? happened.has('framework') : true;
  const { compiled, context } = isNew ? ends.after : ends.before;
  const needsPeers = players.includes('peers');
  const peers = happened.has('peers') ? ends.after : ends.before;
  const others = needsPeers
    ? [...peers.rowOf.keys()].filter((code) => code !== ends.department)
    : [];
  const departments = [ends.department, ...others].sort();
  const matrix = createCycleMatrix(compiled, departments);
  departments.forEach((department, row) => {
    compiled.indicators.forEach(({ code }, column) => {
      const path = department === ends.department ? ends.paths.get(code) : undefined;
      const pair =
        path !== undefined
          ? cellAfter(path, happened.has(path.cause), happened.has('verdicts'), compiled, column)
          : // An indicator that only one version has is answered as it was under that version.
            (pairAt(peers, peers.matrix, department, code) ??
            pairAt(ends.after, ends.after.matrix, department, code) ??
            pairAt(ends.before, ends.before.matrix, department, code));
      if (pair === null) return;
      const cell = row * compiled.indicators.length + column;
      matrix.states[cell] = pair.state;
      matrix.values[cell] = pair.value;
    });
  });
  const score = tryScore(compiled, matrix, context, departments.indexOf(ends.department));
  // A mixture that cannot be scored favours neither end.
  return score ?? (ends.from + ends.to) / 2;
}

function tryScore(
  compiled: CompiledFramework,
  matrix: CycleMatrix,
  context: ScoringContext,
  row: number,
): number | null {
  try {
    return nodeScore(scoreCycle(compiled, matrix, context), row, 0);
  } catch (error) {
    if (error instanceof Invalid) return null;
    throw error;
  }
}

import { Invalid } from '../../errors.ts';
import type { CompiledFramework } from '../../framework/compile-framework.ts';
import { isIndicator } from '../../framework/framework.ts';
import { createCycleMatrix } from '../cycle-matrix.ts';
import { nodeScore } from '../cycle-scores.ts';
import { needsPopulation } from '../normalise/normalise-indicator.ts';
import { scoreCycle } from '../score-cycle.ts';
import type { Cause } from './attribute-to-causes.ts';
import { cellAfter, cellPath, type CellPath } from './cell-path.ts';
import { isSamePair, pairAt, resolveEnd, type ResolvedEnd } from './hybrid-cells.ts';
import type { ScoredCycle } from './scored-cycle.ts';

/** A change of a department's index as the causes that could have made it, any of which can be left out. */
export interface Mixtures {
  readonly department: string;
  readonly before: number;
  readonly after: number;
  /** Causes that can have changed anything; never empty. */
  readonly players: readonly Cause[];
  /** The department had only these of the players happened, really scored; null where that cannot be scored. */
  readonly scored: (happened: Uint8Array) => ScoredCycle | null;
  /** Its index then. A mixture that cannot be scored favours neither end. */
  readonly index: (happened: Uint8Array) => number;
}

/** Null where the department has no index score at either end. */
export function mixturesOf(
  before: ScoredCycle,
  after: ScoredCycle,
  department: string,
): Mixtures | null {
  const from = indexOf(before, department);
  const to = indexOf(after, department);
  if (from === null || to === null) return null;
  const ends: Ends = {
    department,
    before: resolveEnd(before),
    after: resolveEnd(after),
    paths: new Map(),
  };
  for (const { code } of after.compiled.indicators) {
    const path = cellPath(ends.before, ends.after, department, code);
    if (path !== null) ends.paths.set(code, path);
  }
  const players = causesAtWork(ends);
  const known = new Map<string, ScoredCycle | null>();
  const scored = (happened: Uint8Array): ScoredCycle | null => {
    const some = players.filter((_, at) => happened[at] === 1);
    if (some.length === 0) return before;
    if (some.length === players.length) return after;
    const key = some.join();
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = mixture(ends, new Set(some), players);
    known.set(key, made);
    return made;
  };
  return {
    department,
    before: from,
    after: to,
    players,
    scored,
    index: (happened) => {
      const side = scored(happened);
      return (side && indexOf(side, department)) ?? (from + to) / 2;
    },
  };
}

function indexOf(side: ScoredCycle, department: string): number | null {
  return nodeScore(side.scores, side.scores.departments.indexOf(department), 0);
}

interface Ends {
  readonly department: string;
  readonly before: ResolvedEnd;
  readonly after: ResolvedEnd;
  readonly paths: Map<string, CellPath>;
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

/** The department as it would be had only these causes happened. */
function mixture(
  ends: Ends,
  happened: ReadonlySet<Cause>,
  players: readonly Cause[],
): ScoredCycle | null {
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
  try {
    return { compiled, matrix, scores: scoreCycle(compiled, matrix, context) };
  } catch (error) {
    if (error instanceof Invalid) return null;
    throw error;
  }
}

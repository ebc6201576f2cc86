/**
 * The reference implementation: scoring.md §2 to §5 in the plainest words, one department and one node at a time,
 * on ordinary objects. Slow on purpose. The tests hold the engine (`scoreCycle`) to it; nothing else uses it.
 */
import type { CompiledFramework } from '../framework/compile-framework.ts';
import { isIndicator, type GroupNode, type IndicatorNode } from '../framework/framework.ts';
import { aggregateChildren, type ScoredChild } from './aggregate/aggregate-children.ts';
import { compareScores } from './aggregate/compare-scores.ts';
import type { Cell } from './cycle-values.ts';
import { roundDecimal } from './round-decimal.ts';

/** Answers of a cycle by department, then by indicator. What is not there is missing. */
export type PlainCycle = ReadonlyMap<string, ReadonlyMap<string, Cell>>;

/** A node's result for one department. */
export interface PlainResult {
  readonly score: number | null;
  readonly coverage: number;
}

/** Scores a cycle by the book: department → node → result. Without carrying and windows, which take other cycles. */
export function scoreByTheBook(
  compiled: CompiledFramework,
  cycle: PlainCycle,
): Map<string, Map<string, PlainResult>> {
  const { framework } = compiled;
  const falls =
    framework.missingPolicy.method === 'carry_forward'
      ? framework.missingPolicy.then
      : framework.missingPolicy.method;
  const reported = [...cycle.keys()].filter((department) =>
    [...(cycle.get(department)?.values() ?? [])].some(isReported),
  );
  const results = new Map<string, Map<string, PlainResult>>();
  for (const department of cycle.keys()) results.set(department, new Map());

  // Children come after their parents in `nodes`: backwards, every child is ready before its parent.
  for (const { node } of compiled.nodes.toReversed()) {
    const raw = new Map<string, number | null>();
    for (const department of reported) {
      const answers = cycle.get(department);
      raw.set(
        department,
        isIndicator(node)
          ? leaf(compiled, node, answers?.get(node.code), cycle, reported, falls)
          : group(compiled, node, results.get(department)),
      );
    }
    const finished = isIndicator(node) ? raw : acrossDepartments(compiled, node, raw, results);
    for (const department of cycle.keys()) {
      const score = finished.get(department) ?? null;
      const isRounded = framework.roundTiers !== undefined && node.parent !== null;
      results.get(department)?.set(node.code, {
        score:
          score === null || !isRounded ? score : roundDecimal(score, framework.roundTiers ?? 0),
        coverage: reported.includes(department)
          ? coverage(compiled, node.code, cycle.get(department))
          : 0,
      });
    }
  }
  return results;
}

function isReported(cell: Cell): boolean {
  if (cell.kind === 'missing') return cell.reason === 'rejected';
  return cell.kind === 'not_applicable' || cell.carriedFrom === undefined;
}

function leaf(
  compiled: CompiledFramework,
  indicator: IndicatorNode,
  cell: Cell | undefined,
  cycle: PlainCycle,
  reported: readonly string[],
  falls: 'zero' | 'exclude',
): number | null {
  if (cell?.kind === 'not_applicable') return null;
  if (cell?.kind !== 'value') return falls === 'zero' ? 0 : null;
  const toValue = (answer: number): number => {
    const levels = compiled.framework.scales?.[indicator.scale ?? '']?.levels ?? [];
    return levels.find((level) => level.value === answer)?.points ?? answer;
  };
  const column = reported.flatMap((department) => {
    const answer = cycle.get(department)?.get(indicator.code);
    return answer?.kind === 'value' ? [{ department, x: toValue(answer.value) }] : [];
  });
  return normalise(indicator, cell.value, toValue(cell.value), column);
}

function normalise(
  indicator: IndicatorNode,
  answer: number,
  value: number,
  column: readonly { department: string; x: number }[],
): number {
  const method = indicator.normalise;
  if (method.method === 'points') return method.map?.[String(answer)] ?? value;
  if (method.method === 'none') return value;
  if (method.method === 'goalposts') {
    const turn = method.transform === 'log' ? Math.log : (x: number) => x;
    const [min, max] = [turn(method.min), turn(method.max)];
    const x = method.transform === 'log' && value <= 0 ? min : turn(value);
    const share =
      indicator.direction === 'higher' ? (x - min) / (max - min) : (max - x) / (max - min);
    return 100 * ((method.clamp ?? true) ? Math.min(Math.max(share, 0), 1) : share);
  }
  // Lower is better: the same on −x.
  const sign = indicator.direction === 'higher' ? 1 : -1;
  const x = sign * value;
  const all = column.map((member) => sign * member.x);
  const n = all.length;
  const [min, max] = [Math.min(...all), Math.max(...all)];
  const worse = all.filter((other) => other < x).length;
  switch (method.method) {
    case 'rank':
      return worse + 1;
    case 'borda':
      return worse;
    case 'percentile_rank':
      return n < 2 ? 50 : (100 * worse) / (n - 1);
    case 'fraction_of_max':
      return max === 0 ? 50 : (100 * x) / max;
    default:
      if (min === max) return 50;
  }
  switch (method.method) {
    case 'minmax': {
      const [lower, upper] = [method.lower ?? 0, method.upper ?? 100];
      return lower + ((upper - lower) * (x - min)) / (max - min);
    }
    case 'zscore':
      return zScore(x, all, method.mean ?? 0, method.sd ?? 1);
    case 'distance_to_max':
      return 100 * (1 - (max - x) / (max - min));
    case 'distance_to_reference': {
      const reference = column.find((member) => member.department === method.unit)?.x;
      if (reference === undefined || sign * reference === min) return 50;
      const score = 100 * (1 - (sign * reference - x) / (sign * reference - min));
      return method.cap === true ? Math.min(score, 100) : score;
    }
    case 'distance_to_target': {
      if (sign * method.target === min) return 50;
      const score = (100 * (x - min)) / (sign * method.target - min);
      return method.cap === true ? Math.min(score, 100) : score;
    }
  }
}

function zScore(x: number, all: readonly number[], mean: number, sd: number): number {
  const centre = all.reduce((sum, other) => sum + other, 0) / all.length;
  const variance = all.reduce((sum, other) => sum + (other - centre) ** 2, 0) / (all.length - 1);
  return ((x - centre) / Math.sqrt(variance)) * sd + mean;
}

function group(
  compiled: CompiledFramework,
  node: GroupNode,
  results: ReadonlyMap<string, PlainResult> | undefined,
): number | null {
  const children = childrenOf(compiled, node.code, results);
  const scored = children.filter((child) => child.score !== null);
  const sum = (of: readonly ScoredChild[]): number =>
    of.reduce((total, child) => total + child.weight, 0);
  const share =
    compiled.framework.coverageBasis === 'count'
      ? scored.length / children.length
      : sum(scored) / sum(children);
  if (share < (compiled.framework.minCoverage ?? 0.5) - 1e-12) return null;
  if (node.aggregation.method === 'copeland') return sum(scored) > 0 ? 0 : null;
  return aggregateChildren(node.aggregation, children);
}

function childrenOf(
  compiled: CompiledFramework,
  parent: string,
  results: ReadonlyMap<string, PlainResult> | undefined,
): ScoredChild[] {
  return compiled.nodes
    .filter(({ node }) => node.parent === parent)
    .map(({ node }) => ({
      code: node.code,
      weight: node.weight,
      score: results?.get(node.code)?.score ?? null,
    }));
}

/** Outranking and rescaling, which look at all departments at once. */
function acrossDepartments(
  compiled: CompiledFramework,
  node: GroupNode,
  raw: ReadonlyMap<string, number | null>,
  results: ReadonlyMap<string, ReadonlyMap<string, PlainResult>>,
): Map<string, number | null> {
  const scores = new Map(raw);
  const scored = [...raw].flatMap(([department, score]) => (score === null ? [] : [department]));
  if (node.aggregation.method === 'copeland') {
    for (const department of scored) {
      const mine = childrenOf(compiled, node.code, results.get(department));
      const outcomes = scored.map((other) => {
        const theirs = childrenOf(compiled, node.code, results.get(other));
        const ahead = mine.reduce((sum, child, at) => {
          const rival = theirs[at]?.score ?? null;
          if (child.score === null || rival === null) return sum;
          return sum + child.weight * compareScores(child.score, rival);
        }, 0);
        return Math.abs(ahead) < 1e-9 ? 0 : Math.sign(ahead);
      });
      scores.set(
        department,
        outcomes.reduce((sum: number, outcome) => sum + outcome, 0),
      );
    }
  }
  const { rescale } = node;
  if (rescale === undefined || scored.length === 0) return scores;
  const all = scored.map((department) => scores.get(department) ?? 0);
  const [min, max] = [Math.min(...all), Math.max(...all)];
  for (const department of scored) {
    const x = scores.get(department) ?? 0;
    const [lower, upper] =
      rescale.method === 'minmax' ? [rescale.lower ?? 0, rescale.upper ?? 100] : [0, 0];
    if (compareScores(min, max) === 0) scores.set(department, 50);
    else if (rescale.method === 'zscore') {
      scores.set(department, zScore(x, all, rescale.mean ?? 0, rescale.sd ?? 1));
    } else scores.set(department, lower + ((upper - lower) * (x - min)) / (max - min));
  }
  return scores;
}

/** Share of the effective weight beneath a node that has a value; what is not applicable is out of both sides. */
function coverage(
  compiled: CompiledFramework,
  code: string,
  answers: ReadonlyMap<string, Cell> | undefined,
): number {
  const { covered, applicable } = covers(compiled, code, answers);
  return applicable > 0 ? covered / applicable : 0;
}

/** How much of a node's weight, taken as 1, is covered and how much applies. */
function covers(
  compiled: CompiledFramework,
  code: string,
  answers: ReadonlyMap<string, Cell> | undefined,
): { covered: number; applicable: number } {
  const children = compiled.nodes.filter(({ node }) => node.parent === code);
  if (children.length === 0) {
    const kind = answers?.get(code)?.kind;
    return { covered: kind === 'value' ? 1 : 0, applicable: kind === 'not_applicable' ? 0 : 1 };
  }
  const parts = children.map(({ node, share }) => ({
    share,
    ...covers(compiled, node.code, answers),
  }));
  return {
    covered: parts.reduce((sum, part) => sum + part.share * part.covered, 0),
    applicable: parts.reduce((sum, part) => sum + part.share * part.applicable, 0),
  };
}

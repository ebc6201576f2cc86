import type { CompiledFramework } from '../framework/compile-framework.ts';
import { isIndicator, type Aggregation } from '../framework/framework.ts';

/** Numbers for the aggregation methods, so that the inner loop compares bytes. */
export const Method = {
  arithmetic: 0,
  geometric: 1,
  harmonic: 2,
  power: 3,
  minimum: 4,
  copeland: 5,
} as const satisfies Record<Aggregation['method'], number>;

/** Groups computed row by row, then, where `population` is a position, one node over all departments. */
export interface Segment {
  /** Positions, children before their parents. */
  readonly groups: Int32Array;
  /** A node with `rescale` or `copeland`, which needs all departments at once; -1 for none. */
  readonly population: number;
}

/** Runs of indicators: the unit of the inner loop. */
export interface LeafRuns {
  /** First column, the column after the last, and position of the first. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly position: Int32Array;
  /** The arithmetic group whose children these are, all of them, so that its mean comes with them; else -1. */
  readonly completes: Int32Array;
}

/** The tree in flat typed arrays: what the inner loops read. */
export interface EnginePlan {
  readonly nodeCount: number;
  /** Node position of each indicator's column. */
  readonly leafPosition: Int32Array;
  readonly segments: readonly Segment[];
  /** Children of node p: from childStart[p] up to childStart[p + 1] in the arrays below. */
  readonly childStart: Int32Array;
  readonly childPosition: Int32Array;
  /** Weight as the framework writes it. */
  readonly childWeight: Float64Array;
  readonly childShare: Float64Array;
  /** Sum of the children's weights. */
  readonly totalWeight: Float64Array;
  /** Where all children of a node lie side by side, the position of the first; else -1. */
  readonly leafBlock: Int32Array;
  /** Indicators in runs: neighbours in columns and in positions, beneath one parent. */
  readonly runs: LeafRuns;
  /** Weight of each indicator's column. */
  readonly leafWeight: Float64Array;
  /** The first segment's groups without those that a run completes. */
  readonly groupsAfterRuns: Int32Array;
  readonly method: Uint8Array;
  readonly power: Float64Array;
  /** What children are lifted to first; -Infinity for none. */
  readonly floor: Float64Array;
  readonly minCoverage: number;
  readonly countsChildren: boolean;
  /** Score of a missing answer: 0, or NaN where it is left out. */
  readonly missingScore: number;
  /** Decimals of every node before it goes up; -1 for no rounding. */
  readonly roundTiers: number;
}

const remembered = new WeakMap<CompiledFramework, EnginePlan>();

/** The plan of a compiled framework; made once and remembered with it. */
export function enginePlan(compiled: CompiledFramework): EnginePlan {
  const known = remembered.get(compiled);
  if (known !== undefined) return known;
  const plan = makePlan(compiled);
  remembered.set(compiled, plan);
  return plan;
}

function makePlan(compiled: CompiledFramework): EnginePlan {
  const { nodes, framework } = compiled;
  const edges = nodes.length - 1;
  const childStart = new Int32Array(nodes.length + 1);
  const childPosition = new Int32Array(edges);
  const childWeight = new Float64Array(edges);
  const childShare = new Float64Array(edges);
  const totalWeight = new Float64Array(nodes.length);
  const method = new Uint8Array(nodes.length);
  const power = new Float64Array(nodes.length).fill(1);
  const floor = new Float64Array(nodes.length).fill(-Infinity);
  let edge = 0;
  const leafBlock = new Int32Array(nodes.length).fill(-1);
  nodes.forEach(({ node, children }, position) => {
    const isBlock = children.every((child, at) => child === position + 1 + at);
    if (children.length > 0 && isBlock) leafBlock[position] = position + 1;
    childStart[position] = edge;
    for (const child of children) {
      const below = nodes[child];
      childPosition[edge] = child;
      childWeight[edge] = below?.node.weight ?? 0;
      childShare[edge] = below?.share ?? 0;
      totalWeight[position] = (totalWeight[position] ?? 0) + (below?.node.weight ?? 0);
      edge += 1;
    }
    if (isIndicator(node)) return;
    method[position] = Method[node.aggregation.method];
    if (node.aggregation.method === 'power') power[position] = node.aggregation.p;
    if ('floor' in node.aggregation) floor[position] = node.aggregation.floor ?? -Infinity;
  });
  childStart[nodes.length] = edge;
  const { missingPolicy } = framework;
  const segments = makeSegments(compiled);
  const runs = makeRuns(compiled);
  const falls =
    missingPolicy.method === 'carry_forward' ? missingPolicy.then : missingPolicy.method;
  return {
    nodeCount: nodes.length,
    leafPosition: Int32Array.from(nodes.flatMap((n) => (n.indicator >= 0 ? [n.position] : []))),
    segments,
    childStart,
    childPosition,
    childWeight,
    childShare,
    totalWeight,
    leafBlock,
    runs,
    leafWeight: Float64Array.from(compiled.indicators, (indicator) => indicator.weight),
    groupsAfterRuns: (segments[0]?.groups ?? new Int32Array(0)).filter(
      (group) => !runs.completes.includes(group),
    ),
    method,
    power,
    floor,
    minCoverage: framework.minCoverage ?? 0.5,
    countsChildren: framework.coverageBasis === 'count',
    missingScore: falls === 'zero' ? 0 : NaN,
    roundTiers: framework.roundTiers ?? -1,
  };
}

/** Going backwards through the tree's order, every child comes before its parent. */
function makeSegments(compiled: CompiledFramework): Segment[] {
  const segments: Segment[] = [];
  let groups: number[] = [];
  for (const { node, position } of compiled.nodes.toReversed()) {
    if (isIndicator(node)) continue;
    const isCopeland = node.aggregation.method === 'copeland';
    if (!isCopeland) groups.push(position);
    if (!isCopeland && node.rescale === undefined) continue;
    segments.push({ groups: Int32Array.from(groups), population: position });
    groups = [];
  }
  if (groups.length > 0 || segments.length === 0) {
    segments.push({ groups: Int32Array.from(groups), population: -1 });
  }
  return segments;
}

function makeRuns(compiled: CompiledFramework): LeafRuns {
  const { nodes, framework } = compiled;
  const leaves = nodes.filter((node) => node.indicator >= 0);
  const runs: { start: number; end: number; position: number; completes: number }[] = [];
  leaves.forEach(({ position, parent, indicator }, at) => {
    const before = leaves[at - 1];
    const run = runs.at(-1);
    if (run !== undefined && before?.parent === parent && before.position === position - 1) {
      run.end = indicator + 1;
    } else {
      runs.push({ start: indicator, end: indicator + 1, position, completes: -1 });
    }
  });
  for (const run of runs) {
    const parent = nodes[nodes[run.position]?.parent ?? -1];
    if (parent === undefined || isIndicator(parent.node)) continue;
    const isWhole = parent.children.length === run.end - run.start;
    const isMean =
      parent.node.aggregation.method === 'arithmetic' &&
      parent.node.rescale === undefined &&
      framework.roundTiers === undefined;
    if (isWhole && isMean) run.completes = parent.position;
  }
  return {
    start: Int32Array.from(runs, (run) => run.start),
    end: Int32Array.from(runs, (run) => run.end),
    position: Int32Array.from(runs, (run) => run.position),
    completes: Int32Array.from(runs, (run) => run.completes),
  };
}

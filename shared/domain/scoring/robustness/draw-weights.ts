import type { EnginePlan } from '../engine-plan.ts';
import { drawNormal, ZIGGURAT } from './draw-normal.ts';
import { portableExp, portableLog } from './portable-math.ts';
import type { RandomStream } from './random-stream.ts';
import type { RobustnessChoices } from './robustness-choices.ts';

/** Draws the weights of the whole tree: writes one number ≥ 0 an edge, in the order of `EnginePlan.childPosition`. */
export type WeightDraw = (stream: RandomStream, edges: Float64Array) => void;

/**
 * How the weights of a tree vary (scoring.md §9), sibling group by sibling group:
 * - `dirichlet`: shares from the Dirichlet distribution with parameters concentration · share, whose mean is the
 *   nominal shares. Of a child with share s the standard deviation is √(s(1−s)/(concentration+1)).
 * - `uniform`: every weight times a number between 1 − range and 1 + range; rescaled when the group is summed.
 *
 * A weight of 0 stays 0. With `weightsOf: 'groups'` only weights of groups vary; their siblings that are indicators
 * keep theirs. An only child needs no draw.
 */
export function makeWeightDraw(plan: EnginePlan, choices: RobustnessChoices): WeightDraw {
  const { weights } = choices;
  if (weights === undefined) return (_, edges) => edges.set(plan.childWeight);
  const varies = varyingEdges(plan, choices.weightsOf ?? 'all');
  if (weights.method === 'uniform') return uniformDraw(plan, varies, weights.range);
  return dirichletDraw(plan, varies, weights.concentration);
}

/** 1 where an edge's weight is drawn. */
function varyingEdges(plan: EnginePlan, of: 'all' | 'groups'): Uint8Array {
  const { childStart, childPosition, childWeight } = plan;
  const varies = new Uint8Array(childPosition.length);
  for (let node = 0; node < plan.nodeCount; node += 1) {
    const start = childStart[node] ?? 0;
    const end = childStart[node + 1] ?? 0;
    for (let edge = start; edge < end && end - start > 1; edge += 1) {
      const child = childPosition[edge] ?? 0;
      const isGroup = (childStart[child + 1] ?? 0) > (childStart[child] ?? 0);
      if ((childWeight[edge] ?? 0) > 0 && (of === 'all' || isGroup)) varies[edge] = 1;
    }
  }
  return varies;
}

function uniformDraw(plan: EnginePlan, varies: Uint8Array, range: number): WeightDraw {
  const { childWeight } = plan;
  return (stream, edges) => {
    for (let edge = 0; edge < childWeight.length; edge += 1) {
      const weight = childWeight[edge] as number;
      edges[edge] = varies[edge] === 1 ? weight * (1 + range * (2 * stream.uniform() - 1)) : weight;
    }
  };
}

/** Below this gamma parameter numbers may vanish: such a group is drawn by logarithms. */
const SMALL = 1;

function dirichletDraw(plan: EnginePlan, varies: Uint8Array, concentration: number): WeightDraw {
  const { childShare, childWeight, childStart, nodeCount } = plan;
  const edgeCount = childWeight.length;
  // Marsaglia and Tsang 2000: d·(1 + c·normal)³ is a gamma number for most normals.
  const d = new Float64Array(edgeCount);
  const c = new Float64Array(edgeCount);
  /** 1 where the parameter is below `SMALL`. */
  const small = new Uint8Array(edgeCount);
  const alpha = childShare.map((share) => share * concentration);
  alpha.forEach((parameter, edge) => {
    small[edge] = parameter < SMALL ? 1 : 0;
    d[edge] = (parameter < SMALL ? parameter + 1 : parameter) - 1 / 3;
    c[edge] = 1 / Math.sqrt(9 * (d[edge] ?? 1));
  });
  const smallGroups: (readonly [start: number, end: number])[] = [];
  for (let node = 0; node < nodeCount; node += 1) {
    const [start, end] = [childStart[node] ?? 0, childStart[node + 1] ?? 0];
    const isSmall = small
      .subarray(start, end)
      .some((is, at) => is === 1 && varies[start + at] === 1);
    if (isSmall) smallGroups.push([start, end]);
  }
  // A fixed weight beside drawn ones keeps its share: the drawn ones sum to about the concentration.
  return (stream, edges) => {
    drawGammas(stream, varies, alpha, d, c, edges);
    for (const [start, end] of smallGroups) {
      shrinkSmall(stream, edges, start, end, alpha, small, varies);
    }
  };
}

/** Gamma numbers of parameters below 1: those of the parameter + 1, times u^(1/parameter); the largest becomes 1. */
function shrinkSmall(
  stream: RandomStream,
  edges: Float64Array,
  start: number,
  end: number,
  alpha: Float64Array,
  small: Uint8Array,
  varies: Uint8Array,
): void {
  let largest = -Infinity;
  for (let edge = start; edge < end; edge += 1) {
    let log = portableLog(edges[edge] as number);
    if (small[edge] === 1 && varies[edge] === 1) {
      log += portableLog(stream.uniform()) / (alpha[edge] as number);
    }
    edges[edge] = log;
    if (log > largest) largest = log;
  }
  for (let edge = start; edge < end; edge += 1) {
    edges[edge] = portableExp((edges[edge] as number) - largest);
  }
}

/**
 * `drawGamma` for every edge that varies; the others get `alpha`. The case of 97 in 100 is done here, in one loop
 * without calls; whatever else there is starts again from the same random numbers.
 */
function drawGammas(
  stream: RandomStream,
  varies: Uint8Array,
  alpha: Float64Array,
  d: Float64Array,
  c: Float64Array,
  edges: Float64Array,
): void {
  const { block } = stream;
  const { edge: layerEdge, sure } = ZIGGURAT;
  for (let edge = 0; edge < edges.length; edge += 1) {
    if (varies[edge] === 0) {
      edges[edge] = alpha[edge] as number;
      continue;
    }
    stream.reserve(2);
    const bits = block[stream.at] as number;
    const layer = bits & 127;
    const u = ((bits >>> 7) + 0.5) * 2 ** -24 - 1;
    const x = u * (layerEdge[layer] as number);
    const root = 1 + (c[edge] as number) * x;
    const xx = x * x;
    const isSure = Math.abs(u) < (sure[layer] as number) && root > 0;
    const second = ((block[stream.at + 1] as number) + 0.5) * 2 ** -32;
    if (isSure && second < 1 - 0.0331 * xx * xx) {
      stream.at += 2;
      edges[edge] = (d[edge] as number) * root * root * root;
    } else {
      edges[edge] = drawGamma(stream, d[edge] as number, c[edge] as number);
    }
  }
}

/** A gamma number of parameter d + 1/3 ≥ 1, with c = 1/√(9d). */
function drawGamma(stream: RandomStream, d: number, c: number): number {
  for (;;) {
    const x = drawNormal(stream);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = stream.uniform();
    const xx = x * x;
    if (u < 1 - 0.0331 * xx * xx) return d * root * root * root;
    if (portableLog(u) < 0.5 * xx + d * (1 - v + portableLog(v))) return d * v;
  }
}

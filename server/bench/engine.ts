import {
  compileFramework,
  type CompiledFramework,
} from '#shared/domain/framework/compile-framework.ts';
import type { Framework, FrameworkNode } from '#shared/domain/framework/framework.ts';
import {
  CellState,
  createCycleMatrix,
  type CycleMatrix,
} from '#shared/domain/scoring/cycle-matrix.ts';
import { rescoreDepartment } from '#shared/domain/scoring/rescore-department.ts';
import { scoreCycle } from '#shared/domain/scoring/score-cycle.ts';
import { xoshiro128 } from '#shared/domain/scoring/xoshiro128.ts';
import type { BenchRow } from './bench-row.ts';

const DIMENSIONS = 8;
const INDICATORS = 60;
const title = { ar: 'عقدة', en: 'Node' };

/** Eight dimensions, sixty indicators under goalposts, half of them lower-is-better: the national framework's size. */
function benchFramework(): Framework {
  const nodes: FrameworkNode[] = [
    { code: 'INDEX', parent: null, weight: 1, title, aggregation: { method: 'arithmetic' } },
  ];
  for (let d = 0; d < DIMENSIONS; d += 1) {
    const weight = 1 + (d % 3);
    nodes.push({
      code: `D${d}`,
      parent: 'INDEX',
      weight,
      title,
      aggregation: { method: 'arithmetic' },
    });
    const from = Math.floor((d * INDICATORS) / DIMENSIONS);
    const to = Math.floor(((d + 1) * INDICATORS) / DIMENSIONS);
    for (let i = from; i < to; i += 1) {
      nodes.push({
        code: `I${i}`,
        parent: `D${d}`,
        weight: 1 + (i % 4),
        title,
        kind: 'number',
        direction: i % 2 === 0 ? 'higher' : 'lower',
        normalise: { method: 'goalposts', min: 0, max: 50 + i },
      });
    }
  }
  return {
    id: 'bench',
    version: '1',
    title,
    missingPolicy: { method: 'zero' },
    levels: [{ level: 1, from: 0, title }],
    nodes,
  };
}

function benchMatrix(compiled: CompiledFramework, departments: number): CycleMatrix {
  const codes = Array.from({ length: departments }, (_, at) => `DEP${at}`);
  const matrix = createCycleMatrix(compiled, codes);
  const random = xoshiro128(departments);
  matrix.states.fill(CellState.value);
  for (let cell = 0; cell < matrix.values.length; cell += 1) matrix.values[cell] = random() * 120;
  return matrix;
}

/** The limit: the same arithmetic by hand, one loop over a Float64Array, nothing else. All nodes come out. */
function flatLoop(compiled: CompiledFramework): (matrix: CycleMatrix) => Float64Array {
  const posts = compiled.indicators.map((indicator) =>
    indicator.normalise.method === 'goalposts' ? indicator.normalise.max : 0,
  );
  const from = Float64Array.from(posts, (max, i) => (i % 2 === 0 ? 0 : max));
  const range = Float64Array.from(posts, (max, i) => (i % 2 === 0 ? max : -max));
  const weight = Float64Array.from(compiled.indicators, (indicator) => indicator.weight);
  const dimensions = compiled.nodes.filter((node) => node.depth === 1);
  const start = Int32Array.from(dimensions, (node) => node.leafFrom);
  const end = Int32Array.from(dimensions, (node) => node.leafTo);
  const position = Int32Array.from(dimensions, (node) => node.position);
  const dimensionWeight = Float64Array.from(dimensions, (node) => node.node.weight);
  const inner = Float64Array.from(dimensions, (node) =>
    weight.subarray(node.leafFrom, node.leafTo).reduce((sum, w) => sum + w, 0),
  );
  const total = dimensionWeight.reduce((sum, w) => sum + w, 0);
  const nodes = compiled.nodes.length;
  return ({ values, departments }) => {
    const scores = new Float64Array(departments.length * nodes);
    for (let d = 0; d < departments.length; d += 1) {
      const row = d * nodes;
      const cells = d * INDICATORS;
      let index = 0;
      for (let g = 0; g < DIMENSIONS; g += 1) {
        const at = position[g] as number;
        const first = start[g] as number;
        const last = end[g] as number;
        let sum = 0;
        for (let i = first; i < last; i += 1) {
          let score =
            (100 * ((values[cells + i] as number) - (from[i] as number))) / (range[i] as number);
          score = Math.max(0, Math.min(100, score));
          scores[row + at + 1 + i - first] = score;
          sum += (weight[i] as number) * score;
        }
        const dimension = sum / (inner[g] as number);
        scores[row + at] = dimension;
        index += (dimensionWeight[g] as number) * dimension;
      }
      scores[row] = index / total;
    }
    return scores;
  };
}

/** Fastest of several rounds, in nanoseconds for one call; rounds of both alternate, so that both see the same machine. */
function race(works: readonly (() => unknown)[], calls: number, rounds: number): number[] {
  const best = works.map(() => Infinity);
  for (let round = 0; round < rounds; round += 1) {
    works.forEach((work, at) => {
      const start = performance.now();
      for (let call = 0; call < calls; call += 1) work();
      const each = ((performance.now() - start) * 1e6) / calls;
      best[at] = Math.min(best[at] ?? Infinity, each);
    });
  }
  return best;
}

const cellsOf = (departments: number): number => departments * INDICATORS;
const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * The engine's cost (issue 2, speed and memory): scoring all nodes of a quarter against a hand-written flat loop, how
 * time and memory a cell grow from 24 departments to 24,000, and one changed answer among few and among many.
 */
export function benchEngine(): BenchRow[] {
  const compiled = compileFramework(benchFramework());
  const flat = flatLoop(compiled);
  const sizes = [24, 2400, 24_000];
  const perCell: number[] = [];
  const rows: BenchRow[] = [];
  for (const departments of sizes) {
    const matrix = benchMatrix(compiled, departments);
    assertSame(scoreCycle(compiled, matrix).scores, flat(matrix));
    // Short rounds, many of them: the fastest is the one that nothing else disturbed.
    const calls = Math.max(1, Math.round(2400 / departments));
    const rounds = departments > 2400 ? 40 : 150;
    const [ours = NaN, limit = NaN] = race(
      [() => scoreCycle(compiled, matrix), () => flat(matrix)],
      calls,
      rounds,
    );
    perCell.push(ours / cellsOf(departments));
    if (departments > 2400) continue;
    rows.push({
      name: `score ${departments} × ${INDICATORS}, all nodes, against a flat loop`,
      ratio: round(ours / limit),
      limit: 3,
      detail: `${round(ours / 1000)} µs against ${round(limit / 1000)} µs`,
    });
  }
  const [small = NaN, middle = NaN, large = NaN] = perCell;
  rows.push({
    name: 'growth of the time a cell, from 24 to 2,400 to 24,000 departments',
    ratio: round(Math.max(middle / small, large / middle, large / small)),
    limit: 1.5,
    detail: perCell.map((ns) => `${round(ns)} ns`).join(', '),
  });
  return [...rows, memoryRow(compiled), rescoreRow(compiled)];
}

function assertSame(ours: Float64Array, theirs: Float64Array): void {
  ours.forEach((score, at) => {
    if (!(Math.abs(score - (theirs[at] ?? NaN)) <= 1e-9)) {
      throw new Error(`the flat loop and the engine differ at ${at}: ${theirs[at]} and ${score}`);
    }
  });
}

/** Bytes that a cycle's answers and results hold, a cell. */
function memoryRow(compiled: CompiledFramework): BenchRow {
  const departments = 2400;
  const matrix = benchMatrix(compiled, departments);
  const scores = scoreCycle(compiled, matrix);
  const arrays = [matrix.values, matrix.states, scores.scores, scores.coverage, scores.submitted];
  const bytes = arrays.reduce((sum, array) => sum + array.byteLength, 0) / cellsOf(departments);
  return {
    name: 'bytes a cell, answers and all results, against 64',
    ratio: round(bytes / 64),
    limit: 1,
    detail: `${round(bytes)} bytes`,
  };
}

/** One changed answer re-scored among 24,000 departments against among 24. */
function rescoreRow(compiled: CompiledFramework): BenchRow {
  const works = [24, 24_000].map((departments) => {
    const matrix = benchMatrix(compiled, departments);
    const scores = scoreCycle(compiled, matrix);
    let at = 0;
    return () => {
      at = (at + 1) % 24;
      matrix.values[at * INDICATORS] = at;
      return rescoreDepartment(compiled, matrix, scores, at);
    };
  });
  const [few = NaN, many = NaN] = race(works, 500, 100);
  return {
    name: 'one changed answer, among 24,000 departments against among 24',
    ratio: round(many / few),
    limit: 1.5,
    detail: `${round(many / 1000)} µs against ${round(few / 1000)} µs`,
  };
}

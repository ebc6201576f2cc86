import autocannon from 'autocannon';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
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
import { rankDepartments } from '#shared/domain/scoring/rank-departments.ts';
import { startDraws } from '#shared/domain/scoring/robustness/draw-ranks.ts';
import { prepareDraws } from '#shared/domain/scoring/robustness/prepare-draws.ts';
import { makeTally } from '#shared/domain/scoring/robustness/rank-tally.ts';
import type { RobustnessChoices } from '#shared/domain/scoring/robustness/robustness-choices.ts';
import { robustness } from '#shared/domain/scoring/robustness/robustness.ts';
import { scoreCycle } from '#shared/domain/scoring/score-cycle.ts';
import { xoshiro128 } from '#shared/domain/scoring/xoshiro128.ts';
import { createApp } from '../app.ts';
import { seedDemo } from '../cli/demo/seed-demo.ts';
import { createServices } from '../compose.ts';
import { runInWorker } from '../features/robustness/run-in-worker.ts';
import { migrate } from '../store/migrate.ts';
import { openConnection, storeOver } from '../store/open.ts';
import type { BenchRow } from './bench-row.ts';

const title = { ar: 'عقدة', en: 'Node' };
const GROUPS = 8;
const weights = { method: 'dirichlet', concentration: 100 } as const;

/** Eight dimensions over so many indicators under goalposts, half of them lower-is-better. */
function frameworkOf(indicators: number): Framework {
  const aggregation = { method: 'arithmetic' } as const;
  const nodes: FrameworkNode[] = [{ code: 'INDEX', parent: null, weight: 1, title, aggregation }];
  for (let d = 0; d < GROUPS; d += 1) {
    nodes.push({ code: `D${d}`, parent: 'INDEX', weight: 1 + (d % 3), title, aggregation });
    const to = Math.floor(((d + 1) * indicators) / GROUPS);
    for (let i = Math.floor((d * indicators) / GROUPS); i < to; i += 1) {
      nodes.push({
        code: `I${i}`,
        parent: `D${d}`,
        weight: 1 + (i % 4),
        title,
        kind: 'number',
        direction: i % 2 === 0 ? 'higher' : 'lower',
        normalise: { method: 'goalposts', min: 0, max: 100 },
      });
    }
  }
  const levels = [{ level: 1, from: 0, title }];
  return { id: 'bench', version: '1', title, missingPolicy: { method: 'zero' }, levels, nodes };
}

/** Departments of rising maturity with much chance, so that neighbours change places as in real rankings. */
function matrixOf(compiled: CompiledFramework, departments: number): CycleMatrix {
  const codes = Array.from({ length: departments }, (_, at) => `DEP${at}`);
  const matrix = createCycleMatrix(compiled, codes);
  const width = compiled.indicators.length;
  const random = xoshiro128(departments);
  matrix.states.fill(CellState.value);
  for (let cell = 0; cell < matrix.values.length; cell += 1) {
    const value = 40 * (Math.floor(cell / width) / departments) + 60 * random();
    matrix.values[cell] = (cell % width) % 2 === 0 ? value : 100 - value;
  }
  return matrix;
}

/** The fastest of several runs, in milliseconds: what the machine can do when nobody else uses it. */
function fastest(work: () => unknown, runs: number): number {
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Every draw's index of every department by hand: one sum over the indicators each, the weights given. */
function flatLoop(draws: number, departments: number, indicators: number): () => Float64Array {
  const scores = new Float64Array(departments * indicators).map((_, at) => (at * 37) % 101);
  const weight = new Float64Array(indicators).fill(1 / indicators);
  const out = new Float64Array(departments);
  return () => {
    for (let draw = 0; draw < draws; draw += 1) {
      const moved = draw % indicators;
      weight[moved] = (weight[moved] as number) + 1e-9;
      for (let d = 0; d < departments; d += 1) {
        const row = d * indicators;
        let sum = 0;
        for (let i = 0; i < indicators; i += 1) {
          sum += (weight[i] as number) * (scores[row + i] as number);
        }
        out[d] = sum;
      }
    }
    return out;
  };
}

function drawsOfWeights(): BenchRow {
  const compiled = compileFramework(frameworkOf(60));
  const matrix = matrixOf(compiled, 24);
  const choices: RobustnessChoices = { draws: 10_000, seed: 1, weights };
  const flat = flatLoop(10_000, 24, 60);
  // Taken by turns, so that both see the same machine.
  let ours = Infinity;
  let limit = Infinity;
  for (let round = 0; round < 12; round += 1) {
    ours = Math.min(
      ours,
      fastest(() => robustness(compiled, matrix, choices), 1),
    );
    limit = Math.min(limit, fastest(flat, 2));
  }
  return {
    name: '10,000 draws of weights on 24 × 60, all results, against the flat multiply-add loop alone',
    ratio: ours / limit,
    limit: 4,
    detail: `${ours.toFixed(1)} ms against ${limit.toFixed(1)} ms`,
  };
}

function drawsOfEverything(): BenchRow {
  const compiled = compileFramework(frameworkOf(49));
  const matrix = matrixOf(compiled, 51);
  const choices: RobustnessChoices = {
    draws: 1000,
    seed: 1,
    weights: { method: 'uniform', range: 0.25 },
    aggregations: [{ method: 'arithmetic' }, { method: 'geometric' }],
    normalisations: ['minmax', 'zscore'],
  };
  const ours = fastest(() => robustness(compiled, matrix, choices), 7);
  return {
    name: '1,000 draws over normalisation × weights × aggregation on 51 × 49, against 0.3 s',
    ratio: ours / 300,
    limit: 1,
    detail: `${ours.toFixed(1)} ms (COINr needs 94 s of processor time)`,
  };
}

/** What a run holds after a hundred times the draws. */
function memoryOfDraws(): BenchRow {
  const compiled = compileFramework(frameworkOf(60));
  const choices: RobustnessChoices = { draws: 100_000, seed: 1, weights };
  const prepared = prepareDraws(compiled, matrixOf(compiled, 24), choices);
  const tally = makeTally(24);
  const more = startDraws(prepared, tally);
  const held = (): number => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  more(1000);
  const before = held();
  more(99_000);
  const after = held();
  return {
    name: 'memory after 100,000 draws against after 1,000',
    ratio: after / before,
    limit: 1.25,
    detail: `${(after / 2 ** 20).toFixed(1)} MiB against ${(before / 2 ** 20).toFixed(1)} MiB`,
  };
}

/** The laboratory's answer to one moved slider: the whole cycle scored and ranked anew under other weights. */
function movedSlider(departments: number, limitMs: number): BenchRow {
  const framework = frameworkOf(60);
  const matrix = matrixOf(compileFramework(framework), departments);
  let weight = 1;
  const ours = fastest(() => {
    weight += 0.01;
    const nodes = framework.nodes.map((node) => (node.code === 'D1' ? { ...node, weight } : node));
    const compiled = compileFramework({ ...framework, nodes });
    return rankDepartments(compiled, scoreCycle(compiled, matrix));
  }, 40);
  return {
    name: `a moved slider on ${departments} × 60, against ${limitMs} ms`,
    ratio: ours / limitMs,
    limit: 1,
    detail: `${ours.toFixed(2)} ms`,
  };
}

/** How long the slowest hundredth of ranking requests waits while simulations run, against quiet. */
async function requestsMeanwhile(): Promise<BenchRow> {
  const connection = openConnection(':memory:');
  migrate(connection);
  const services = createServices(storeOver(connection), { now: () => new Date(), demo: true });
  seedDemo(services);
  const server = createServer(createApp({ services, logger: pino({ level: 'silent' }) }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/api/v1/ranking?cycle=2024-Q4`;
  const slowest = async (duration: number): Promise<number> => {
    const run = await autocannon({ url, connections: 4, overallRate: 200, duration });
    if (run.non2xx > 0 || run.errors > 0) throw new Error('the ranking answered with errors');
    return run.latency.p99;
  };
  await slowest(1);
  const quiet = await slowest(4);
  const framework: Framework = {
    ...frameworkOf(60),
    robustness: { draws: 100_000, seed: 1, weights },
  };
  const compiled = compileFramework(framework);
  const task = {
    kind: 'robustness',
    framework,
    matrix: matrixOf(compiled, 400),
    context: {},
  } as const;
  let isOver = false;
  const busy = (async () => {
    while (!isOver) await runInWorker(task);
  })();
  // Until the thread has loaded its program; the task then outlasts the measurement.
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const meanwhile = await slowest(4);
  isOver = true;
  await busy;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return {
    name: 'slowest hundredth of ranking requests while a simulation runs, against quiet',
    // Clocks of whole milliseconds: below one the ratio says nothing.
    ratio: Math.max(1, meanwhile) / Math.max(1, quiet),
    limit: 2,
    detail: `${meanwhile} ms against ${quiet} ms`,
  };
}

/** What simulations cost, and what they cost others. */
export async function benchRobustness(): Promise<BenchRow[]> {
  return [
    drawsOfWeights(),
    drawsOfEverything(),
    memoryOfDraws(),
    movedSlider(24, 16),
    movedSlider(250, 100),
    await requestsMeanwhile(),
  ];
}

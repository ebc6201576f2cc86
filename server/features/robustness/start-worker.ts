import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { RobustnessTask } from './robustness-task.ts';

const built = new URL('./robustness-worker.js', import.meta.url);

/** Whether the worker lies beside this file as it was built; from source every thread compiles it anew. */
export const isWorkerBuilt = (): boolean => existsSync(built);

/**
 * A thread over the worker's file: beside the bundle when built, otherwise the source, which tsx reads. It computes
 * the task it is given, or without one those that it is sent. It must not keep the process from ending.
 */
export function startWorker(workerData: RobustnessTask | null): Worker {
  const worker = isWorkerBuilt() ? new Worker(built, { workerData }) : fromSource(workerData);
  worker.unref();
  return worker;
}

function fromSource(workerData: RobustnessTask | null): Worker {
  const source = new URL('./robustness-worker.ts', import.meta.url).href;
  // `--import tsx` leaves threads alone; its interface does not.
  const tsx = import.meta.resolve('tsx/esm/api');
  const start = `import(${JSON.stringify(tsx)}).then(({ register }) => {
    register();
    return import(${JSON.stringify(source)});
  });`;
  return new Worker(start, { eval: true, workerData });
}

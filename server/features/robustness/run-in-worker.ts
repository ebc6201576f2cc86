import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { Invalid } from '#shared/domain/errors.ts';
import type { RobustnessTask, TaskAnswer, TaskBodies, TaskKind } from './robustness-task.ts';

/** A thread over the worker's file: beside the bundle when built, otherwise the source, which tsx reads. */
function startWorker(workerData: RobustnessTask): Worker {
  const built = new URL('./robustness-worker.js', import.meta.url);
  if (existsSync(built)) return new Worker(built, { workerData });
  const source = new URL('./robustness-worker.ts', import.meta.url).href;
  // `--import tsx` leaves threads alone; its interface does not.
  const tsx = import.meta.resolve('tsx/esm/api');
  const start = `import(${JSON.stringify(tsx)}).then(({ register }) => {
    register();
    return import(${JSON.stringify(source)});
  });`;
  return new Worker(start, { eval: true, workerData });
}

function runOne<K extends TaskKind>(task: RobustnessTask<K>): Promise<TaskBodies[K]> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(task);
    // A computation that nobody waits for any more must not keep the server from ending.
    worker.unref();
    worker.once('message', (answer: TaskAnswer<K>) => {
      if ('body' in answer) resolve(answer.body);
      else reject(new Invalid(answer.refused));
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the simulation ended early (${code})`)));
  });
}

let last: Promise<unknown> = Promise.resolve();

/** Computes a task in another thread, one after the other: a machine with few cores has requests to answer. */
export function runInWorker<K extends TaskKind>(task: RobustnessTask<K>): Promise<TaskBodies[K]> {
  const next = last.then(() => runOne(task));
  last = next.catch(() => undefined);
  return next;
}

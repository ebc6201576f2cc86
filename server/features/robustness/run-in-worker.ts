import { Invalid } from '#shared/domain/errors.ts';
import type { RobustnessTask, TaskAnswer, TaskBodies, TaskKind } from './robustness-task.ts';
import { startWorker } from './start-worker.ts';

function runOne<K extends TaskKind>(task: RobustnessTask<K>): Promise<TaskBodies[K]> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(task);
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

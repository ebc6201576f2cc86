import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { Invalid } from '#shared/domain/errors.ts';
import { runTask, type RobustnessTask, type TaskAnswer } from './robustness-task.ts';
import type { AheadTask } from './simulate-ahead.ts';

function answer(task: RobustnessTask): TaskAnswer {
  try {
    return { body: runTask(task) };
  } catch (error) {
    if (error instanceof Invalid) return { refused: error.issues };
    throw error;
  }
}

const only = workerData as RobustnessTask | null;
if (only === null) {
  // Whoever sent these waits for them without turning its loop: a shared number wakes it.
  parentPort?.on('message', ({ task, port, done }: AheadTask) => {
    port.postMessage(answer(task));
    Atomics.store(done, 0, 1);
    Atomics.notify(done, 0);
  });
} else {
  // Whoever waits for a page comes first. Only Linux gives a thread a priority of its own.
  if (process.platform === 'linux') setPriority(10);
  // A thread of its own for one task: the server goes on answering meanwhile.
  parentPort?.postMessage(answer(only));
}

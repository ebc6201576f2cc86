import type { Worker } from 'node:worker_threads';
import { isThreadBuilt, startThread } from '#server/files/start-thread.ts';
import type { RobustnessTask } from './robustness-task.ts';

const file = {
  name: 'robustness-worker',
  source: new URL('./robustness-worker.ts', import.meta.url),
};

/** Whether simulations can begin in threads at once. */
export const isWorkerBuilt = (): boolean => isThreadBuilt(file);

/** A thread that computes the task it is given, or without one those that it is sent. */
export const startWorker = (workerData: RobustnessTask | null): Worker =>
  startThread(file, { workerData });

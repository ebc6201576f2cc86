import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { Invalid } from '#shared/domain/errors.ts';
import { runTask, type RobustnessTask, type TaskAnswer } from './robustness-task.ts';

function answer(task: RobustnessTask): TaskAnswer {
  try {
    return { body: runTask(task) };
  } catch (error) {
    if (error instanceof Invalid) return { refused: error.issues };
    throw error;
  }
}

// Whoever waits for a page comes first. Only Linux gives a thread a priority of its own.
if (process.platform === 'linux') setPriority(10);
// A thread of its own for one task: the server goes on answering meanwhile.
parentPort?.postMessage(answer(workerData as RobustnessTask));

import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { Invalid } from '#shared/domain/errors.ts';
import { readHere } from './read-here.ts';
import type { ReadingAnswer, ReadingTask } from './reading-task.ts';

async function answer({ kind, file }: ReadingTask): Promise<ReadingAnswer> {
  try {
    return { read: await readHere(kind, file) };
  } catch (error) {
    return error instanceof Invalid ? { refused: error.issues } : { failed: String(error) };
  }
}

// Whoever waits for a page comes first. Only Linux gives a thread a priority of its own.
if (process.platform === 'linux') setPriority(10);
parentPort?.on('message', (task: ReadingTask) => {
  void answer(task).then((made) => parentPort?.postMessage(made));
});

import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  type Worker,
} from 'node:worker_threads';
import { Invalid } from '#shared/domain/errors.ts';
import type { RobustnessTask, TaskAnswer, TaskBodies } from './robustness-task.ts';
import { startWorker } from './start-worker.ts';

/** A task, the way back of its answer, and the number that becomes 1 once it is sent. */
export interface AheadTask {
  readonly task: RobustnessTask;
  readonly port: MessagePort;
  readonly done: Int32Array;
}

/** A thread that has not answered by then will not. */
const PATIENCE_MS = 60_000;

/** Simulations begun before they are needed, on other cores, for work that must stay synchronous. */
export interface AheadSimulations {
  /** Begins a task. Does nothing without threads. */
  begin(task: RobustnessTask<'robustness'>): void;
  /** Waits for what was begun; null where this very task was not, or its thread is gone. Throws `Invalid` as it does. */
  take(task: RobustnessTask<'robustness'>): TaskBodies['robustness'] | null;
}

/** Two tasks are one where every answer, weight and choice of them is the same. */
const nameOf = (task: RobustnessTask): string =>
  createHash('sha256').update(serialize(task)).digest('base64');

/** Simulates in so many threads, which end when nothing begun is left to take. */
export function simulateAhead(threads: number): AheadSimulations {
  const begun = new Map<string, { readonly port: MessagePort; readonly done: Int32Array }>();
  let workers: Worker[] = [];
  let next = 0;
  return {
    begin(task) {
      if (threads === 0) return;
      const name = nameOf(task);
      if (begun.has(name)) return;
      const { port1, port2 } = new MessageChannel();
      port1.unref();
      const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      const worker = (workers[next % threads] ??= startWorker(null));
      next += 1;
      const sent: AheadTask = { task, port: port2, done };
      worker.postMessage(sent, [port2]);
      begun.set(name, { port: port1, done });
    },
    take(task) {
      if (begun.size === 0) return null;
      const name = nameOf(task);
      const waiting = begun.get(name);
      if (!waiting) return null;
      begun.delete(name);
      Atomics.wait(waiting.done, 0, 0, PATIENCE_MS);
      const received = receiveMessageOnPort(waiting.port) as
        { readonly message: TaskAnswer<'robustness'> } | undefined;
      waiting.port.close();
      if (begun.size === 0) {
        for (const worker of workers) void worker.terminate();
        workers = [];
      }
      if (!received) return null;
      if ('refused' in received.message) throw new Invalid(received.message.refused);
      return received.message.body;
    },
  };
}

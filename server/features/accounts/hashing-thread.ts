import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** Work for the thread: hash a password, or verify one against a hash. */
export interface HashingTask {
  readonly password: string;
  readonly stored?: string;
}

type Outcome = { readonly done: string | boolean } | { readonly failed: string };

interface Waiting {
  readonly resolve: (done: string | boolean) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The thread's whole program, as plain text because it runs the same from sources, from tests and from the built
 * product. It gives way to every other thread of the process, whatever priority that has itself: on Linux a priority
 * belongs to a thread, elsewhere it is left as it is.
 */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const { getPriority, setPriority } = require('node:os');
const { hashSync, verifySync } = require(workerData.argon2);
if (process.platform === 'linux') setPriority(Math.min(19, getPriority() + 10));
parentPort.on('message', ({ password, stored }) => {
  try {
    const done =
      stored === undefined ? hashSync(password, workerData.cost) : verifySync(stored, password);
    parentPort.postMessage({ done });
  } catch (error) {
    parentPort.postMessage({ failed: String(error) });
  }
});
`;

/**
 * A thread of low priority that does one piece of work after the other, in the order they come: hashing takes every
 * cycle it gets, and whoever reads must not notice. It starts with the first piece and keeps no process alive.
 */
export class HashingThread {
  readonly #cost: object;
  readonly #waiting: Waiting[] = [];
  #worker: Worker | undefined;

  constructor(cost: object) {
    this.#cost = cost;
  }

  /** How many pieces are under way or wait. */
  get length(): number {
    return this.#waiting.length;
  }

  run(task: HashingTask): Promise<string | boolean> {
    return new Promise((resolve, reject) => {
      const worker = (this.#worker ??= this.#start());
      this.#waiting.push({ resolve, reject });
      worker.ref();
      worker.postMessage(task);
    });
  }

  #start(): Worker {
    const argon2 = createRequire(import.meta.url).resolve('@node-rs/argon2');
    const worker = new Worker(PROGRAM, { eval: true, workerData: { argon2, cost: this.#cost } });
    worker.on('message', (outcome: Outcome) => {
      const first = this.#waiting.shift();
      if (this.#waiting.length === 0) worker.unref();
      if ('done' in outcome) first?.resolve(outcome.done);
      else first?.reject(new Error(outcome.failed));
    });
    worker.on('error', (error) => this.#fail(error));
    worker.on('exit', () => this.#fail(new Error('the hashing thread ended')));
    return worker;
  }

  /** What was under way is told; the next piece starts another thread. */
  #fail(error: Error): void {
    this.#worker = undefined;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}

import type { Worker } from 'node:worker_threads';
import { Invalid, type Issue, TooMany } from '#shared/domain/errors.ts';
import { readHere } from './read-here.ts';
import type { FileReader, ReadingAnswer, ReadingTask } from './reading-task.ts';
import { isThreadBuilt, startThread } from './start-thread.ts';

/** What a file may cost to read. */
export interface ReadingLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** The largest files that are taken need a tenth of either. */
const LIMITS: ReadingLimits = { milliseconds: 30_000, megabytes: 512 };
const LONGEST_QUEUE = 50;
/** After so long without a file the thread ends: it holds the workbook library in memory. */
const IDLE_MS = 60_000;

const file = { name: 'reading-worker', source: new URL('./reading-worker.ts', import.meta.url) };

/** What is said of a file that costs more than it may. */
const tooCostly: Readonly<Record<ReadingTask['kind'], Issue>> = {
  quarter: { path: 'file', code: 'workbook.bomb' },
  framework: { path: '', code: 'sheets.too_costly' },
};

/**
 * Reads files on a thread of low priority, one after the other: unpacking and walking a large workbook takes seconds,
 * and nobody else may wait for it. A file that costs more than the limits is refused, and its thread with it.
 */
export function readApart(limits = LIMITS): FileReader {
  let worker: Worker | undefined;
  let answered: ((answer: ReadingAnswer | 'too_costly') => void) | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  function end(): void {
    void worker?.terminate();
    worker = undefined;
  }

  function start(): Worker {
    const started = startThread(file, {
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    });
    // A thread that was ended may still be heard: what it says is of a file that was refused, and not of the next one.
    started.on('message', (answer: ReadingAnswer) => {
      if (started === worker) answered?.(answer);
    });
    started.on('error', (error: Error & { readonly code?: string }) => {
      if (started !== worker) return;
      worker = undefined;
      const isTooCostly = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      answered?.(isTooCostly ? 'too_costly' : { failed: String(error) });
    });
    return started;
  }

  function ask(task: ReadingTask): Promise<ReadingAnswer | 'too_costly'> {
    return new Promise((resolve) => {
      const asked = (worker ??= start());
      const timer = setTimeout(() => {
        end();
        answered?.('too_costly');
      }, limits.milliseconds);
      answered = (answer) => {
        answered = undefined;
        clearTimeout(timer);
        asked.unref();
        resolve(answer);
      };
      asked.ref();
      asked.postMessage(task);
    });
  }

  async function read(task: ReadingTask): Promise<unknown> {
    clearTimeout(idle);
    const answer = await ask(task);
    idle = setTimeout(end, IDLE_MS).unref();
    if (answer === 'too_costly') throw new Invalid([tooCostly[task.kind]]);
    if ('refused' in answer) throw new Invalid(answer.refused);
    if ('failed' in answer) throw new Error(`reading a file failed: ${answer.failed}`);
    return answer.read;
  }

  const readNext = (task: ReadingTask): Promise<unknown> => {
    if (waiting >= LONGEST_QUEUE) throw new TooMany('file.busy', 5);
    waiting += 1;
    const next = last
      .then(() => read(task))
      .finally(() => {
        waiting -= 1;
      });
    last = next.catch(() => undefined);
    return next;
  };
  return (async (kind, content) => readNext({ kind, file: content })) as FileReader;
}

/** How files are read where others wait: apart, once it is built. From source the thread would compile everything anew. */
export const createFileReader = (): FileReader => (isThreadBuilt(file) ? readApart() : readHere);

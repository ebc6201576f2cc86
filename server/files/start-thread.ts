import { existsSync } from 'node:fs';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** The file of a thread: its name among the built ones, and where its source is. */
export interface ThreadFile {
  readonly name: string;
  readonly source: URL;
}

const builtAt = (name: string): URL => new URL(`./${name}.js`, import.meta.url);

/** Whether a thread's file lies beside this one as it was built; from source every thread compiles it anew. */
export const isThreadBuilt = ({ name }: ThreadFile): boolean => existsSync(builtAt(name));

/** Starts a thread over its built file, otherwise over the source, which tsx reads. It keeps no process from ending. */
export function startThread(file: ThreadFile, options: WorkerOptions = {}): Worker {
  const worker = isThreadBuilt(file)
    ? new Worker(builtAt(file.name), options)
    : fromSource(file, options);
  worker.unref();
  return worker;
}

function fromSource({ source }: ThreadFile, options: WorkerOptions): Worker {
  // `--import tsx` leaves threads alone; its interface does not.
  const tsx = import.meta.resolve('tsx/esm/api');
  const start = `import(${JSON.stringify(tsx)}).then(({ register }) => {
    register();
    return import(${JSON.stringify(source.href)});
  });`;
  return new Worker(start, { ...options, eval: true });
}

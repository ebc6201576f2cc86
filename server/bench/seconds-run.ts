import { existsSync, readFileSync } from 'node:fs';

/** What the kernel says of the thread that answers: the first number is for how long it ran, in nanoseconds. */
const SCHEDULED = `/proc/self/task/${process.pid}/schedstat`;

/**
 * Seconds that the answering thread ran. A thread that always has something to answer runs as long as the clock, but
 * where others want the processor the clock counts their time as well; it stands in where the kernel does not tell.
 */
export function secondsRun(): number {
  if (!existsSync(SCHEDULED)) return performance.now() / 1000;
  return Number(readFileSync(SCHEDULED, 'utf8').split(' ')[0]) / 1e9;
}

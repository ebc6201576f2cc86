import { quarterAt, quarterOrdinal } from '#shared/domain/calendar/quarter.ts';
import type { CycleRecord } from './cycles.store.ts';

/** The first quarter that is not published: the earliest such cycle, else the one after the last; null without cycles. */
export function nextQuarter(cycles: readonly CycleRecord[]): string | null {
  const oldestFirst = cycles.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const last = oldestFirst.at(-1);
  if (!last) return null;
  const unpublished = oldestFirst.find((cycle) => cycle.state !== 'published');
  return unpublished?.code ?? quarterAt(quarterOrdinal(last.code) + 1);
}

import type { CycleSummary } from '#shared/contracts/cycles.ts';

/** The quarter that the committee works on: the newest in review, else preliminary, else open; null where none is. */
export function reviewedCycle(
  cycles: readonly Pick<CycleSummary, 'code' | 'state'>[],
): string | null {
  const newest = cycles.toSorted((a, b) => b.code.localeCompare(a.code));
  for (const state of ['review', 'preliminary', 'open'] as const) {
    const found = newest.find((cycle) => cycle.state === state);
    if (found) return found.code;
  }
  return null;
}

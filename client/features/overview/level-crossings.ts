import type { DepartmentRef } from '#shared/contracts/common.ts';
import type { TrendsResponse } from '#shared/contracts/results.ts';

interface Crossing {
  readonly department: DepartmentRef;
  readonly from: number;
  readonly to: number;
}

/** Departments that are at another level than the quarter before, in rank order. */
export interface Crossings {
  readonly kind: 'crossings';
  readonly up: readonly Crossing[];
  readonly down: readonly Crossing[];
}

/** Who crossed a level at `index`; null where nobody did. A department that had no level crossed none. */
export function findCrossings({ departments }: TrendsResponse, index: number): Crossings | null {
  const crossed = departments.flatMap(({ department, levels }): Crossing[] => {
    const [from, to] = [levels[index - 1] ?? null, levels[index] ?? null];
    return from === null || to === null || from === to ? [] : [{ department, from, to }];
  });
  if (crossed.length === 0) return null;
  return {
    kind: 'crossings',
    up: crossed.filter(({ from, to }) => to > from),
    down: crossed.filter(({ from, to }) => to < from),
  };
}

import type { DepartmentRef } from '#shared/contracts/common.ts';
import type { TrendsResponse } from '#shared/contracts/results.ts';
import { hasSameFramework } from './overview-finding.ts';

/** A department with what it gained or lost since the reference cycle. */
export interface Mover {
  readonly department: DepartmentRef;
  readonly score: number | null;
  readonly rank: number | null;
  readonly change: number | null;
}

export interface Movers {
  /** The cycle that changes are counted from: a year back, or as far as the framework version reaches. */
  readonly since: string | null;
  readonly quarters: number;
  /** All departments in rank order, those without a rank last, by code. */
  readonly all: readonly Mover[];
  readonly risers: readonly Mover[];
  readonly stallers: readonly Mover[];
}

const year = 4;
const shown = 5;

export function findMovers(trends: TrendsResponse): Movers {
  const last = trends.cycles.length - 1;
  const from = referenceIndex(trends, last);
  const all = trends.departments
    .map(({ department, scores, ranks }): Mover => {
      const score = scores[last] ?? null;
      const before = from === null ? null : (scores[from] ?? null);
      return {
        department,
        score,
        rank: ranks[last] ?? null,
        change: score !== null && before !== null ? score - before : null,
      };
    })
    .sort(byRank);
  const moved = all
    .filter((mover): mover is Mover & { change: number } => mover.change !== null)
    .sort((a, b) => b.change - a.change);
  const half = Math.min(shown, Math.floor(moved.length / 2));
  return {
    since: from === null ? null : (trends.cycles[from]?.cycle ?? null),
    quarters: from === null ? 0 : last - from,
    all,
    risers: moved.slice(0, half),
    stallers: half === 0 ? [] : moved.slice(-half).reverse(),
  };
}

function referenceIndex(trends: TrendsResponse, last: number): number | null {
  for (let index = Math.max(0, last - year); index < last; index += 1) {
    if (hasSameFramework(trends, index, last)) return index;
  }
  return null;
}

function byRank(a: Mover, b: Mover): number {
  const [x, y] = [a.rank ?? Number.POSITIVE_INFINITY, b.rank ?? Number.POSITIVE_INFINITY];
  if (x !== y) return x - y;
  return a.department.code < b.department.code ? -1 : 1;
}

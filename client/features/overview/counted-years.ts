import type { TargetsResponse } from '#shared/contracts/targets.ts';
import { TARGET_STATES } from '#shared/domain/targets/target-state.ts';
import { quarterParts } from '#shared/format/quarters.ts';

/** How many of a year's targets stand how. */
export type CountedYear = TargetsResponse['counts'][number] & { readonly total: number };

/** The last year that is over and the next to end, each as far as it has targets. */
export function countedYears({ cycle, counts }: Pick<TargetsResponse, 'cycle' | 'counts'>): {
  readonly over: CountedYear | null;
  readonly ahead: CountedYear | null;
} {
  if (cycle === null) return { over: null, ahead: null };
  const { year, quarter } = quarterParts(cycle);
  const lastOver = quarter === 4 ? year : year - 1;
  const counted = counts
    .map((each) => ({
      ...each,
      total: TARGET_STATES.reduce((sum, state) => sum + each[state], 0),
    }))
    .filter(({ total }) => total > 0);
  return {
    over: counted.find((each) => each.year === lastOver) ?? null,
    ahead: counted.find((each) => each.year > lastOver) ?? null,
  };
}

import type { DepartmentRobustnessDto, RobustnessResponse } from '#shared/contracts/robustness.ts';

/** The ranks a department takes in 90 of 100 draws, as whole places. */
export interface RankRange {
  readonly low: number;
  readonly high: number;
}

/** A quantile between two places takes in both; null where the department never has a score. */
export function rangeOf({ low, high }: DepartmentRobustnessDto): RankRange | null {
  return low === null || high === null ? null : { low: Math.floor(low), high: Math.ceil(high) };
}

/** Ranges by department. */
export function rangesOf({ departments }: RobustnessResponse): Map<string, RankRange> {
  return new Map(
    departments.flatMap((department) => {
      const range = rangeOf(department);
      return range ? [[department.code, range] as const] : [];
    }),
  );
}

/** "2–3", or "1" where there is only one. */
export function rangeText({ low, high }: RankRange, number: (value: number) => string): string {
  return low === high ? number(low) : `${number(low)}–${number(high)}`;
}

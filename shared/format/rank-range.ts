/** A department's ranks in a simulation: 5 % and 95 % of them; null where it never has a score. */
interface SimulatedRank {
  readonly code: string;
  readonly low: number | null;
  readonly high: number | null;
}

/** The ranks a department takes in 90 of 100 draws, as whole places. */
export interface RankRange {
  readonly low: number;
  readonly high: number;
}

/** A quantile between two places takes in both; null where the department never has a score. */
export function rangeOf({ low, high }: Omit<SimulatedRank, 'code'>): RankRange | null {
  return low === null || high === null ? null : { low: Math.floor(low), high: Math.ceil(high) };
}

/** Ranges by department. */
export function rangesOf({
  departments,
}: {
  readonly departments: readonly SimulatedRank[];
}): Map<string, RankRange> {
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

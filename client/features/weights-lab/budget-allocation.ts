import {
  allocateBudget,
  type AllocatedWeight,
} from '#shared/domain/index-audit/budget-allocation.ts';

/** One member's division of 100 points among the dimensions. */
export interface Allocation {
  readonly id: number;
  readonly name: string;
  readonly points: readonly number[];
}

export function totalOf({ points }: Allocation): number {
  return points.reduce((sum, point) => sum + point, 0);
}

/** Only a division of exactly 100 points counts. */
export function isComplete(allocation: Allocation): boolean {
  return Math.abs(totalOf(allocation) - 100) < 1e-6;
}

/** Mean and spread of every dimension over the complete divisions; null where there is none. */
export function spreadOf(
  codes: readonly string[],
  allocations: readonly Allocation[],
): AllocatedWeight[] | null {
  const complete = allocations.filter(isComplete);
  if (complete.length === 0) return null;
  return allocateBudget(
    codes,
    complete.map(({ id, points }) => ({
      member: String(id),
      points: Object.fromEntries(codes.map((code, at) => [code, points[at] ?? 0])),
    })),
  );
}

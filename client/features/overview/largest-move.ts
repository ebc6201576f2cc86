import type { DepartmentRef } from '#shared/contracts/common.ts';
import type { TrendsResponse } from '#shared/contracts/results.ts';

/** The largest change of a score since the quarter before, and whose it is. */
export interface LargestMove {
  readonly kind: 'move';
  readonly change: number;
  /** More than one where they moved by the same two decimals the same way. */
  readonly departments: readonly DepartmentRef[];
}

/** Points below which a movement is not told: a tenth of the width of a level. */
export const leastMove = 2;

const inHundredths = (points: number) => Math.round(points * 100);

/** The largest move at `index`; null below the threshold. Of a rise and a fall of one size the fall is told. */
export function findLargestMove({ departments }: TrendsResponse, index: number) {
  const moves = departments.flatMap(({ department, scores }) => {
    const [before, now] = [scores[index - 1] ?? null, scores[index] ?? null];
    return before === null || now === null
      ? []
      : [{ department, size: inHundredths(now - before) }];
  });
  const largest = Math.max(0, ...moves.map(({ size }) => Math.abs(size)));
  if (largest < inHundredths(leastMove)) return null;
  const size = moves.some((move) => move.size === -largest) ? -largest : largest;
  const move: LargestMove = {
    kind: 'move',
    change: size / 100,
    departments: moves.filter((each) => each.size === size).map(({ department }) => department),
  };
  return move;
}

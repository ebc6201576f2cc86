/** Scores closer than this part of their size are the same number but for the rounding of sums. */
const NOISE = 1e-12;

/** 1 where a is ahead of b, −1 where it is behind, 0 where they are equal but for noise. Both finite. */
export function compareScores(a: number, b: number): number {
  const gap = a - b;
  if (Math.abs(gap) <= NOISE * Math.max(1, Math.abs(a), Math.abs(b))) return 0;
  return gap > 0 ? 1 : -1;
}

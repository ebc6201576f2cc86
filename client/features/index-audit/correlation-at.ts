import type { CorrelationsDto } from '#shared/contracts/robustness.ts';

export const coefficients = ['pearson', 'spearman', 'kendall'] as const;
export type Coefficient = (typeof coefficients)[number];

/** Place of a pair in the upper triangle, row by row, without the diagonal. */
export function pairPlace(size: number, a: number, b: number): number {
  const [first, second] = a < b ? [a, b] : [b, a];
  return first * size - (first * (first + 1)) / 2 + (second - first - 1);
}

/** The correlation of two nodes; 1 with itself, null where it is not defined. */
export function correlationAt(
  correlations: CorrelationsDto,
  coefficient: Coefficient,
  first: string,
  second: string,
): number | null {
  const { codes } = correlations;
  const [a, b] = [codes.indexOf(first), codes.indexOf(second)];
  if (a < 0 || b < 0) return null;
  if (a === b) return 1;
  return correlations[coefficient][pairPlace(codes.length, a, b)] ?? null;
}

/** How strong a cell is drawn: 0 to 4, or `against` where two pull apart. */
export function heatOf(value: number | null): 0 | 1 | 2 | 3 | 4 | 'against' {
  if (value === null) return 0;
  if (value < -0.4) return 'against';
  const steps = [0.2, 0.4, 0.6, 0.8];
  return steps.filter((step) => value >= step).length as 0 | 1 | 2 | 3 | 4;
}

/** The shape of one column of numbers. Null where it is not defined: too few numbers, or all equal. */
export interface Moments {
  readonly n: number;
  readonly mean: number | null;
  /** Sample standard deviation (n−1). */
  readonly sd: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** G₁, adjusted Fisher–Pearson; from 3 numbers. */
  readonly skewness: number | null;
  /** G₂, excess (0 for a normal distribution); from 4 numbers. */
  readonly kurtosis: number | null;
}

/** Below this part of their size the differences of numbers are rounding. */
const NOISE = 1e-13;

/** Sum of squared distances to the mean; 0 where all are equal but for rounding. */
export function squaresAroundMean(values: readonly number[], mean: number): number {
  let sum = 0;
  let size = 0;
  for (const value of values) {
    sum += (value - mean) ** 2;
    size = Math.max(size, Math.abs(value));
  }
  return Math.sqrt(sum) <= NOISE * size * Math.sqrt(values.length) ? 0 : sum;
}

/** The arithmetic mean; null of nothing. */
export function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Mean, spread, skewness and kurtosis of finite numbers. Source: type 2 of Joanes and Gill 1998, as SAS, SPSS, Excel
 * and COINr 1.1.14 (`skew`, `kurt` with type 2) compute them.
 */
export function momentsOf(values: readonly number[]): Moments {
  const n = values.length;
  const mean = meanOf(values);
  if (mean === null) {
    return { n, mean, sd: null, min: null, max: null, skewness: null, kurtosis: null };
  }
  const squares = squaresAroundMean(values, mean);
  const power = (exponent: number): number =>
    values.reduce((sum, value) => sum + (value - mean) ** exponent, 0) / n;
  const second = squares / n;
  const isFlat = squares === 0;
  const g1 = isFlat ? 0 : power(3) / second ** 1.5;
  const g2 = isFlat ? 0 : power(4) / second ** 2 - 3;
  return {
    n,
    mean,
    sd: n < 2 ? null : Math.sqrt(squares / (n - 1)),
    min: Math.min(...values),
    max: Math.max(...values),
    skewness: n < 3 || isFlat ? null : (g1 * Math.sqrt(n * (n - 1))) / (n - 2),
    kurtosis: n < 4 || isFlat ? null : (((n + 1) * g2 + 6) * (n - 1)) / ((n - 2) * (n - 3)),
  };
}

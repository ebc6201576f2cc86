/** Eigenvalues of a symmetric matrix, largest first, and for each its vector of length 1. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: readonly (readonly number[])[];
}

const MOST_SWEEPS = 60;

/**
 * Eigenvalues and vectors of a symmetric matrix by Jacobi's cyclic rotations: slow for large ones, exact to the last
 * digits, and the same bits everywhere (no more than square roots). The largest entry of each vector is positive.
 * Source: Golub and Van Loan, Matrix Computations, §8.5.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): Eigen {
  const n = matrix.length;
  const a = matrix.map((row) => [...row]);
  const v = matrix.map((_, i) => matrix.map((__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    let off = 0;
    let size = 0;
    a.forEach((row, i) =>
      row.forEach((x, j) => {
        if (i !== j) off += x * x;
        size += x * x;
      }),
    );
    if (off <= 1e-30 * size) break;
    for (let p = 0; p < n; p += 1) for (let q = p + 1; q < n; q += 1) rotate(a, v, p, q);
  }
  const order = [...a.keys()].sort((i, j) => (a[j]?.[j] ?? 0) - (a[i]?.[i] ?? 0));
  return {
    values: order.map((i) => a[i]?.[i] ?? 0),
    vectors: order.map((i) => turnPositive(v.map((row) => row[i] ?? 0))),
  };
}

/** One rotation: the entry p, q becomes 0. */
function rotate(a: number[][], v: number[][], p: number, q: number): void {
  const [rowP, rowQ] = [a[p], a[q]];
  const entry = rowP?.[q] ?? 0;
  if (rowP === undefined || rowQ === undefined || entry === 0) return;
  const theta = ((rowQ[q] ?? 0) - (rowP[p] ?? 0)) / (2 * entry);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const row of a) turn(row, p, q, c, s);
  for (let k = 0; k < a.length; k += 1) {
    const [x, y] = [rowP[k] ?? 0, rowQ[k] ?? 0];
    rowP[k] = c * x - s * y;
    rowQ[k] = s * x + c * y;
  }
  for (const row of v) turn(row, p, q, c, s);
}

function turn(row: number[], p: number, q: number, c: number, s: number): void {
  const [x, y] = [row[p] ?? 0, row[q] ?? 0];
  row[p] = c * x - s * y;
  row[q] = s * x + c * y;
}

function turnPositive(vector: readonly number[]): number[] {
  const largest = vector.reduce((best, x) => (Math.abs(x) > Math.abs(best) + 1e-12 ? x : best), 0);
  return vector.map((x) => (largest < 0 ? -x : x));
}

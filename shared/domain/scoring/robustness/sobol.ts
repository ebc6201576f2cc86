import { Stream, streamOf } from './random-stream.ts';

/** An estimate and the 5–95 % interval of its bootstrap. */
export interface SobolEstimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Sobol indices of one factor: alone, and with all interactions it has part in. Null where the result never varies. */
export interface SobolIndex {
  readonly first: SobolEstimate | null;
  readonly total: SobolEstimate | null;
}

/** Rows are summed in so many batches, which the bootstrap draws again: its room does not grow with the rows. */
const BATCHES = 512;
const REPLICATES = 400;
/** Sums of a batch before those of its factors: rows, A, B, A², B². */
const HEAD = 5;

/**
 * Sobol indices by Saltelli's scheme: two independent samples A and B of the factors, and for each factor i a sample
 * ABᵢ, which is A with that factor from B. `evaluate(out)` gives the next row's results: out[0] of A, out[1] of B,
 * out[2 + i] of ABᵢ; a row with NaN is left out. First order: Saltelli et al. 2010, formula (b) of table 2, centred;
 * total: Jansen 1999. An estimate may lie a little outside 0–1. Bootstrap over batches of rows, by `seed`.
 */
export function sobolIndices(
  factors: number,
  rows: number,
  evaluate: (out: Float64Array) => void,
  seed: number,
): SobolIndex[] {
  const width = HEAD + 3 * factors;
  const sums = new Float64Array(BATCHES * width);
  const out = new Float64Array(2 + factors);
  let centre = NaN;
  for (let row = 0; row < rows; row += 1) {
    evaluate(out);
    if (out.some((result) => result !== result)) continue;
    // Sums of squares around a value of the same size lose fewer digits.
    if (centre !== centre) centre = out[0] as number;
    addRow(sums, (row % BATCHES) * width, out, factors, centre);
  }
  const used: number[] = [];
  for (let batch = 0; batch < BATCHES; batch += 1) {
    if ((sums[batch * width] ?? 0) > 0) used.push(batch);
  }
  const whole = addBatches(sums, width, used);
  const stream = streamOf(seed, Stream.bootstrap);
  const again = Array.from({ length: REPLICATES }, () =>
    addBatches(
      sums,
      width,
      used.map(() => used[stream.pick(used.length)] ?? 0),
    ),
  );
  return Array.from({ length: factors }, (_, factor) => ({
    first: withInterval(whole, again, (batch) => firstOrder(batch, factor)),
    total: withInterval(whole, again, (batch) => totalOrder(batch, factor)),
  }));
}

function addRow(
  sums: Float64Array,
  at: number,
  out: Float64Array,
  factors: number,
  centre: number,
): void {
  const a = (out[0] as number) - centre;
  const b = (out[1] as number) - centre;
  const add = (place: number, value: number): void => {
    sums[at + place] = (sums[at + place] as number) + value;
  };
  add(0, 1);
  add(1, a);
  add(2, b);
  add(3, a * a);
  add(4, b * b);
  for (let factor = 0; factor < factors; factor += 1) {
    const ab = (out[2 + factor] as number) - centre;
    add(HEAD + 3 * factor, ab);
    add(HEAD + 3 * factor + 1, b * (ab - a));
    add(HEAD + 3 * factor + 2, (a - ab) * (a - ab));
  }
}

function addBatches(sums: Float64Array, width: number, batches: readonly number[]): Float64Array {
  const total = new Float64Array(width);
  for (const batch of batches) {
    for (let place = 0; place < width; place += 1) {
      total[place] = (total[place] as number) + (sums[batch * width + place] as number);
    }
  }
  return total;
}

function momentsOf(total: Float64Array): { n: number; mean: number; variance: number } {
  const [n = 0, a = 0, b = 0, aa = 0, bb = 0] = total;
  const mean = (a + b) / (2 * n);
  const square = (aa + bb) / (2 * n);
  const variance = square - mean * mean;
  // What is left of equal results is rounding.
  return { n, mean, variance: variance > 1e-12 * square ? variance : 0 };
}

function firstOrder(total: Float64Array, factor: number): number | null {
  const { n, mean, variance } = momentsOf(total);
  if (n === 0 || variance === 0) return null;
  const [ab = 0, product = 0] = total.subarray(HEAD + 3 * factor);
  return (product - mean * (ab - (total[1] ?? 0))) / n / variance;
}

function totalOrder(total: Float64Array, factor: number): number | null {
  const { n, variance } = momentsOf(total);
  if (n === 0 || variance === 0) return null;
  return (total[HEAD + 3 * factor + 2] ?? 0) / (2 * n) / variance;
}

function withInterval(
  whole: Float64Array,
  again: readonly Float64Array[],
  estimate: (total: Float64Array) => number | null,
): SobolEstimate | null {
  const value = estimate(whole);
  if (value === null) return null;
  const values = Float64Array.from(again.flatMap((total) => estimate(total) ?? [])).sort();
  const quantile = (p: number): number => {
    const at = (values.length - 1) * p;
    const low = values[Math.floor(at)] ?? value;
    const high = values[Math.ceil(at)] ?? value;
    return low + (high - low) * (at - Math.floor(at));
  };
  return { value, low: quantile(0.05), high: quantile(0.95) };
}

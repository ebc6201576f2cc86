import { describe, expect, it } from 'vitest';
import { RandomStream } from './random-stream.ts';
import { sobolIndices } from './sobol.ts';

/** Ishigami and Homma 1990, a = 7, b = 0.1, of three numbers uniform in −π … π. */
function ishigami([x = 0, y = 0, z = 0]: readonly number[]): number {
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
}

function sampled(rows: number, of: (x: readonly number[]) => number, seed = 11) {
  const stream = new RandomStream(seed);
  const draw = (): number[] =>
    Array.from({ length: 3 }, () => (2 * stream.uniform() - 1) * Math.PI);
  return sobolIndices(
    3,
    rows,
    (out) => {
      const a = draw();
      const b = draw();
      out[0] = of(a);
      out[1] = of(b);
      a.forEach((_, factor) => (out[2 + factor] = of(a.with(factor, b[factor]!))));
    },
    seed,
  );
}

describe('Sobol indices', () => {
  it('of the Ishigami function are the known ones within 0.02', () => {
    // V = a²/8 + bπ⁴/5 + b²π⁸/18 + 1/2 = 13.8446; S₁ = (1 + bπ⁴/5)²/2V, S₂ = a²/8V, S₃ = 0, T₃ = T₁ − S₁ = 8b²π⁸/225V.
    const [x, y, z] = sampled(60_000, ishigami);
    expect(Math.abs(x!.first!.value - 0.3139)).toBeLessThan(0.02);
    expect(Math.abs(y!.first!.value - 0.4424)).toBeLessThan(0.02);
    expect(Math.abs(z!.first!.value - 0)).toBeLessThan(0.02);
    expect(Math.abs(x!.total!.value - 0.5576)).toBeLessThan(0.02);
    expect(Math.abs(y!.total!.value - 0.4424)).toBeLessThan(0.02);
    expect(Math.abs(z!.total!.value - 0.2437)).toBeLessThan(0.02);
  });

  it('have bootstrap intervals that hold the known values nine times of ten', () => {
    const known = [0.3139, 0.5576, 0.4424, 0.4424, 0, 0.2437];
    const held = known.map(() => 0);
    for (let seed = 1; seed <= 40; seed += 1) {
      const estimates = sampled(1000, ishigami, seed * 7919).flatMap((index) => [
        index.first!,
        index.total!,
      ]);
      estimates.forEach(({ low, high }, at) => {
        if (low < known[at]! && known[at]! < high) held[at]! += 1;
      });
    }
    for (const times of held) expect(times / 40).toBeGreaterThan(0.75);
  });

  it('have intervals that narrow as the root of the rows', () => {
    const width = (rows: number): number => {
      const { low, high } = sampled(rows, ishigami)[0]!.total!;
      return high - low;
    };
    expect(width(2000) / width(32_000)).toBeGreaterThan(2.5);
    expect(width(2000) / width(32_000)).toBeLessThan(6);
  });

  it('are null where nothing varies, not NaN', () => {
    for (const value of [0, 0.1, 1e6]) {
      expect(sampled(100, () => value)).toEqual(Array(3).fill({ first: null, total: null }));
    }
    expect(sampled(100, () => NaN)).toEqual(Array(3).fill({ first: null, total: null }));
  });

  it('of a sum of one factor are 1 for it and 0 for the others', () => {
    const [x, y] = sampled(4000, ([only]) => 1000 + only!);
    expect(x!.first!.value).toBeCloseTo(1, 1);
    expect(x!.total!.value).toBeCloseTo(1, 1);
    expect(y!.total!.value).toBe(0);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundDecimal } from './round-decimal.ts';

describe('roundDecimal', () => {
  it.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [-1.005, 2, -1.01],
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [0.05, 1, 0.1],
    [0.049, 1, 0],
    [0.004, 2, 0],
    [99.995, 2, 100],
    [57.205 - 2 ** -47, 2, 57.21],
    [0.1 + 0.2, 10, 0.3],
    [1e-9, 2, 0],
    [123456789.125, 2, 123456789.13],
    [1e15, 10, 1e15],
    [-0, 2, 0],
  ])('rounds %d at %d decimals to %d, half away from zero', (value, decimals, expected) => {
    expect(roundDecimal(value, decimals)).toBe(expected);
  });

  it('is what a person gets who rounds the printed number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000_000, max: 10_000_000 }),
        fc.integer({ min: 0, max: 4 }),
        (n, d) => {
          const printed = n / 10_000;
          const unit = 10 ** (4 - d);
          const expected =
            (Math.sign(n) * Math.floor((Math.abs(n) + unit / 2) / unit) * unit) / 10_000;
          expect(roundDecimal(printed, d)).toBeCloseTo(expected, 10);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantileOfCounts } from './quantile-of-counts.ts';
import { rankRuns } from './rank-runs.ts';
import { roundKey } from './round-key.ts';
import { roundDecimal } from '../round-decimal.ts';

describe('runs of the ranking', () => {
  const runsOf = (size: number, pairs: readonly string[]) =>
    rankRuns(size, (first, second) => pairs.includes(`${first}-${second}`));

  it('never chain pairs: a like b and b like c are two runs, side by side', () => {
    expect(runsOf(4, ['0-1', '1-2'])).toEqual([
      { from: 0, to: 1, lane: 0 },
      { from: 1, to: 2, lane: 1 },
    ]);
  });

  it('hold more than two only where every pair is alike', () => {
    expect(runsOf(4, ['0-1', '1-2', '0-2'])).toEqual([{ from: 0, to: 2, lane: 0 }]);
    // 0 and 2 alike, but told apart from 1 between them: no run.
    expect(runsOf(3, ['0-2'])).toEqual([]);
  });

  it('take the first free lane', () => {
    expect(runsOf(6, ['0-1', '1-2', '2-3', '4-5']).map(({ lane }) => lane)).toEqual([0, 1, 0, 0]);
  });

  it('are exactly the largest runs of like pairs, and none of a lane overlap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 7 }),
        fc.array(fc.boolean(), { minLength: 49, maxLength: 49 }),
        (size, table) => {
          const alike = (a: number, b: number): boolean =>
            table[Math.min(a, b) * 7 + Math.max(a, b)] ?? false;
          const isRun = (from: number, to: number): boolean => {
            for (let a = from; a < to; a += 1)
              for (let b = a + 1; b <= to; b += 1) if (!alike(a, b)) return false;
            return from >= 0 && to < size && from < to;
          };
          const expected: string[] = [];
          for (let from = 0; from < size; from += 1) {
            for (let to = from + 1; to < size; to += 1) {
              if (isRun(from, to) && !isRun(from - 1, to) && !isRun(from, to + 1))
                expected.push(`${from}-${to}`);
            }
          }
          const runs = rankRuns(size, alike);
          expect(runs.map(({ from, to }) => `${from}-${to}`)).toEqual(expected);
          runs.forEach((run, at) => {
            for (const before of runs.slice(0, at)) {
              if (before.lane === run.lane) expect(before.to).toBeLessThan(run.from);
            }
          });
        },
      ),
    );
  });
});

describe('quantiles of counts', () => {
  it('are those of type 7 of the numbers counted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 60 }),
        fc.constantFrom(0, 0.05, 0.5, 0.95, 1, 0.3),
        (numbers, p) => {
          const counts = new Uint32Array(11);
          for (const number of numbers) counts[number]! += 1;
          const sorted = numbers.toSorted((a, b) => a - b);
          const at = (numbers.length - 1) * p;
          const low = sorted[Math.floor(at)]!;
          const high = sorted[Math.ceil(at)]!;
          expect(quantileOfCounts(counts, 1, 9, p)).toBeCloseTo(
            low + (high - low) * (at - Math.floor(at)),
            9,
          );
        },
      ),
    );
  });
  it('are null of nothing', () =>
    expect(quantileOfCounts(new Uint32Array(4), 0, 4, 0.5)).toBeNull());
});

describe('the fast rounding', () => {
  it('is roundDecimal to the bit', () => {
    const score = fc.oneof(
      fc.double({ min: -1e3, max: 1e3, noNaN: true }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 1000),
      fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 1000 + 1e-14),
    );
    fc.assert(
      fc.property(score, fc.integer({ min: 0, max: 10 }), (x, decimals) => {
        expect(roundKey(x, decimals, 10 ** decimals)).toBe(roundDecimal(x, decimals));
      }),
      { numRuns: 4000 },
    );
    expect(roundKey(NaN, 2, 100)).toBeNaN();
  });
});

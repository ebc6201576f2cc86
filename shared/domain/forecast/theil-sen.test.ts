import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast, LEAST_QUARTERS, theilSen } from './theil-sen.ts';

describe('the Theil–Sen line', () => {
  it('finds a straight line whole, with no room for doubt', () => {
    const trend = theilSen([10, 12, 14, 16, 18, 20, 22, 24]);
    expect(trend).toEqual({ slope: 2, low: 2, high: 2, last: 24, count: 8 });
    expect(trend && forecast(trend, 4)).toEqual({ value: 32, low: 32, high: 32 });
  });

  // Slopes of 1..8 with one wild figure; Sen's N' = 1.96·√(8·7·21/18) = 15.84, so ranks 7 and 22 of 28.
  it('is not moved by one odd quarter, and says how unsure it is', () => {
    const trend = theilSen([1, 2, 3, 4, 100, 6, 7, 8]);
    expect(trend?.slope).toBe(1);
    expect(trend?.last).toBe(8);
    expect(trend?.low).toBeLessThanOrEqual(1);
    expect(trend?.high).toBeGreaterThanOrEqual(1);
  });

  it('keeps the place of an absent quarter', () => {
    expect(theilSen([1, 2, null, 4, 5, 6, 7])?.slope).toBe(1);
  });

  it('is not drawn through too few quarters', () => {
    expect(theilSen([1, 2, 3, 4, 5])).toBeNull();
    expect(theilSen([1, null, 3, 4, 5, 6])).toBeNull();
    expect(theilSen([])).toBeNull();
  });

  it('holds its slope within its interval, and turns with the sign of the figures', () => {
    const figures = fc.array(fc.integer({ min: 0, max: 100 }), {
      minLength: LEAST_QUARTERS,
      maxLength: 16,
    });
    fc.assert(
      fc.property(figures, (list) => {
        const trend = theilSen(list);
        const turned = theilSen(list.map((each) => -each));
        if (!trend || !turned) throw new Error('enough figures, no line');
        expect(trend.low).toBeLessThanOrEqual(trend.slope);
        expect(trend.high).toBeGreaterThanOrEqual(trend.slope);
        expect(turned.slope).toBeCloseTo(-trend.slope, 9);
        const ahead = forecast(trend, 4);
        expect(ahead.low).toBeLessThanOrEqual(ahead.value);
        expect(ahead.high).toBeLessThanOrEqual(100);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { toPercent, toSpan } from './axis-scale.ts';

const ltr = { min: 0, max: 100, isRtl: false };
const rtl = { ...ltr, isRtl: true };

describe('a row axis', () => {
  it('runs from the reading start in both directions', () => {
    expect(toPercent(0, ltr)).toBe(1);
    expect(toPercent(0, rtl)).toBe(99);
    expect(toPercent(100, ltr)).toBe(99);
    expect(toPercent(100, rtl)).toBe(1);
  });
  it('keeps values beyond its ends at its ends', () => {
    expect(toPercent(130, ltr)).toBe(99);
    expect(toPercent(-5, ltr)).toBe(1);
  });
  it('gives a bar a positive width whichever way it reads', () => {
    expect(toSpan(0, 50, ltr)).toEqual({ start: 1, width: 49 });
    expect(toSpan(0, 50, rtl)).toEqual({ start: 50, width: 49 });
    expect(toSpan(60, 40, rtl)).toEqual(toSpan(40, 60, rtl));
  });
});

import { describe, expect, it } from 'vitest';
import { quarterOf, quartersAhead } from './quarters-ahead.ts';

describe('quarters ahead', () => {
  it('go over the end of a year', () => {
    expect(quartersAhead('2024-Q3', 4)).toEqual(['2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2']);
  });
  it('begin with the quarter of a day', () => {
    expect(quarterOf(new Date(2024, 11, 31))).toBe('2024-Q4');
    expect(quarterOf(new Date(2025, 0, 1))).toBe('2025-Q1');
  });
});

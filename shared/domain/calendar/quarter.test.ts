import { describe, expect, it } from 'vitest';
import { isQuarter, quarterAt, quarterOrdinal, quarterRange, quartersBetween } from './quarter.ts';

describe('quarters', () => {
  it('count on across the end of a year', () => {
    expect(quartersBetween('2023-Q4', '2024-Q1')).toBe(1);
    expect(quartersBetween('2024-Q1', '2022-Q1')).toBe(-8);
    expect(quarterAt(quarterOrdinal('2023-Q4') + 1)).toBe('2024-Q1');
  });

  it('range over both ends', () => {
    expect(quarterRange('2023-Q3', '2024-Q1')).toEqual(['2023-Q3', '2023-Q4', '2024-Q1']);
    expect(quarterRange('2024-Q1', '2023-Q4')).toEqual([]);
  });

  it.each(['2024', '2024-Q5', '2024-Q0', '24-Q1', '2024-Q1 '])('are not written %j', (text) => {
    expect(isQuarter(text)).toBe(false);
  });
});

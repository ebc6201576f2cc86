import { expect, it } from 'vitest';
import { sparkBreak, sparkLines, sparkPoint } from './sparkline-points.ts';

it('runs from left to right and from 0 at the bottom to 100 at the top', () => {
  expect(sparkPoint(0, 0, 2)).toEqual({ x: 2, y: 68 });
  expect(sparkPoint(100, 1, 2)).toEqual({ x: 97, y: 4 });
});

it('marks a new version halfway between its first quarter and the one before', () => {
  expect(sparkBreak(1, 3)).toBe(25.8);
});

it('breaks the line where a quarter has no score', () => {
  expect(sparkLines([50, 50, null, 50, 50])).toHaveLength(2);
  expect(sparkLines([null, 50, null])).toEqual([]);
});

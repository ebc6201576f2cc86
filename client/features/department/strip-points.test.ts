import { expect, it } from 'vitest';
import { stackDots } from './strip-points.ts';

it('stacks only dots that would cover each other', () => {
  const dots = stackDots(
    [
      { code: 'A', score: 50 },
      { code: 'B', score: 50.5 },
      { code: 'C', score: 60 },
    ],
    1,
  );
  expect(dots.map(({ code, floor }) => [code, floor])).toEqual([
    ['A', 0],
    ['B', 1],
    ['C', 0],
  ]);
});

import { expect, it } from 'vitest';
import { waterfallSteps } from './waterfall-steps.ts';

it('begins each part where the one before ended, and ends at the later score', () => {
  const part = (key: string, points: number) => ({ key, words: key, points });
  const { steps, min, max } = waterfallSteps(
    part('before', 50),
    [part('a', -1), part('b', 3), part('c', 0)],
    part('after', 52),
  );
  expect(steps.map(({ key, from, to }) => [key, from, to])).toEqual([
    ['before', min, 50],
    ['b', 50, 53],
    ['c', 53, 53],
    ['a', 53, 52],
    ['after', min, 52],
  ]);
  expect(min).toBeLessThan(50);
  expect(max).toBeGreaterThan(53);
});

import { expect, it } from 'vitest';
import { levelBeginnings } from './level-marks.ts';

it.each([
  [
    [3, 3, 4, 4, 4],
    [0, 2, 4],
  ],
  [
    [2, 3, 2],
    [0, 1, 2],
  ],
  [
    [3, 3, 3],
    [0, 2],
  ],
  [
    [null, 3, null, 3, 4, null],
    [1, 4],
  ],
  [[5], [0]],
  [[null, null], []],
  [[], []],
])('levels %j begin at quarters %j, and the last one is marked', (levels, expected) => {
  expect(levelBeginnings(levels)).toEqual(expected);
});

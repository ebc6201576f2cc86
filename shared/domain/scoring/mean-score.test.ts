import { describe, expect, it } from 'vitest';
import { meanScore } from './mean-score.ts';

const of = (...scores: (number | null)[]) => meanScore(scores.map((score) => ({ score })));

describe('the mean of a ranking', () => {
  it.each([
    [[40, 60], 50],
    [[40, null, 60], 50],
    [[0, null], 0],
    [[null, null], null],
    [[], null],
  ])('of %j is %s: a missing score is no zero', (scores, mean) => {
    expect(of(...scores)).toBe(mean);
  });
});

import { describe, expect, it } from 'vitest';
import { shapley } from './shapley.ts';

describe('shapley', () => {
  it('gives each player its own in a sum, whatever the order', () => {
    const parts = [3, -1, 4];
    const value = (happened: Uint8Array) =>
      parts.reduce((sum, part, at) => sum + part * happened[at]!, 0);
    expect([...shapley(3, value, 1)].map((part) => Number(part.toFixed(12)))).toEqual(parts);
  });

  it('the glove game: two left gloves and one right are worth 1/6, 1/6 and 2/3', () => {
    const value = ([l1 = 0, l2 = 0, r = 0]: Uint8Array) => Math.min(l1 + l2, r);
    const [left = 0, other = 0, right = 0] = shapley(3, value, 1);
    expect([left, other]).toEqual([right / 4, right / 4]);
    expect(right).toBeCloseTo(2 / 3, 12);
  });

  it('beyond twelve players samples by the seed, and still sums to the whole', () => {
    const value = (happened: Uint8Array) =>
      Math.sqrt(happened.reduce((sum, flag, at) => sum + flag * (at + 1), 0));
    const one = shapley(20, value, 7);
    expect(shapley(20, value, 7)).toEqual(one);
    expect(shapley(20, value, 8)).not.toEqual(one);
    expect(one.reduce((sum, part) => sum + part, 0)).toBeCloseTo(Math.sqrt(210), 9);
  });

  it('nobody changed anything: nobody has a part', () => {
    expect(shapley(0, () => 5, 1)).toHaveLength(0);
    expect([...shapley(2, () => 5, 1)]).toEqual([0, 0]);
  });
});

import { describe, expect, it } from 'vitest';
import { compileFramework } from '#shared/domain/framework/compile-framework.ts';
import { fromParam, toParam } from './lab-link.ts';
import { sampleFramework } from './lab-sample.ts';
import { moveWeight, toWhole, withFamily } from './move-weight.ts';
import { childrenOf, nominalWeights, shareOf, sumOf } from './weights.ts';

const compiled = compileFramework(sampleFramework);
const nominal = nominalWeights(compiled);
const dimensions = ['D1', 'D2'];
const three = ['X', 'Y', 'Z'];
const start = { X: 50, Y: 30, Z: 20 };

describe('weights', () => {
  it('begin at the framework’s shares of every family', () => {
    expect(nominal).toEqual({ D1: 60, D2: 40, A: 75, B: 25, C: 100 });
    expect(childrenOf(compiled, 'D1')).toEqual(['A', 'B']);
  });
  it('rescale the siblings in proportion and always sum to 100', () => {
    const moved = moveWeight(start, start, three, 'X', 60, 'rescale');
    expect(moved).toEqual({ X: 60, Y: 24, Z: 16 });
    expect(sumOf(moved, three)).toBeCloseTo(100, 10);
  });
  it('leave the siblings’ points where they are if so chosen, and shares still sum to 1', () => {
    const moved = moveWeight(start, start, three, 'X', 100, 'stay');
    expect(moved).toEqual({ X: 100, Y: 30, Z: 20 });
    const shares = three.map((code) => shareOf(moved, three, code));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(toWhole(moved, three)['X']).toBeCloseTo(100 / 1.5, 10);
  });
  it('find their proportions again after one took everything', () => {
    const all = moveWeight(start, start, three, 'X', 100, 'rescale');
    expect(all).toEqual({ X: 100, Y: 0, Z: 0 });
    expect(moveWeight(all, start, three, 'X', 50, 'rescale')).toEqual(start);
  });
  it('stay within 0 and 100, ignore what is no number, and never all vanish', () => {
    expect(moveWeight(start, start, three, 'X', 140, 'rescale')['X']).toBe(100);
    expect(moveWeight(start, start, three, 'X', Number.NaN, 'rescale')).toBe(start);
    const only = { X: 10, Y: 0, Z: 0 };
    expect(moveWeight(only, start, three, 'X', 0, 'stay')).toBe(only);
    expect(moveWeight({ X: 100 }, { X: 100 }, ['X'], 'X', 5, 'stay')).toEqual({ X: 100 });
  });
  it('take in what experts give, whatever it sums to', () => {
    expect(withFamily(start, three, [1, 1, 2])).toEqual({ X: 25, Y: 25, Z: 50 });
  });
});

describe('the address of a laboratory', () => {
  it('names the families that differ, and is empty where none does', () => {
    const moved = moveWeight(nominal, nominal, dimensions, 'D1', 70, 'rescale');
    expect(toParam(compiled, nominal, nominal)).toBe('');
    expect(toParam(compiled, nominal, moved)).toBe('D1:70,D2:30');
    expect(fromParam(compiled, nominal, 'D1:70,D2:30')).toEqual(moved);
  });
  it('passes over what it cannot mean', () => {
    for (const param of [null, '', 'D9:5', 'D1:x', 'D1:-4', 'D1:', 'D1:0,D2:0', 'D1:1e9']) {
      expect(fromParam(compiled, nominal, param)).toEqual(nominal);
    }
  });
});

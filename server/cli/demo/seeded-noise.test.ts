import { describe, expect, it } from 'vitest';
import { signedOf, smoothOf, unitOf } from './seeded-noise.ts';

const keys = Array.from({ length: 4000 }, (_, at) => `MOH|SEC.${at}`);

describe('seeded noise', () => {
  it('gives a key the same number every time, and another under another seed', () => {
    expect(unitOf(7, 'MOH|SEC.01')).toBe(unitOf(7, 'MOH|SEC.01'));
    expect(unitOf(8, 'MOH|SEC.01')).not.toBe(unitOf(7, 'MOH|SEC.01'));
  });

  it('spreads evenly over its range, even for keys that differ by a digit', () => {
    const bins = new Array<number>(10).fill(0);
    for (const key of keys) {
      const bin = Math.floor(10 * unitOf(1, key));
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    for (const count of bins) expect(Math.abs(count - 400)).toBeLessThan(100);
    const mean = keys.reduce((sum, key) => sum + signedOf(1, key), 0) / keys.length;
    expect(Math.abs(mean)).toBeLessThan(0.05);
  });

  it('moves smoothly: a small step of time is a small step of value', () => {
    for (let time = -6; time < 14; time += 0.05) {
      const step = smoothOf(3, 'MOH|all', time + 0.05, 3) - smoothOf(3, 'MOH|all', time, 3);
      expect(Math.abs(step)).toBeLessThan(0.06);
      expect(Math.abs(smoothOf(3, 'MOH|all', time, 3))).toBeLessThanOrEqual(1);
    }
  });
});

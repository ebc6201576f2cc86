import { describe, expect, it } from 'vitest';
import { makePlanOf } from './testing/plan-of.ts';
import { xoshiro128 } from '../xoshiro128.ts';
import { drawNormal } from './draw-normal.ts';
import { makeWeightDraw } from './draw-weights.ts';
import { portableExp, portableLog } from './portable-math.ts';
import { RandomStream } from './random-stream.ts';

/** Largest distance, in units of the last place, over many numbers of every size. */
function worstUlps(of: (x: number) => number, like: (x: number) => number, xs: number[]): number {
  return xs.reduce((worst, x) => {
    const right = like(x);
    if (!Number.isFinite(right) || right === 0) return Math.max(worst, of(x) === right ? 0 : 99);
    const ulp = Math.max(2 ** (Math.floor(Math.log2(Math.abs(right))) - 52), Number.MIN_VALUE);
    return Math.max(worst, Math.abs(of(x) - right) / ulp);
  }, 0);
}

describe('the random stream', () => {
  it.each([0, 1, 20220101, 2 ** 32 - 1])('of seed %d is that of xoshiro128', (seed) => {
    const stream = new RandomStream(seed);
    const known = xoshiro128(seed);
    for (let at = 0; at < 3000; at += 1) {
      if (at % 7 === 0) stream.reserve(at % 5);
      expect(stream.next32() / 2 ** 32).toBe(known());
    }
  });
});

describe('ln and e to the power', () => {
  const stream = new RandomStream(3);
  const sizes = Array.from({ length: 20_000 }, () => 10 ** (600 * stream.uniform() - 300));
  it('are within 1.5 units of the last place of the machine’s', () => {
    expect(
      worstUlps(portableLog, Math.log, [...sizes, 1, Number.MIN_VALUE, Number.MAX_VALUE]),
    ).toBeLessThan(1.5);
    const powers = Array.from({ length: 20_000 }, () => 1400 * stream.uniform() - 700);
    expect(worstUlps(portableExp, Math.exp, [...powers, 0, 1, -1, 709.7, -745])).toBeLessThan(1.5);
  });
  it('end where a double ends', () => {
    expect([portableLog(0), portableLog(-1), portableLog(1)]).toEqual([-Infinity, NaN, 0]);
    expect([portableExp(800), portableExp(-800), portableExp(0)]).toEqual([Infinity, 0, 1]);
  });
  it('have the bits they have everywhere', () => {
    // Written down on x86-64, Node 20: another machine that differs is a defect.
    expect(portableLog(0.1)).toBe(-2.3025850929940455);
    expect(portableExp(1)).toBe(2.7182818284590455);
    const normals = new RandomStream(20220101);
    expect([drawNormal(normals), drawNormal(normals), drawNormal(normals)]).toMatchInlineSnapshot(`
      [
        -1.5048015949730391,
        0.004400226970725218,
        -0.5188026346387027,
      ]
    `);
  });
});

describe('normal numbers', () => {
  it('have the moments and tails of the normal distribution', () => {
    const stream = new RandomStream(99);
    const n = 400_000;
    const sums = [0, 0, 0, 0];
    let beyond = 0;
    let far = 0;
    for (let at = 0; at < n; at += 1) {
      const x = drawNormal(stream);
      [x, x * x, x ** 3, x ** 4].forEach((power, of) => (sums[of]! += power));
      if (Math.abs(x) > 1.959963985) beyond += 1;
      if (Math.abs(x) > 3.442619855899) far += 1;
    }
    const [mean, square, cube, fourth] = sums.map((sum) => sum / n);
    expect(Math.abs(mean!)).toBeLessThan(0.006);
    expect(Math.abs(square! - 1)).toBeLessThan(0.01);
    expect(Math.abs(cube!)).toBeLessThan(0.03);
    expect(Math.abs(fourth! - 3)).toBeLessThan(0.07);
    expect(Math.abs(beyond / n - 0.05)).toBeLessThan(0.0015);
    expect(Math.abs(far / n - 5.762e-4)).toBeLessThan(1.7e-4);
  });
});

describe('drawn weights', () => {
  const plan = makePlanOf([3, 2, 1, 0, 4]);
  const shares = [0.3, 0.2, 0.1, 0, 0.4];
  const drawMany = (concentration: number, n: number): number[][] => {
    const draw = makeWeightDraw(plan, {
      draws: 1,
      seed: 1,
      weights: { method: 'dirichlet', concentration },
    });
    const stream = new RandomStream(7);
    const edges = new Float64Array(5);
    return Array.from({ length: n }, () => {
      draw(stream, edges);
      const total = edges.reduce((sum, edge) => sum + edge, 0);
      return [...edges].map((edge) => edge / total);
    });
  };

  it.each([0.3, 5, 100])(
    'have the mean and spread of Dirichlet, concentration %d',
    (concentration) => {
      const n = 40_000;
      const rows = drawMany(concentration, n);
      shares.forEach((share, at) => {
        const mean = rows.reduce((sum, row) => sum + row[at]!, 0) / n;
        const variance = rows.reduce((sum, row) => sum + (row[at]! - mean) ** 2, 0) / n;
        const right = (share * (1 - share)) / (concentration + 1);
        expect(Math.abs(mean - share)).toBeLessThanOrEqual((4.5 * Math.sqrt(right)) / Math.sqrt(n));
        expect(Math.abs(variance - right)).toBeLessThanOrEqual(0.06 * right);
      });
    },
  );

  it('are finite and sum to 1 where nearly everything falls to one', () => {
    for (const row of drawMany(1e-6, 2000)) {
      expect(row.every((share) => share >= 0 && share <= 1)).toBe(true);
      expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
  });

  it('stay within the range and leave indicators alone when only groups vary', () => {
    const uniform = { method: 'uniform', range: 0.25 } as const;
    const draw = makeWeightDraw(plan, { draws: 1, seed: 1, weights: uniform });
    const edges = new Float64Array(5);
    const stream = new RandomStream(7);
    for (let at = 0; at < 2000; at += 1) {
      draw(stream, edges);
      [3, 2, 1, 0, 4].forEach((weight, edge) => {
        expect(Math.abs(edges[edge]! - weight)).toBeLessThanOrEqual(0.25 * weight);
      });
    }
    const groupsOnly = { draws: 1, seed: 1, weights: uniform, weightsOf: 'groups' } as const;
    makeWeightDraw(plan, groupsOnly)(stream, edges);
    expect([...edges]).toEqual([3, 2, 1, 0, 4]);
  });
});

import { expect, it } from 'vitest';
import type { HeatmapResponse } from '#shared/contracts/insights.ts';
import { dimensionMeans } from './dimension-means.ts';

const map = (sha256: string, cells: (number | null)[][]) =>
  ({
    framework: { sha256 },
    columns: ['D1', 'D2'].map((code) => ({ code, title: { ar: code, en: code }, share: 0.5 })),
    rows: cells.map((row) => ({ cells: row })),
  }) as unknown as HeatmapResponse;

it('takes the mean of those that have a score, and its change within one framework version only', () => {
  const now = map('a', [
    [60, null],
    [40, 30],
  ]);
  expect(dimensionMeans(now, map('a', [[45, 40]]))).toMatchObject([
    { code: 'D1', mean: 50, change: 5 },
    { code: 'D2', mean: 30, change: -10 },
  ]);
  expect(dimensionMeans(now, map('b', [[45, 40]]))[0]?.change).toBeNull();
  expect(dimensionMeans(now, undefined)[0]?.change).toBeNull();
  expect(dimensionMeans(map('a', [[null, 10]]), undefined)).toHaveLength(1);
});

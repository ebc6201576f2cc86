import { expect, it } from 'vitest';
import { levelsData } from './levels-data.ts';
import { levelsConfig } from './levels-options.ts';

const title = { ar: '', en: '' };
const data = levelsData({
  demo: true,
  node: { code: 'I', title },
  levels: [
    { level: 1, from: 0, title },
    { level: 2, from: 50, title },
  ],
  targets: [],
  departments: [],
  cycles: ['2024-Q1', '2024-Q2'].map((cycle, index) => ({
    cycle,
    framework: { id: 'n', version: '1.0', sha256: 'a' },
    publication: null,
    mean: 50,
    scored: 3,
    levelCounts: [2 - index, 1 + index],
  })),
});

it('makes one series per level, low to high, over the quarters', () => {
  expect(data).toEqual({
    quarters: ['2024-Q1', '2024-Q2'],
    series: [
      { level: 1, counts: [2, 1] },
      { level: 2, counts: [1, 2] },
    ],
  });
});

it('stacks the levels in the ramp’s colours and keeps time from left to right in Arabic', () => {
  const theme = {
    ...{ ink: '#000', ink2: '#222', paper: '#fff', rule: '#eee', edge: '#777', mark: '#333' },
    ...{ accent: '#066', levelEdge: '#567', font: 'x' },
    levels: ['#e', '#a', '#4', '#0', '#1'],
    levelInks: ['#000', '#000', '#000', '#fff', '#fff'],
  };
  const setting = { theme, isRtl: true, locale: 'ar-u-nu-latn', isReduced: true };
  const config = levelsConfig(data, { number: String, year: String }, setting);
  expect(config.data.datasets.map((set) => set.backgroundColor)).toEqual(['#e', '#a']);
  expect(config.options?.scales?.['x']).toMatchObject({ stacked: true });
  expect(config.options?.scales?.['x']).not.toHaveProperty('reverse');
  expect(config.options?.scales?.['y']).toMatchObject({ position: 'right', max: 3 });
  expect(config.options?.locale).toBe('ar-u-nu-latn');
});

import { expect, it } from 'vitest';
import { scoreHistoryConfig } from './score-history-options.ts';

const theme = {
  ...{ ink: '#000', ink2: '#222', paper: '#fff', rule: '#eee', edge: '#777', mark: '#333' },
  ...{ accent: '#066', levelEdge: '#567', font: 'x', levels: [], levelInks: [] },
};

it('keeps a quarter without a score a gap, and opens the axis around the rest', () => {
  const framework = { id: 'n', version: '1.0', sha256: 'a' };
  const history = [
    { cycle: '2024-Q1', framework, publication: null, score: 52, rank: 3, level: 3 },
    { cycle: '2024-Q2', framework, publication: null, score: null, rank: null, level: null },
    { cycle: '2024-Q3', framework, publication: null, score: 58, rank: 2, level: 3 },
  ];
  const setting = { theme, isRtl: false, locale: 'en-u-nu-latn', isReduced: true };
  const config = scoreHistoryConfig(
    history,
    { number: String, year: String, decimals: 2, breaks: [] },
    setting,
  );
  expect(config.data.datasets[0]?.data).toEqual([52, null, 58]);
  expect(config.options?.scales?.['y']).toMatchObject({ min: 50, max: 60, position: 'left' });
});

import { describe, expect, it } from 'vitest';
import type { TrendsResponse } from '#shared/contracts/results.ts';
import { nationalTrendData } from './national-trend-data.ts';
import { trendLabels } from './national-trend-options.ts';

const title = { ar: 'المؤشر العام', en: 'Index' };
function trends(
  means: readonly [string, number | null][],
  targets: TrendsResponse['targets'],
): TrendsResponse {
  return {
    demo: true,
    node: { code: 'I', title },
    levels: [],
    departments: [],
    targets,
    cycles: means.map(([cycle, mean]) => ({
      cycle,
      mean,
      framework: { id: 'n', version: '1.0', sha256: 'a' },
      publication: null,
      scored: 1,
      levelCounts: [],
    })),
  };
}

describe('the national trend', () => {
  it('runs on to the end of the year of the next target', () => {
    const data = nationalTrendData(
      trends(
        [
          ['2024-Q2', 50],
          ['2024-Q3', 51],
        ],
        [{ year: 2024, value: 57 }],
      ),
    );
    expect(data.quarters).toEqual(['2024-Q2', '2024-Q3', '2024-Q4']);
    expect(data.mean).toEqual([50, 51, null]);
    expect(data.targets).toEqual([null, null, 57]);
  });
  it('says which version measured each quarter, and where another begins, whatever quarters lack', () => {
    const { cycles, ...rest } = trends(
      [
        ['2024-Q1', 50],
        ['2024-Q3', 51],
      ],
      [{ year: 2024, value: 57 }],
    );
    const [first, second] = cycles.map((cycle, index) => ({
      ...cycle,
      framework: { ...cycle.framework, version: `${index + 1}.0` },
    }));
    const data = nationalTrendData({
      ...rest,
      cycles: [first, second].flatMap((each) => each ?? []),
    });
    expect(data.versions).toEqual(['1.0', null, '2.0', null]);
    expect(data.breaks).toEqual([{ index: 2, version: '2.0' }]);
  });
  it('leaves out targets of years that are far away or over', () => {
    const targets = [
      { year: 2021, value: 30 },
      { year: 2030, value: 90 },
    ];
    const data = nationalTrendData(
      trends(
        [
          ['2024-Q2', 50],
          ['2024-Q3', 51],
        ],
        targets,
      ),
    );
    expect(data.quarters).toEqual(['2024-Q2', '2024-Q3']);
    expect(data.targets).toEqual([null, null]);
  });
  it('keeps a quarter without a figure empty, never zero', () => {
    const data = nationalTrendData(
      trends(
        [
          ['2024-Q1', 50],
          ['2024-Q2', null],
        ],
        [],
      ),
    );
    expect(data.mean).toEqual([50, null]);
  });
  it('labels both ends of the mean and each target away from the line', () => {
    const labels = trendLabels({ mean: [50, 55], targets: [null, 57] }, String);
    expect(labels.map(({ text, side }) => [text, side])).toEqual([
      ['50', 'above'],
      ['55', 'below'],
      ['57', 'above'],
    ]);
  });
});

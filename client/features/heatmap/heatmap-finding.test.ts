import { describe, expect, it } from 'vitest';
import { findInHeatmap, meanOf } from './heatmap-finding.ts';
import { sampleMap } from './heatmap-sample.ts';
import { readView, rowsOf, sortParams } from './heatmap-view.ts';

describe('what a heat map finds', () => {
  it('is its weakest column by mean and its lowest cell; an absent score is no zero', () => {
    const finding = findInHeatmap(sampleMap);
    expect(finding.weakest).toMatchObject({ column: { code: 'D2' }, mean: 45 });
    expect(finding.lowest).toMatchObject({ department: { code: 'CC' }, score: 20 });
    expect([finding.weak, finding.total]).toEqual([1, 5]);
  });
  it('is nothing where there are no scores', () => {
    expect(findInHeatmap({ ...sampleMap, rows: [] })).toMatchObject({
      weakest: null,
      lowest: null,
    });
    expect(meanOf([null, null])).toBeNull();
  });
});

describe('the order of a heat map', () => {
  const codes = (search: string) => {
    const view = readView(new URLSearchParams(search), sampleMap);
    return rowsOf(sampleMap, view, 'en').map(({ department }) => department.code);
  };
  it.each([
    ['', ['AA', 'BB', 'CC']],
    ['sort=D1', ['CC', 'BB', 'AA']],
    ['sort=D1&order=desc', ['AA', 'BB', 'CC']],
    ['sort=D2', ['CC', 'AA', 'BB']],
    ['sort=D2&order=desc', ['AA', 'CC', 'BB']],
    ['sort=gone', ['AA', 'BB', 'CC']],
    ['kind=authority', ['CC']],
    ['q=department bb', ['BB']],
  ])('under %j is %j, rows without a figure last', (search, order) => {
    expect(codes(search)).toEqual(order);
  });
  it('turns around at the second press of a heading', () => {
    const view = readView(new URLSearchParams('sort=D1'), sampleMap);
    expect(sortParams('D1', view)).toEqual({ sort: 'D1', order: 'desc' });
    expect(sortParams('D2', view)).toEqual({ sort: 'D2', order: undefined });
  });
});

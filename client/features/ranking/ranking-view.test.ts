import { describe, expect, it } from 'vitest';
import { sampleRow } from './ranking-sample.ts';
import type { RankingRow } from '#shared/contracts/results.ts';
import { keepMatching, ranksInKind, readView, sortParams, sortRows } from './ranking-view.ts';

const codes = (rows: readonly { department: { code: string } }[]) =>
  rows.map(({ department }) => department.code);
const viewOf = (search: string) => readView(new URLSearchParams(search));

describe('a view of the ranking', () => {
  it('is by rank, from the first, where the address says nothing or nonsense', () => {
    expect(viewOf('')).toMatchObject({ sort: 'rank', direction: 'ascending' });
    expect(viewOf('sort=drop&order=x')).toMatchObject({ sort: 'rank', direction: 'ascending' });
  });
  it('turns around when the same heading is followed again', () => {
    expect(sortParams('score', viewOf(''))).toEqual({ sort: 'score', order: undefined });
    expect(sortParams('score', viewOf('sort=score'))).toEqual({ sort: 'score', order: 'asc' });
    expect(sortParams('rank', viewOf(''))).toEqual({ sort: undefined, order: 'desc' });
  });
  it('puts rows without a figure last in both directions', () => {
    const rows = [sampleRow('A', 1, 80), sampleRow('B', 2, 70, -2), sampleRow('C', 3, 60, 5)];
    expect(codes(sortRows(rows, viewOf('sort=scoreChange'), 'ar'))).toEqual(['C', 'B', 'A']);
    expect(codes(sortRows(rows, viewOf('sort=scoreChange&order=asc'), 'ar'))).toEqual([
      'B',
      'C',
      'A',
    ]);
  });
  it('searches names in both languages and codes', () => {
    const rows = [sampleRow('MOH', 1, 80), sampleRow('MOF', 2, 70)];
    expect(codes(keepMatching(rows, viewOf('q=moh')))).toEqual(['MOH']);
    expect(codes(keepMatching(rows, viewOf('q=وزاره')))).toEqual(['MOH', 'MOF']);
    expect(codes(keepMatching(rows, viewOf('kind=authority')))).toEqual([]);
  });
});

it('counts a place among the ranked of a kind by the ranks of all, shared where they are', () => {
  const authority = (row: RankingRow): RankingRow => ({
    ...row,
    department: { ...row.department, kind: 'authority' },
  });
  const rows = [
    sampleRow('A', 1, 80),
    authority(sampleRow('B', 2, 70)),
    sampleRow('C', 3, 60),
    sampleRow('D', 3, 60),
    sampleRow('E', 5, 50),
    sampleRow('F', null, null),
  ];
  expect([...ranksInKind(rows)]).toEqual([
    ['A', 1],
    ['B', 1],
    ['C', 2],
    ['D', 2],
    ['E', 4],
  ]);
});

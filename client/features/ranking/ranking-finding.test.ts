import { describe, expect, it } from 'vitest';
import { findInRanking } from './ranking-finding.ts';
import { sampleRow } from './ranking-sample.ts';

describe('what a ranking says', () => {
  it('names the leader and the distance to the next', () => {
    const finding = findInRanking([sampleRow('A', 1, 80), sampleRow('B', 2, 75.5)], 2);
    expect(finding.leaders.map(({ code }) => code)).toEqual(['A']);
    expect(finding.gap).toBe(4.5);
  });
  it('names all leaders of a tie and measures from them', () => {
    const rows = [sampleRow('A', 1, 80), sampleRow('B', 1, 80), sampleRow('C', 3, 70)];
    const finding = findInRanking(rows, 2);
    expect(finding.leaders).toHaveLength(2);
    expect(finding.gap).toBe(10);
  });
  it('counts rises and falls as a reader sees them, after rounding', () => {
    const rows = [
      sampleRow('A', 1, 80, 1),
      sampleRow('B', 2, 70, 0.004),
      sampleRow('C', 3, 60, -0.5),
      sampleRow('D', null, null),
    ];
    const { total, ranked, rose, fell, unchanged, compared } = findInRanking(rows, 2);
    expect({ total, ranked, rose, fell, unchanged, compared }).toEqual({
      total: 4,
      ranked: 3,
      rose: 1,
      fell: 1,
      unchanged: 1,
      compared: 3,
    });
  });
  it('says nothing of a gap where only one department is ranked', () => {
    expect(findInRanking([sampleRow('A', 1, 80)], 2).gap).toBeNull();
    expect(findInRanking([], 2).leaders).toEqual([]);
  });
});

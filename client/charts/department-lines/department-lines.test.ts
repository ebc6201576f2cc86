import { describe, expect, it } from 'vitest';
import type { TrendsResponse } from '#shared/contracts/results.ts';
import { departmentLines } from './department-lines-data.ts';
import { departmentLinesConfig } from './department-lines-options.ts';
import { spreadLabels } from './end-labels.ts';

const text = (word: string) => ({ ar: word, en: word });
const department = (code: string) => ({ code, name: text(code), kind: 'ministry' });
const trends: TrendsResponse = {
  ...{ demo: true, node: { code: 'I', title: text('I') }, levels: [], targets: [] },
  cycles: ['1.0', '2.0'].map((version, at) => ({
    ...{ cycle: `2024-Q${at + 1}`, publication: null, mean: 50, scored: 2, levelCounts: [] },
    framework: { id: 'n', version, sha256: version },
  })),
  departments: ['A', 'B'].map((code) => ({
    ...{ department: department(code), ranks: [1, 2], levels: [3, 3] },
    scores: [50, code === 'A' ? 60 : null],
  })),
};
const theme = {
  ...{ ink: '#000', ink2: '#222', paper: '#fff', rule: '#eee', edge: '#777', mark: '#333' },
  ...{ accent: '#066', levelEdge: '#567', font: 'x', levels: [], levelInks: [] },
};

describe('the paths of a few departments', () => {
  const data = departmentLines(trends, ['B', 'X', 'A'].map(department));

  it('stand in the order of the choice; an unknown one keeps its sign without a point', () => {
    expect(data.lines.map(({ scores }) => scores)).toEqual([
      [50, null],
      [null, null],
      [50, 60],
    ]);
    expect(data.breaks).toEqual([{ index: 1, version: '2.0' }]);
  });

  it('differ by sign and dash, not by colour alone, and leave room for their names', () => {
    const five = departmentLines(trends, ['A', 'B', 'C', 'D', 'E'].map(department));
    const setting = { theme, isRtl: true, locale: 'ar-u-nu-latn', isReduced: true };
    const { data: drawn } = departmentLinesConfig(
      five,
      { number: String, year: String, breaks: [] },
      setting,
    );
    const looks = drawn.datasets.map(({ pointStyle, borderDash }) =>
      JSON.stringify([pointStyle, borderDash]),
    );
    expect(new Set(looks).size).toBe(5);
    expect(drawn.labels).toEqual(['1', '2', '', '']);
  });

  it('have names that never lie on each other, in the order of their ends', () => {
    const placed = spreadLabels([100, 102, 40], 15);
    expect(placed[2]).toBeLessThan(placed[0] ?? 0);
    expect((placed[1] ?? 0) - (placed[0] ?? 0)).toBe(15);
  });
});

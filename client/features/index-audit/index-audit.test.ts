import { describe, expect, it } from 'vitest';
import type { CorrelationsDto, IndexAuditResponse } from '#shared/contracts/robustness.ts';
import { alphaCsv, componentsCsv, correlationsCsv, importanceCsv } from './audit-csv.ts';
import { findInAudit } from './audit-finding.ts';
import { correlationAt, heatOf, pairPlace } from './correlation-at.ts';

const correlations: CorrelationsDto = {
  codes: ['A', 'B', 'C'],
  n: [24, 23, 22],
  pearson: [0.95, -0.5, null],
  spearman: [0.9, -0.4, 0.1],
  kendall: [0.8, -0.3, 0.1],
  flagged: [
    { first: 'A', second: 'B', siblings: true, pearson: 0.95, flag: 'redundant' },
    { first: 'A', second: 'C', siblings: false, pearson: -0.5, flag: 'negative' },
  ],
};
const component = { eigenvalue: 1.9, explained: 0.95, cumulative: 0.95, loadings: [0.9, 0.8] };
const audit: IndexAuditResponse = {
  ...{ demo: true, cycle: '2024-Q3', state: 'published', departments: 24, indicators: [] },
  framework: { id: 'small', version: '1.0', sha256: '0' },
  indicatorCorrelations: correlations,
  dimensionCorrelations: { ...correlations, flagged: [] },
  nodes: [
    {
      ...{ code: 'D', children: ['A', 'B', 'C'], alpha: 0.6 },
      components: { n: 24, columns: [0, 2], components: [component] },
    },
  ],
  importance: {
    dimensions: [
      { code: 'D', nominal: 0.2, effective: 0.9, share: 0.3 },
      { code: 'E', nominal: 0.2, effective: null, share: null },
    ],
    indicators: [],
  },
};

describe('correlations', () => {
  it('are found in the upper triangle whichever way they are asked for', () => {
    expect(Array.from({ length: 4 }, (_, at) => pairPlace(5, 0, at + 1))).toEqual([0, 1, 2, 3]);
    expect(pairPlace(5, 3, 4)).toBe(9);
    expect(correlationAt(correlations, 'pearson', 'C', 'A')).toBe(-0.5);
    expect(correlationAt(correlations, 'spearman', 'B', 'C')).toBe(0.1);
  });
  it('are 1 with itself and absent where not defined', () => {
    expect(correlationAt(correlations, 'pearson', 'B', 'B')).toBe(1);
    expect(correlationAt(correlations, 'pearson', 'B', 'C')).toBeNull();
    expect(correlationAt(correlations, 'pearson', 'B', 'Z')).toBeNull();
  });
  it('are drawn by strength, and apart where two pull against each other', () => {
    expect([null, 0.1, 0.2, 0.5, 0.79, 0.8, -0.3].map(heatOf)).toEqual([0, 0, 1, 2, 3, 4, 0]);
    expect(heatOf(-0.41)).toBe('against');
  });
});

describe('the findings', () => {
  it('count pairs of one dimension only, and what is not defined not at all', () => {
    expect(findInAudit(audit)).toEqual({
      ...{ redundant: 1, against: 0, outliers: 0, constant: 0, thin: 0, weak: 1, unequal: 1 },
    });
  });
});

describe('the files', () => {
  it('name every pair once with its flag', () => {
    expect(correlationsCsv(correlations).slice(1)).toEqual([
      ['A', 'B', 24, 0.95, 0.9, 0.8, 'redundant'],
      ['A', 'C', 23, -0.5, -0.4, -0.3, 'negative'],
      ['B', 'C', 22, null, 0.1, 0.1, null],
    ]);
  });
  it('tie a loading to the part that varies, not to its place', () => {
    const parts = componentsCsv(audit)
      .slice(1)
      .map((row) => row.slice(-2));
    expect(parts).toEqual([
      ['A', 0.9],
      ['C', 0.8],
    ]);
  });
  it('leave empty what is not defined', () => {
    expect(alphaCsv(audit)[1]).toEqual(['D', 3, 0.6]);
    expect(importanceCsv(audit)[2]).toEqual(['E', 0.2, null, null]);
  });
});

import type { CycleValuesResponse } from '#shared/contracts/values.ts';
import type { Framework, GroupNode, IndicatorNode } from '#shared/domain/framework/framework.ts';

const title = (code: string) => ({ ar: `محور ${code}`, en: `Node ${code}` });

const group = (code: string, parent: string | null, weight: number): GroupNode => ({
  ...{ code, parent, weight, title: title(code) },
  aggregation: { method: 'arithmetic' },
});

const leaf = (code: string, parent: string, weight: number): IndicatorNode => ({
  ...{ code, parent, weight, title: title(code), kind: 'percentage', direction: 'higher' },
  normalise: { method: 'goalposts', min: 0, max: 100 },
});

/** Two dimensions, 60 to 40, small enough to reckon by hand. */
export const sampleFramework: Framework = {
  ...{ id: 'small', version: '1.0', title: title('index'), effectiveFrom: '2024-Q1' },
  missingPolicy: { method: 'exclude' },
  minCoverage: 0,
  levels: [{ level: 1, from: 0, title: title('level') }],
  nodes: [
    ...[group('INDEX', null, 1), group('D1', 'INDEX', 0.6), group('D2', 'INDEX', 0.4)],
    ...[leaf('A', 'D1', 3), leaf('B', 'D1', 1), leaf('C', 'D2', 1)],
  ],
};

/** P leads in the first dimension, Q in the second; R has no value of C, S gave nothing. */
export const sampleValues: CycleValuesResponse = {
  cycle: '2024-Q3',
  framework: { id: 'small', version: '1.0', sha256: '0' },
  departments: ['P', 'Q', 'R', 'S'],
  indicators: ['A', 'B', 'C'],
  values: [
    [90, 90, 20],
    [40, 40, 80],
    [50, 50, null],
    [null, null, null],
  ],
  states: [
    [1, 1, 1],
    [1, 1, 1],
    [1, 1, 0],
    [0, 0, 0],
  ],
};

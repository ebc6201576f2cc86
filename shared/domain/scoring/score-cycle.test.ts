import { describe, expect, it } from 'vitest';
import { fillMatrix, type ShortCell } from '#shared/testing/fill-matrix.ts';
import { smallFramework, smallIndicator } from '#shared/testing/small-framework.ts';
import { Invalid, type Issue } from '../errors.ts';
import { compileFramework } from '../framework/compile-framework.ts';
import {
  isIndicator,
  type Aggregation,
  type Framework,
  type Normalisation,
} from '../framework/framework.ts';
import { cellAt, createCycleMatrix, setCell } from './cycle-matrix.ts';
import { nodeCoverage, nodeScore } from './cycle-scores.ts';
import { scoreCycle } from './score-cycle.ts';
import type { ScoringContext } from './scoring-context.ts';

type Table = Record<string, Record<string, ShortCell>>;
const A = smallIndicator({ normalise: { method: 'none' } });
const B = smallIndicator({ code: 'B', normalise: { method: 'none' } });
const CARRY = { method: 'carry_forward', maxAge: 2, then: 'exclude' } as const;

function run(framework: Framework, table: Table, context?: ScoringContext) {
  const compiled = compileFramework(framework);
  const scores = scoreCycle(compiled, fillMatrix(compiled, table), context);
  const at = (department: string, node: string) =>
    nodeScore(scores, scores.departments.indexOf(department), compiled.nodeIndex.get(node)!);
  const coverage = (department: string, node: string) =>
    nodeCoverage(scores, scores.departments.indexOf(department), compiled.nodeIndex.get(node)!);
  return { compiled, scores, at, coverage };
}

function issuesOf(work: () => unknown): readonly Issue[] {
  try {
    work();
  } catch (error) {
    if (error instanceof Invalid) return error.issues;
    throw error;
  }
  return [];
}

const aggregated = (
  aggregation: Aggregation,
  missing = { method: 'exclude' } as Framework['missingPolicy'],
) => {
  const framework = smallFramework([A, B], { missingPolicy: missing });
  return {
    ...framework,
    nodes: framework.nodes.map((node) => (isIndicator(node) ? node : { ...node, aggregation })),
  };
};

describe('zero and negative children', () => {
  it.each<[Aggregation, number]>([
    [{ method: 'geometric' }, 0],
    [{ method: 'harmonic' }, 0],
    [{ method: 'power', p: -0.5 }, 0],
    [{ method: 'power', p: 2 }, Math.sqrt(1250)],
    [{ method: 'geometric', floor: 1 }, Math.sqrt(50)],
    [{ method: 'harmonic', floor: 1 }, 2 / (1 + 1 / 50)],
    [{ method: 'minimum' }, 0],
  ])('%j of 0 and 50 is %d: never an exception for one zero', (aggregation, expected) => {
    expect(run(aggregated(aggregation), { P: { A: 0, B: 50 } }).at('P', 'D')).toBeCloseTo(
      expected,
      9,
    );
  });

  it.each<Aggregation>([
    { method: 'geometric' },
    { method: 'harmonic' },
    { method: 'power', p: -1 },
  ])('%j refuses a negative child by name, with its department and node', (aggregation) => {
    const issues = issuesOf(() =>
      run(aggregated(aggregation), { P: { A: 1, B: 2 }, Q: { A: -1, B: 50 } }),
    );
    expect(issues).toMatchObject([
      { path: 'Q, D', code: 'scoring.negative_child', params: { department: 'Q', node: 'D' } },
    ]);
  });
});

describe('missing answers', () => {
  const framework = smallFramework([A, B], { missingPolicy: CARRY });
  const earlier = (cycle: string, table: Table) => ({
    cycle,
    matrix: fillMatrix(compileFramework(framework), table),
  });
  const now: Table = { P: { A: 10, B: null } };

  it('carries the latest verified value not older than maxAge, counted in cycles', () => {
    const context = {
      cycle: '2024-Q3',
      earlier: [earlier('2024-Q2', { P: { A: 1 } }), earlier('2024-Q1', { P: { B: 30 } })],
    };
    const { at, scores, coverage } = run(framework, now, context);
    expect(at('P', 'D')).toBe(20);
    expect(coverage('P', 'D')).toBe(1);
    expect(scores.carried).toEqual([
      { departmentIndex: 0, indicatorIndex: 1, from: '2024-Q1', value: 30 },
    ]);
  });

  it('an older value falls to what the policy names', () => {
    const context = { cycle: '2024-Q4', earlier: [earlier('2024-Q1', { P: { B: 30 } })] };
    expect(run(framework, now, context).at('P', 'D')).toBe(10);
    const zero = { ...framework, missingPolicy: { ...CARRY, then: 'zero' as const } };
    expect(run(zero, now, context).at('P', 'D')).toBe(5);
    expect(run(zero, now, context).coverage('P', 'D')).toBe(0.5);
  });

  it('a carried value is not carried again: age counts from the answer', () => {
    const carried = earlier('2024-Q2', {
      P: { B: { kind: 'value', value: 30, carriedFrom: '2023-Q4' } },
    });
    expect(run(framework, now, { cycle: '2024-Q3', earlier: [carried] }).at('P', 'B')).toBeNull();
  });

  it('a yearly answer that is not due is carried for three quarters under any policy', () => {
    const zero = smallFramework([A, B], { missingPolicy: { method: 'zero' } });
    const table: Table = { P: { A: 10, B: { kind: 'missing', reason: 'not_due' } } };
    const from = [earlier('2023-Q4', { P: { B: 30 } })];
    expect(run(zero, table, { cycle: '2024-Q3', earlier: from }).at('P', 'B')).toBe(30);
    expect(run(zero, table, { cycle: '2024-Q4', earlier: from }).at('P', 'B')).toBe(0);
  });

  it('a department that reported nothing has no score, whatever could be carried', () => {
    const context = { cycle: '2024-Q3', earlier: [earlier('2024-Q2', { P: { A: 1, B: 1 } })] };
    expect(run(framework, { P: { A: null, B: null } }, context).at('P', 'I')).toBeNull();
  });

  it('below the minimum coverage of its direct children a node has no score; at it, it has', () => {
    const gated = (minCoverage: number) => smallFramework([A, B], { minCoverage });
    const table: Table = { P: { A: 10, B: null } };
    expect(run(gated(0.5), table).at('P', 'D')).toBe(10);
    expect(run(gated(0.51), table).at('P', 'D')).toBeNull();
  });

  it('counts children where the basis is count', () => {
    const heavy = smallIndicator({ ...A, weight: 9 });
    const by = (coverageBasis: 'weight' | 'count') =>
      run(smallFramework([heavy, B], { minCoverage: 0.6, coverageBasis }), {
        P: { A: 10, B: null },
      });
    expect(by('weight').at('P', 'D')).toBe(10);
    expect(by('count').at('P', 'D')).toBeNull();
  });
});

describe('populations', () => {
  const score = (normalise: Normalisation, values: number[], context?: ScoringContext) => {
    const table = Object.fromEntries(values.map((value, at) => [`DEP${at}`, { A: value }]));
    const { scores, at } = run(smallFramework([smallIndicator({ normalise })]), table, context);
    return { codes: scores.warnings.map((w) => w.code), first: at('DEP0', 'A') };
  };

  it.each<Normalisation>([
    { method: 'minmax' },
    { method: 'zscore' },
    { method: 'distance_to_max' },
    { method: 'distance_to_reference', unit: 'DEP1' },
    { method: 'distance_to_target', target: 9 },
  ])('a constant column under %j gives 50 and a warning, never NaN', (normalise) => {
    expect(score(normalise, [7, 7, 7])).toEqual({ codes: ['scoring.constant_column'], first: 50 });
  });

  it('names a reference without a value, a target below all, a largest value of 0', () => {
    expect(score({ method: 'distance_to_reference', unit: 'GONE' }, [1, 2]).codes).toEqual([
      'scoring.reference_missing',
    ]);
    expect(score({ method: 'distance_to_target', target: 1 }, [1, 2]).codes).toEqual([
      'scoring.target_not_above_worst',
    ]);
    expect(score({ method: 'fraction_of_max' }, [0, 0])).toEqual({
      codes: ['scoring.max_not_positive'],
      first: 50,
    });
  });

  it('ties take the lowest percentile rank', () => {
    expect(score({ method: 'percentile_rank' }, [5, 5, 9]).first).toBe(0);
    expect(score({ method: 'percentile_rank' }, [5]).codes).toEqual(['scoring.constant_column']);
  });

  it('a fixed window does not move when somebody else does', () => {
    const normalise = { method: 'minmax', population: { from: '2023-Q1', to: '2023-Q4' } } as const;
    const compiled = compileFramework(smallFramework([smallIndicator({ normalise })]));
    const matrix = fillMatrix(compiled, { DEP0: { A: 0 }, DEP1: { A: 50 } });
    const context = { cycle: '2024-Q1', window: [{ cycle: '2023-Q2', matrix }] };
    expect(score(normalise, [25, 30], context).first).toBe(50);
    expect(score(normalise, [25, 4000], context).first).toBe(50);
    expect(score(normalise, [25, 30]).codes).toEqual(['scoring.empty_population']);
  });

  it('copeland leaves a missing comparison out of both sides; COINr counts it as lost', () => {
    const framework = smallFramework([A, B]);
    const nodes = framework.nodes
      .filter((node) => node.code !== 'D')
      .map((node) =>
        isIndicator(node)
          ? { ...node, parent: 'I' }
          : { ...node, aggregation: { method: 'copeland' as const } },
      );
    const { at } = run(
      { ...framework, nodes },
      { P: { A: 9, B: null }, Q: { A: 5, B: 5 }, R: { A: 5, B: 1 } },
    );
    expect(['P', 'Q', 'R'].map((code) => at(code, 'I'))).toEqual([2, 0, -2]);
  });
});

describe('bad input', () => {
  const compiled = compileFramework(
    smallFramework(
      [
        smallIndicator({ code: 'N' }),
        smallIndicator({ code: 'Y', kind: 'boolean' }),
        smallIndicator({ code: 'P', kind: 'percentage' }),
        smallIndicator({ code: 'L', kind: 'level', scale: 's', normalise: { method: 'points' } }),
      ],
      {
        scales: {
          s: {
            title: { ar: 'سلم', en: 's' },
            levels: [0, 1, 2].map((value) => ({
              value,
              points: 50 * value,
              title: { ar: 'درجة', en: 'l' },
            })),
          },
        },
      },
    ),
  );
  it.each([
    [0, NaN, 'values.not_finite'],
    [0, Infinity, 'values.not_finite'],
    [1, 2, 'values.not_boolean'],
    [2, 100.5, 'values.percentage_out_of_range'],
    [3, 1.5, 'values.not_on_scale'],
  ])('refuses in column %d the value %d by name', (column, value, code) => {
    const matrix = createCycleMatrix(compiled, ['X']);
    const issues = issuesOf(() => setCell(matrix, compiled, 0, column, { kind: 'value', value }));
    expect(issues.map((issue) => issue.code)).toEqual([code]);
  });

  it('refuses an unknown cell, a department twice, a matrix of another framework, a value put in by hand', () => {
    const matrix = createCycleMatrix(compiled, ['X']);
    const code = (work: () => unknown) => issuesOf(work).map((issue) => issue.code);
    expect(code(() => setCell(matrix, compiled, 1, 0, { kind: 'not_applicable' }))).toEqual([
      'values.cell_unknown',
    ]);
    expect(code(() => createCycleMatrix(compiled, ['X', 'X']))).toEqual([
      'values.department_duplicate',
    ]);
    expect(code(() => scoreCycle(compileFramework(smallFramework()), matrix))).toEqual([
      'values.matrix_size',
    ]);
    matrix.states.fill(1);
    matrix.values[0] = NaN;
    expect(code(() => scoreCycle(compiled, matrix))).toEqual(['values.not_finite']);
    matrix.values.set([1, 1, 1, 7]);
    expect(code(() => scoreCycle(compiled, matrix))).toEqual(['values.not_on_scale']);
  });

  it('a cell comes back as it was put', () => {
    const matrix = createCycleMatrix(compiled, ['X']);
    const cells = [
      { kind: 'value', value: 3 },
      { kind: 'missing', reason: 'rejected' },
      { kind: 'value', value: 3, carriedFrom: '2024-Q1' },
      { kind: 'not_applicable' },
      { kind: 'missing', reason: 'not_due' },
    ] as const;
    for (const cell of cells) {
      setCell(matrix, compiled, 0, 0, cell);
      expect(cellAt(matrix, compiled, 0, 0)).toEqual(cell);
    }
  });

  it('an empty cycle has no scores and no errors', () => {
    expect(scoreCycle(compiled, createCycleMatrix(compiled, [])).scores).toHaveLength(0);
  });

  it('scores points of a level by its position', () => {
    const scores = scoreCycle(compiled, fillMatrix(compiled, { X: { N: 50, Y: 1, P: 20, L: 2 } }));
    expect(nodeScore(scores, 0, compiled.nodeIndex.get('L')!)).toBe(100);
  });
});

import { describe, expect, it } from 'vitest';
import { fillMatrix, type ShortCell } from '#shared/testing/fill-matrix.ts';
import { workedExample, workedFramework } from '#shared/testing/worked-example.ts';
import { compileFramework, type CompiledFramework } from '../../framework/compile-framework.ts';
import {
  isIndicator,
  type Aggregation,
  type Framework,
  type IndicatorNode,
} from '../../framework/framework.ts';
import { rankDepartments } from '../rank-departments.ts';
import { scoreCycle } from '../score-cycle.ts';
import { attributeToNodes } from './attribute-to-nodes.ts';
import { explainChange } from './explain-change.ts';
import { rankStory } from './rank-story.ts';
import type { ScoredCycle } from './scored-cycle.ts';

type Table = Record<string, Record<string, ShortCell>>;

const ZERO = { method: 'zero' } as const;
const EXCLUDE = { method: 'exclude' } as const;
const ARITHMETIC = { method: 'arithmetic' } as const;
const { nextQuarter } = workedExample;
const first = workedExample.values as Table;
const second: Table = { ...first, [nextQuarter.department]: nextQuarter.values };

function side(compiled: CompiledFramework, table: Table, reported?: Table): ScoredCycle {
  const matrix = fillMatrix(compiled, table);
  return {
    compiled,
    matrix,
    scores: scoreCycle(compiled, matrix),
    ...(reported === undefined ? {} : { reported: fillMatrix(compiled, reported) }),
  };
}

/** Indicators under other settings, the rest as in the worked example. */
function changeIndicators(change: (node: IndicatorNode) => Partial<IndicatorNode>): Framework {
  const framework = workedFramework(ZERO, ARITHMETIC);
  const nodes = framework.nodes.map((node) =>
    isIndicator(node) ? { ...node, ...change(node) } : node,
  );
  return { ...framework, nodes };
}

describe('explainChange', () => {
  const compiled = compileFramework(workedFramework(ZERO, ARITHMETIC));
  const q = nextQuarter.department;
  const change = explainChange(side(compiled, first), side(compiled, second), q)!;
  const own = (code: string): number => change.nodes.find((node) => node.code === code)!.own;

  it('the worked example: +13.0 is A +1.8, C +1.2, D +10.0, to the last digit', () => {
    expect(Number(change.change.toFixed(10))).toBe(13);
    for (const [code, points] of Object.entries(nextQuarter.byIndicator)) {
      expect(Number(own(code).toFixed(10))).toBe(points);
    }
    expect(Math.abs(change.residual.nodes)).toBeLessThanOrEqual(1e-9);
    expect(['INDEX', 'D1', 'D2'].map((code) => Math.abs(own(code)) < 1e-9)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('the worked example: all of it is new or changed data', () => {
    expect(change.causes.data).toBeCloseTo(13, 9);
    const { verdicts, missing, framework, peers } = change.causes;
    expect([verdicts, missing, framework, peers]).toEqual([0, 0, 0, 0]);
  });

  it('a verdict keeps its whole effect: +20 points reported, −10 by the reviewer', () => {
    const before: Table = { ...first, Q: { ...first['Q'], A: 60 } };
    const reported: Table = { ...first, Q: { ...first['Q'], A: 80 } };
    const verified: Table = { ...first, Q: { ...first['Q'], A: 70 } };
    const { causes } = explainChange(
      side(compiled, before),
      side(compiled, verified, reported),
      q,
    )!;
    expect(causes.data).toBeCloseTo(0.3 * 20, 9);
    expect(causes.verdicts).toBeCloseTo(0.3 * -10, 9);
  });

  it('a verdict on an unchanged answer is the verdict alone', () => {
    const verified: Table = { ...first, Q: { ...first['Q'], A: 50 } };
    const { causes } = explainChange(side(compiled, first), side(compiled, verified, first), q)!;
    expect(causes.data).toBeCloseTo(0, 9);
    expect(causes.verdicts).toBeCloseTo(0.3 * -14, 9);
  });

  it('a rejected answer is a verdict, an answer no longer given is missing', () => {
    const rejected: Table = {
      ...first,
      P: { ...first['P'], A: { kind: 'missing', reason: 'rejected' }, C: null },
    };
    const { causes } = explainChange(side(compiled, first), side(compiled, rejected), 'P')!;
    expect(causes.verdicts).toBeCloseTo(-0.3 * 82, 9);
    expect(causes.missing).toBeCloseTo(-0.12 * 80, 9);
    expect(causes.data).toBe(0);
  });

  it('new bounds and weights are the framework, not the data', () => {
    const stricter = compileFramework(
      changeIndicators((node) =>
        node.code === 'C' ? { normalise: { method: 'goalposts', min: 0, max: 15 } } : {},
      ),
    );
    const { causes, nodes } = explainChange(side(compiled, first), side(stricter, first), 'P')!;
    expect(causes.framework).toBeCloseTo(0.12 * (60 - 80), 9);
    expect(causes.data).toBe(0);
    expect(nodes.find((node) => node.code === 'C')!.own).toBeCloseTo(-2.4, 9);
  });

  it('an indicator that a new version adds is the framework', () => {
    const framework = workedFramework(ZERO, ARITHMETIC);
    const extra = { ...framework.nodes.find((node) => node.code === 'D')!, code: 'F', weight: 1 };
    const larger = compileFramework({ ...framework, nodes: [...framework.nodes, extra] });
    const table: Table = { ...first, P: { ...first['P'], F: 25 } };
    const { causes, nodes } = explainChange(side(compiled, first), side(larger, table), 'P')!;
    expect(causes.framework).toBeCloseTo(0.4 * (56.25 - 87.5), 9);
    expect(causes.data).toBe(0);
    expect(nodes.find((node) => node.code === 'D2')!.method).toBe('shapley');
  });

  it('under a population method what the others do is told apart', () => {
    const relative = compileFramework(
      changeIndicators((node) => (node.code === 'A' ? { normalise: { method: 'minmax' } } : {})),
    );
    const others: Table = { ...first, R: { ...first['R'], A: 100 } };
    const { causes } = explainChange(side(relative, first), side(relative, others), 'P')!;
    // A of P: (82−64)/(90−64) before, (82−64)/(100−64) after.
    expect(causes.peers).toBeCloseTo(0.3 * (50 - (100 * 18) / 26), 9);
    expect(causes.data).toBeCloseTo(0, 9);
  });

  it('is null for a department without a score at either end', () => {
    const empty: Table = { ...first, Q: { A: null } };
    expect(explainChange(side(compiled, empty), side(compiled, second), q)).toBeNull();
    expect(explainChange(side(compiled, first), side(compiled, second), 'NOBODY')).toBeNull();
  });
});

describe('attributeToNodes by method', () => {
  const table = (a: number, c: number): Table => ({ P: { A: a, B: 4, C: c, D: 75, E: 1 } });
  const split = (aggregation: Aggregation): [string | null, number] => {
    const compiled = compileFramework(workedFramework(EXCLUDE, aggregation));
    const result = attributeToNodes(
      side(compiled, table(60, 12)),
      side(compiled, table(80, 6)),
      'P',
    )!;
    return [result.nodes.find((node) => node.code === 'D1')!.method, Math.abs(result.residual)];
  };

  it('arithmetic by means of both ends, geometric by the logarithmic mean, the rest by Shapley', () => {
    expect(split({ method: 'arithmetic' })[0]).toBe('arithmetic');
    expect(split({ method: 'geometric' })[0]).toBe('logarithmic');
    for (const method of ['harmonic', 'minimum'] as const)
      expect(split({ method })[0]).toBe('shapley');
    expect(split({ method: 'power', p: 2 })[1]).toBeLessThanOrEqual(1e-9);
  });

  it('a child that appears is split by Shapley: weights move to it, nobody is counted twice', () => {
    const compiled = compileFramework(workedFramework(EXCLUDE, ARITHMETIC));
    const result = attributeToNodes(side(compiled, first), side(compiled, second), 'Q')!;
    const d2 = result.nodes.find((node) => node.code === 'D2')!;
    expect(d2.method).toBe('shapley');
    expect(d2.parts.map((part) => [part.code, part.points])).toEqual([
      ['D', -25],
      ['E', 0],
    ]);
  });

  it('a weight that changes is the group’s own doing, its answers keep theirs', () => {
    const compiled = compileFramework(workedFramework(ZERO, ARITHMETIC));
    const framework = workedFramework(ZERO, ARITHMETIC);
    const heavier = compileFramework({
      ...framework,
      nodes: framework.nodes.map((node) => (node.code === 'D1' ? { ...node, weight: 1.6 } : node)),
    });
    const result = attributeToNodes(side(compiled, first), side(heavier, first), 'P')!;
    const own = (code: string): number => result.nodes.find((node) => node.code === code)!.own;
    expect(own('A')).toBeCloseTo(0, 12);
    expect(own('D1')).toBeCloseTo(81 * 0.2, 9);
    expect(own('D2')).toBeCloseTo(87.5 * -0.2, 9);
  });
});

describe('rankStory', () => {
  const compiled = compileFramework(workedFramework(ZERO, ARITHMETIC));
  const ranks = (table: Table) => {
    const end = side(compiled, table);
    return rankDepartments(end.compiled, end.scores);
  };

  it('names who was passed and splits own movement from the others’', () => {
    const story = rankStory(ranks(first), ranks(second), 'Q')!;
    expect(story).toMatchObject({ before: 3, after: 2, change: 1, own: 1, others: 0 });
    expect([story.passed, story.passedBy]).toEqual([['R'], []]);
  });

  it('a department that did not move is told by whom it was passed', () => {
    const story = rankStory(ranks(first), ranks(second), 'R')!;
    expect(story).toMatchObject({ before: 2, after: 3, change: -1, own: 0, others: -1 });
    expect(story.passedBy).toEqual(['Q']);
  });

  it('counts only departments ranked in both cycles', () => {
    const grown: Table = { ...second, Z: { A: 100, B: 5, C: 0, D: 100, E: 1 } };
    expect(rankStory(ranks(first), ranks(grown), 'P')).toMatchObject({ before: 1, after: 1 });
    expect(rankStory(ranks(first), ranks(grown), 'Z')).toBeNull();
  });
});

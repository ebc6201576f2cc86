import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryCycle, matrixOf } from '#shared/testing/arbitrary-cycle.ts';
import {
  arbitraryFramework,
  EXCLUDE,
  MEANS,
  ZERO,
  type FrameworkChoices,
} from '#shared/testing/arbitrary-framework.ts';
import { Invalid } from '../../errors.ts';
import { compileFramework, type CompiledFramework } from '../../framework/compile-framework.ts';
import type { CycleMatrix } from '../cycle-matrix.ts';
import { rankDepartments } from '../rank-departments.ts';
import { scoreCycle } from '../score-cycle.ts';
import { attributeMethod } from './attribute-method.ts';
import { explainChange } from './explain-change.ts';
import { rankChanges } from './rank-changes.ts';
import { rankStory } from './rank-story.ts';
import type { ScoredCycle } from './scored-cycle.ts';

const anything: FrameworkChoices = {
  aggregations: MEANS,
  methods: 'all',
  missing: [ZERO, EXCLUDE],
  settings: fc.record({
    minCoverage: fc.constantFrom(0, 0.5),
    rankDecimals: fc.integer({ min: 0, max: 2 }),
  }),
  population: true,
};

/** Two cycles, sometimes under two frameworks, with what was reported before the verdicts. */
const changes = fc
  .tuple(arbitraryFramework(anything), arbitraryFramework(anything), fc.boolean())
  .chain(([first, second, isSame]) => {
    const one = compileFramework(first);
    const other = isSame ? one : compileFramework(second);
    return fc.record({
      one: fc.constant(one),
      other: fc.constant(other),
      before: arbitraryCycle(one, { departments: { min: 2, max: 4 } }),
      after: arbitraryCycle(other, { departments: { min: 2, max: 4 } }),
      reported: arbitraryCycle(other, { departments: { min: 4, max: 4 } }),
      hasReported: fc.boolean(),
    });
  });

/** Two cycles of one framework with departments of their own. */
const twoCycles = arbitraryFramework({ ...anything, methods: 'goalposts' }).chain((framework) => {
  const compiled = compileFramework(framework);
  const cycle = arbitraryCycle(compiled, { departments: { min: 3, max: 8 } });
  return fc.record({ compiled: fc.constant(compiled), before: cycle, after: cycle });
});

function side(
  compiled: CompiledFramework,
  matrix: CycleMatrix,
  reported?: CycleMatrix,
): ScoredCycle | null {
  try {
    return { compiled, matrix, reported, scores: scoreCycle(compiled, matrix) };
  } catch (error) {
    if (error instanceof Invalid) return null;
    throw error;
  }
}

/** A thousand runs take a second alone, and many on a busy machine. */
const SLOW = { timeout: 120_000 };

describe('explanations of a change', SLOW, () => {
  it('nodes and causes each sum to the change within 1e-9, whatever changed', () => {
    let explained = 0;
    fc.assert(
      fc.property(changes, ({ one, other, before, after, reported, hasReported }) => {
        const from = side(one, matrixOf(one, before));
        const kept = new Map([...after.keys()].map((code) => [code, reported.get(code)!]));
        const to = side(
          other,
          matrixOf(other, after),
          hasReported ? matrixOf(other, kept) : undefined,
        );
        if (from === null || to === null) return;
        const result = explainChange(from, to, 'DEP1');
        if (result === null) return;
        explained += 1;
        const own = result.nodes.reduce((sum, node) => sum + node.own, 0);
        const causes = Object.values(result.causes).reduce((sum, part) => sum + part, 0);
        // Nearly flat means of zeros give parts of 300,000 points that cancel out; their last digits are worth that much.
        const parts = result.nodes.map((node) => Math.abs(node.own));
        const scale = Math.max(1, Math.abs(result.before), Math.abs(result.after), ...parts) * 1e-9;
        expect(Math.abs(own - result.change)).toBeLessThanOrEqual(scale);
        expect(Math.abs(causes - result.change)).toBeLessThanOrEqual(scale);
        const byMethod = attributeMethod(from, to, 'DEP1')!;
        const root = result.nodes[0]?.code;
        const points = new Map(byMethod.children.map((part) => [part.code, part.points]));
        for (const node of result.nodes.filter(({ parent }) => parent === root))
          expect(points.get(node.code)).toBe(node.points);
        const method = byMethod.children.reduce((sum, part) => sum + part.method, 0);
        expect(byMethod.causes).toEqual(result.causes);
        expect(
          Math.abs(method + byMethod.own.method - result.causes.framework),
        ).toBeLessThanOrEqual(scale);
        if (one === other) expect(method).toBe(0);
      }),
      { numRuns: 1000 },
    );
    expect(explained).toBeGreaterThan(300);
  });

  it('a rank change splits exactly into own movement and that of the others', () => {
    fc.assert(
      fc.property(twoCycles, ({ compiled, before, after }) => {
        const from = side(compiled, matrixOf(compiled, before));
        const to = side(compiled, matrixOf(compiled, after));
        if (from === null || to === null) return;
        const ranks = [from, to].map((end) => rankDepartments(end.compiled, end.scores));
        const [was = [], is = []] = ranks;
        for (const change of rankChanges(was, is)) {
          const story = rankStory(was, is, change.department)!;
          expect(story.change).toBe(change.change);
          expect(story.own + story.others).toBe(change.change);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

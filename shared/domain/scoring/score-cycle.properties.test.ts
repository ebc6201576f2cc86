import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arbitraryCycle,
  arbitraryValue,
  matrixOf,
  type TestCycle,
} from '#shared/testing/arbitrary-cycle.ts';
import {
  arbitraryFramework,
  EXCLUDE,
  MEANS,
  ZERO,
  type FrameworkChoices,
} from '#shared/testing/arbitrary-framework.ts';
import { Invalid } from '../errors.ts';
import { compileFramework, type CompiledFramework } from '../framework/compile-framework.ts';
import { isIndicator } from '../framework/framework.ts';
import { contributions } from './contributions.ts';
import { nodeScore, type CycleScores } from './cycle-scores.ts';
import { rankDepartments } from './rank-departments.ts';
import { rescoreDepartment } from './rescore-department.ts';
import { scoreByTheBook } from './score-cycle.oracle.ts';
import { scoreCycle } from './score-cycle.ts';

const RUNS = { numRuns: 1000 };

const settings = fc.record({
  minCoverage: fc.constantFrom(0, 0.3, 0.5, 1),
  coverageBasis: fc.constantFrom('weight' as const, 'count' as const),
});
const anything: FrameworkChoices = {
  aggregations: MEANS,
  methods: 'all',
  missing: [ZERO, EXCLUDE],
  settings,
  population: true,
};
const goalposts: FrameworkChoices = {
  aggregations: MEANS,
  methods: 'goalposts',
  missing: [ZERO, EXCLUDE],
  settings,
};
const excluding: FrameworkChoices = {
  aggregations: MEANS,
  methods: 'goalposts',
  missing: [EXCLUDE],
};

interface Case {
  readonly compiled: CompiledFramework;
  readonly cycle: TestCycle;
}

const cases = (choices: FrameworkChoices, options = {}): fc.Arbitrary<Case> =>
  arbitraryFramework(choices).chain((framework) => {
    const compiled = compileFramework(framework);
    return arbitraryCycle(compiled, options).map((cycle) => ({ compiled, cycle }));
  });

/** Scores, or null where the engine refuses a negative child by name. */
function tryScore(compiled: CompiledFramework, cycle: TestCycle): CycleScores | null {
  try {
    return scoreCycle(compiled, matrixOf(compiled, cycle));
  } catch (error) {
    if (
      error instanceof Invalid &&
      error.issues.every((i) => i.code === 'scoring.negative_child')
    ) {
      return null;
    }
    throw error;
  }
}

/** Every score by department and node, so that orders can differ. */
function byName(scores: CycleScores): Map<string, number | null> {
  const named = new Map<string, number | null>();
  scores.departments.forEach((department, row) =>
    scores.nodeCodes.forEach((code, position) =>
      named.set(`${department} ${code}`, nodeScore(scores, row, position)),
    ),
  );
  return named;
}

function expectSame(
  a: ReadonlyMap<string, number | null>,
  b: ReadonlyMap<string, number | null>,
): void {
  expect(a.size).toBe(b.size);
  for (const [name, one] of a) {
    const other = b.get(name);
    if (one === null || other === null || other === undefined) {
      expect([name, one]).toEqual([name, other]);
    } else if (!(Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one)))) {
      expect.fail(`${name}: ${one} and ${other}`);
    }
  }
}

/** A thousand runs take a second alone, and many on a busy machine. */
const SLOW = { timeout: 120_000 };

describe('scoreCycle, whatever the framework and the answers', SLOW, () => {
  it('agrees with the reference implementation on every score and coverage', () => {
    fc.assert(
      fc.property(cases(anything), ({ compiled, cycle }) => {
        const scores = tryScore(compiled, cycle);
        if (scores === null) {
          expect(() => scoreByTheBook(compiled, cycle)).toThrow(Invalid);
          return;
        }
        const book = scoreByTheBook(compiled, cycle);
        const expected = new Map<string, number | null>();
        scores.departments.forEach((department, row) =>
          compiled.nodeCodes.forEach((code, position) => {
            const result = book.get(department)!.get(code)!;
            expected.set(`${department} ${code}`, result.score);
            const coverage = scores.coverage[row * compiled.nodeCodes.length + position]!;
            expect(Math.abs(coverage - result.coverage)).toBeLessThanOrEqual(1e-9);
          }),
        );
        expectSame(byName(scores), expected);
      }),
      RUNS,
    );
  });

  it('rounds every node below the index where tiers are rounded, as the reference does', () => {
    const rounding = {
      ...goalposts,
      settings: fc.record({ roundTiers: fc.integer({ min: 0, max: 3 }) }),
    };
    fc.assert(
      fc.property(cases(rounding), ({ compiled, cycle }) => {
        const scores = scoreCycle(compiled, matrixOf(compiled, cycle));
        const book = scoreByTheBook(compiled, cycle);
        const decimals = compiled.framework.roundTiers!;
        for (const [name, score] of byName(scores)) {
          const [department, code] = name.split(' ') as [string, string];
          const other = book.get(department)!.get(code)!.score;
          if (score === null || other === null) expect(score).toBe(other);
          // A tie that noise breaks the other way may move the last decimal.
          else expect(Math.abs(score - other)).toBeLessThanOrEqual(1.0001 * 10 ** -decimals);
        }
      }),
      RUNS,
    );
  });

  it('does not depend on the order of departments', () => {
    fc.assert(
      fc.property(cases(anything), ({ compiled, cycle }) => {
        const scores = tryScore(compiled, cycle);
        const turned = tryScore(compiled, new Map([...cycle].reverse()));
        expect(turned === null).toBe(scores === null);
        if (scores !== null && turned !== null) expectSame(byName(scores), byName(turned));
      }),
      RUNS,
    );
  });

  it('does not depend on the order of siblings', () => {
    fc.assert(
      fc.property(cases(anything), ({ compiled, cycle }) => {
        const { framework } = compiled;
        const turned = compileFramework({ ...framework, nodes: framework.nodes.toReversed() });
        const [one, other] = [tryScore(compiled, cycle), tryScore(turned, cycle)];
        expect(other === null).toBe(one === null);
        if (one !== null && other !== null) expectSame(byName(one), byName(other));
      }),
      RUNS,
    );
  });

  it('does not change when all weights beneath a node are scaled alike', () => {
    fc.assert(
      fc.property(
        cases(anything),
        fc.nat(),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        ({ compiled, cycle }, pick, factor) => {
          const { framework } = compiled;
          const groups = framework.nodes.filter((node) => !isIndicator(node));
          const chosen = groups[pick % groups.length]!.code;
          const scaled = compileFramework({
            ...framework,
            nodes: framework.nodes.map((node) =>
              node.parent === chosen ? { ...node, weight: node.weight * factor } : node,
            ),
          });
          const [one, other] = [tryScore(compiled, cycle), tryScore(scaled, cycle)];
          expect(other === null).toBe(one === null);
          if (one !== null && other !== null) expectSame(byName(one), byName(other));
        },
      ),
      RUNS,
    );
  });

  it('stays within 0 and 100 under clamped goalposts', () => {
    fc.assert(
      fc.property(cases(goalposts, { isWild: true }), ({ compiled, cycle }) => {
        for (const score of byName(scoreCycle(compiled, matrixOf(compiled, cycle))).values()) {
          if (score === null) continue;
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
        }
      }),
      RUNS,
    );
  });

  it('never lowers a score when one answer gets better, under goalposts', () => {
    fc.assert(
      fc.property(cases(goalposts), fc.nat(), fc.nat(), fc.nat(), (made, pickD, pickI, pickV) => {
        const { compiled, cycle } = made;
        const departments = [...cycle.keys()];
        const department = departments[pickD % departments.length]!;
        const indicator = compiled.indicators[pickI % compiled.indicators.length]!;
        const cell = cycle.get(department)!.get(indicator.code)!;
        if (cell.kind !== 'value') return;
        const [candidate] = fc.sample(arbitraryValue(indicator), { numRuns: 1, seed: pickV });
        const isBetter =
          indicator.direction === 'higher' ? candidate! >= cell.value : candidate! <= cell.value;
        if (!isBetter) return;
        const better: TestCycle = new Map(cycle);
        better.set(
          department,
          new Map(cycle.get(department)).set(indicator.code, { kind: 'value', value: candidate! }),
        );
        const before = byName(scoreCycle(compiled, matrixOf(compiled, cycle)));
        const after = byName(scoreCycle(compiled, matrixOf(compiled, better)));
        for (const [name, score] of before) {
          if (score !== null) expect(after.get(name)!).toBeGreaterThanOrEqual(score - 1e-9);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives no NaN and no Infinity for any finite answers, under every method', () => {
    fc.assert(
      fc.property(cases(anything, { isWild: true }), ({ compiled, cycle }) => {
        const scores = tryScore(compiled, cycle);
        if (scores === null) return;
        const hasValue = (department: string): boolean =>
          [...cycle.get(department)!.values()].every((cell) => cell.kind === 'value');
        scores.departments.forEach((department, row) =>
          scores.nodeCodes.forEach((code, position) => {
            const score = nodeScore(scores, row, position);
            expect(Math.abs(score ?? 0)).toBeLessThan(1e16);
            // NaN stands for "no score", so it must not hide a failure: who answered all has all scores.
            if (hasValue(department)) expect([code, score]).not.toEqual([code, null]);
          }),
        );
        for (const { score } of rankDepartments(compiled, scores)) {
          expect(score === null || Number.isFinite(score)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('excluding a missing child equals removing it from the tree', () => {
    fc.assert(
      fc.property(cases(excluding, { isComplete: true }), fc.nat(), ({ compiled, cycle }, pick) => {
        const gone = compiled.indicators[pick % compiled.indicators.length]!;
        const siblings = compiled.framework.nodes.filter(
          (node) => node.parent === gone.parent && node.code !== gone.code,
        );
        if (!siblings.some((node) => node.weight > 0)) return;
        const nodes = compiled.framework.nodes.filter((node) => node.code !== gone.code);
        const smaller = compileFramework({ ...compiled.framework, nodes });
        const missing: TestCycle = new Map(
          [...cycle].map(([department, answers]) => [
            department,
            new Map(answers).set(gone.code, { kind: 'missing', reason: 'not_answered' }),
          ]),
        );
        const excluded = byName(scoreCycle(compiled, matrixOf(compiled, missing)));
        const removed = byName(scoreCycle(smaller, matrixOf(smaller, missing)));
        for (const [name] of [...excluded].filter(([n]) => n.endsWith(` ${gone.code}`))) {
          expect(excluded.get(name)).toBeNull();
          excluded.delete(name);
        }
        expectSame(excluded, removed);
      }),
      RUNS,
    );
  });

  it('scoring one department again equals scoring the cycle again', () => {
    fc.assert(
      fc.property(cases(anything), fc.nat(), ({ compiled, cycle }, pick) => {
        const scores = tryScore(compiled, cycle);
        if (scores === null) return;
        const departments = [...cycle.keys()];
        const row = pick % departments.length;
        const changed: TestCycle = new Map(cycle);
        const [source] = [...cycle.values()];
        changed.set(departments[row]!, new Map(source));
        const expected = tryScore(compiled, changed);
        if (expected === null) return;
        const again = rescoreDepartment(compiled, matrixOf(compiled, changed), scores, row);
        expect([...again.scores]).toEqual([...expected.scores]);
        expect([...again.coverage]).toEqual([...expected.coverage]);
        expect([...again.submitted]).toEqual([...expected.submitted]);
      }),
      RUNS,
    );
  });

  it('contributions sum to the index on arithmetic trees', () => {
    const arithmetic: FrameworkChoices = { ...goalposts, aggregations: [{ method: 'arithmetic' }] };
    fc.assert(
      fc.property(cases(arithmetic), ({ compiled, cycle }) => {
        const scores = scoreCycle(compiled, matrixOf(compiled, cycle));
        scores.departments.forEach((_, row) => {
          const parts = contributions(compiled, scores, row);
          const index = nodeScore(scores, row, 0);
          const leaves = compiled.nodes.filter((node) => node.indicator >= 0);
          const sum = leaves.reduce((total, leaf) => total + (parts[leaf.position] ?? 0), 0);
          if (index === null) expect(parts.every((part) => part === null)).toBe(true);
          else expect(Math.abs(sum - index)).toBeLessThanOrEqual(1e-9);
        });
      }),
      RUNS,
    );
  });

  it('ranks by the number shown: equal numbers, equal ranks, and no rank without a score', () => {
    const ranked: FrameworkChoices = {
      ...goalposts,
      settings: fc.record({ rankDecimals: fc.integer({ min: 0, max: 3 }) }),
    };
    fc.assert(
      fc.property(cases(ranked, { departments: { min: 2, max: 9 } }), ({ compiled, cycle }) => {
        const rows = rankDepartments(compiled, scoreCycle(compiled, matrixOf(compiled, cycle)));
        for (const row of rows) {
          const ahead = rows.filter(
            (o) => o.rounded !== null && o.rounded > (row.rounded ?? Infinity),
          );
          const level = rows.filter(
            (o) => o !== row && o.rounded !== null && o.rounded === row.rounded,
          );
          expect(row.rank).toBe(row.rounded === null ? null : ahead.length + 1);
          expect(row.tied).toBe(row.rounded !== null && level.length > 0);
          expect(row.reason === null).toBe(row.score !== null);
        }
      }),
      RUNS,
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryCycle, matrixOf } from '#shared/testing/arbitrary-cycle.ts';
import { arbitraryFramework, EXCLUDE, MEANS, ZERO } from '#shared/testing/arbitrary-framework.ts';
import { fillMatrix, type ShortCell } from '#shared/testing/fill-matrix.ts';
import { loadFramework } from '#shared/testing/load-framework.ts';
import { workedExample, workedFramework } from '#shared/testing/worked-example.ts';
import { issueMessages } from '#shared/format/issue-messages.ts';
import { Invalid } from '../../errors.ts';
import { compileFramework } from '../../framework/compile-framework.ts';
import { choiceSensitivity } from './choice-sensitivity.ts';
import { prepareDraws } from './prepare-draws.ts';
import { pairShares } from './rank-tally.ts';
import { choicesOf, type RobustnessChoices } from './robustness-choices.ts';
import { robustnessFacts } from './robustness-facts.ts';
import { robustness, topProbability, type Robustness } from './robustness.ts';

const compiled = compileFramework(workedFramework(ZERO, { method: 'arithmetic' }));
const worked = fillMatrix(compiled, workedExample.values);
const choices: RobustnessChoices = {
  draws: 400,
  seed: 5,
  weights: { method: 'dirichlet', concentration: 20 },
};

/** Numbers in any depth of a value that are no numbers. */
function countNaN(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) ? 0 : 1;
  if (ArrayBuffer.isView(value)) return [...(value as Float64Array)].filter(Number.isNaN).length;
  if (value === null || typeof value !== 'object') return 0;
  return Object.entries(value).reduce(
    (sum, [key, each]) => sum + (key === 'room' ? 0 : countNaN(each)),
    0,
  );
}

const run = (table: Record<string, Record<string, ShortCell>>, changes = {}): Robustness =>
  robustness(compiled, fillMatrix(compiled, table), { ...choices, ...changes });

const codesOf = (work: () => unknown): readonly string[] => {
  try {
    work();
  } catch (error) {
    if (error instanceof Invalid) return error.issues.map(({ code }) => code);
    throw error;
  }
  return [];
};

describe('a clear answer', () => {
  it.each([
    [{ draws: 0 }, ['robustness.draws_out_of_range']],
    [{ draws: 1_000_000 }, ['robustness.draws_out_of_range']],
    [{ draws: 2.5 }, ['robustness.draws_out_of_range']],
    [{ draws: NaN }, ['robustness.draws_out_of_range']],
    [{ seed: -1 }, ['robustness.seed_out_of_range']],
    [{ seed: 2 ** 32 }, ['robustness.seed_out_of_range']],
    [{ seed: 0.5, draws: -3 }, ['robustness.draws_out_of_range', 'robustness.seed_out_of_range']],
    [
      { weights: { method: 'dirichlet', concentration: 0 } },
      ['robustness.concentration_out_of_range'],
    ],
    [{ weights: { method: 'uniform', range: 1 } }, ['robustness.range_out_of_range']],
    [{ weights: { method: 'uniform', range: NaN } }, ['robustness.range_out_of_range']],
  ] as const)('to %j: %j', (changes, codes) => {
    expect(codesOf(() => run(workedExample.values, changes))).toEqual(codes);
    for (const code of codes) expect(Object.keys(issueMessages)).toContain(code);
  });

  it('to a hundred thousand draws', () => {
    const { departments, tally } = run(workedExample.values, { draws: 100_000 });
    expect(tally.draws).toBe(100_000);
    expect(departments[0]?.probabilities[0]).toBeGreaterThan(0.9);
  });

  it('to nobody, and to departments that all miss everything', () => {
    const missing = { A: null, B: null, C: null, D: null, E: null };
    for (const table of [{}, { P: missing, Q: missing }]) {
      expect(codesOf(() => run(table))).toEqual(['robustness.nobody_ranked']);
    }
  });

  it('to one department: it is first', () => {
    const result = run({ P: workedExample.values['P']! });
    expect(result.departments).toEqual([
      {
        department: 'P',
        rank: 1,
        mean: 1,
        median: 1,
        low: 1,
        high: 1,
        probabilities: [1],
        unranked: 0,
      },
    ]);
    expect([result.neighbours, result.runs, robustnessFacts(result)]).toEqual([[], [], []]);
    expect(result.shifts).toEqual([
      { choice: 'weights', shift: 0, options: [{ option: 'drawn', shift: 0 }] },
    ]);
  });

  it('to departments that are all tied: all first, none told apart', () => {
    const same = workedExample.values['P']!;
    const result = run({ P: same, Q: same, R: same });
    for (const department of result.departments) {
      expect(department).toMatchObject({ rank: 1, median: 1, low: 1, high: 1 });
      expect(department.probabilities).toEqual([1, 0, 0]);
    }
    expect(pairShares(result.tally, 0, 2)).toEqual({ ahead: 0, behind: 0, level: 1 });
    expect(result.runs).toEqual([{ from: 0, to: 2, lane: 0 }]);
    expect(robustnessFacts(result)[0]).toEqual({
      kind: 'leaders_indistinguishable',
      departments: ['P', 'Q', 'R'],
    });
  });

  it('to a department that has no score under a policy: counted as unranked, apart from its ranks', () => {
    const strict = compileFramework(
      workedFramework(ZERO, { method: 'arithmetic' }, { minCoverage: 0.8 }),
    );
    const result = robustness(strict, fillMatrix(strict, workedExample.values), {
      ...choices,
      missingPolicies: [ZERO, EXCLUDE],
    });
    const q = result.departments.find(({ department }) => department === 'Q')!;
    expect(q.unranked).toBeGreaterThan(0.4);
    expect(q.unranked + q.probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
    // R, a third of whose D1 does not apply, has no score under either.
    expect(q).toMatchObject({ rank: 2, median: 2, high: 2 });
    expect(countNaN(result)).toBe(0);
  });

  it('to a mean that meets a negative score: a named refusal', () => {
    const unclamped = compileFramework({
      ...compiled.framework,
      nodes: compiled.framework.nodes.map((node) =>
        node.code === 'A' && 'kind' in node
          ? {
              ...node,
              normalise: { method: 'goalposts' as const, min: 70, max: 100, clamp: false },
            }
          : node,
      ),
    });
    const matrix = fillMatrix(unclamped, workedExample.values);
    const drawn = { ...choices, aggregations: [{ method: 'geometric' as const }] };
    expect(codesOf(() => robustness(unclamped, matrix, drawn))).toEqual(['scoring.negative_child']);
  });
});

describe('the same seed', () => {
  it('gives the same bits, another seed others', () => {
    const drawn = { ...choices, leaveOneOut: true, missingPolicies: [ZERO, EXCLUDE] };
    const once = robustness(compiled, worked, drawn);
    expect(robustness(compiled, worked, drawn)).toEqual(once);
    expect(robustness(compiled, worked, { ...drawn, seed: 6 }).tally.ranks).not.toEqual(
      once.tally.ranks,
    );
  });

  it('gives the ranks written down here, on every machine', () => {
    const national = loadFramework('national-digital-maturity');
    const table = Object.fromEntries(
      Array.from({ length: 12 }, (_, d) => [
        `DEP${d}`,
        Object.fromEntries(
          national.indicators.map(({ code, kind, scale }, i): [string, ShortCell] => {
            const turn = (d * 31 + i * 17) % 101;
            if (turn % 23 === 0) return [code, null];
            if (kind === 'boolean') return [code, turn % 2];
            if (kind === 'level') {
              const { levels } = national.framework.scales![scale!]!;
              return [code, levels[turn % levels.length]!.value];
            }
            return [code, kind === 'checklist' ? 20 * (turn % 5) : turn];
          }),
        ),
      ]),
    );
    const matrix = fillMatrix(national, table);
    const result = robustness(national, matrix, choicesOf(national.framework, { draws: 500 }));
    expect(result.departments.map((d) => [d.department, d.rank, d.median, d.low, d.high].join(' ')))
      .toMatchInlineSnapshot(`
        [
          "DEP9 1 2 1 5",
          "DEP11 2 2 1 4",
          "DEP3 3 3 1 5",
          "DEP4 4 3 1 5",
          "DEP6 5 5 3 8",
          "DEP7 6 7 4 10",
          "DEP2 7 6 4 10",
          "DEP5 8 10 7 12",
          "DEP1 9 8 6 10.049999999999955",
          "DEP10 10 9 6 12",
          "DEP0 11 11 8 12",
          "DEP8 12 11 8 12",
        ]
      `);
  });

  it('says how far each choice alone moves ranks, and which matters most', () => {
    const drawn: RobustnessChoices = {
      ...choices,
      aggregations: [{ method: 'arithmetic' }, { method: 'geometric', floor: 1 }],
      missingPolicies: [ZERO, EXCLUDE],
      leaveOneOut: true,
    };
    const { shifts } = robustness(compiled, worked, drawn);
    expect(shifts.map(({ choice }) => choice)).toEqual([
      'weights',
      'aggregation',
      'missing_policy',
      'left_out_indicator',
    ]);
    // scoring.md §11: under `exclude` Q passes R, so two of three move by one rank.
    expect(shifts[2]?.options).toEqual([
      { option: 'zero', shift: 0 },
      { option: 'exclude', shift: expect.closeTo(2 / 3, 12) as number },
    ]);
    expect(shifts[3]?.options.map(({ option }) => option)).toEqual(['A', 'B', 'C', 'D', 'E']);
    const sensitivity = choiceSensitivity(prepareDraws(compiled, worked, drawn), 400);
    expect(sensitivity.map(({ choice }) => choice)).toEqual(shifts.map(({ choice }) => choice));
    for (const { first, total } of sensitivity) {
      expect(first!.low).toBeLessThanOrEqual(first!.high);
      expect(total!.value).toBeGreaterThanOrEqual(0);
      expect(total!.value).toBeLessThan(1.3);
    }
  });
});

describe('for every framework, cycle and choice', () => {
  const runs = arbitraryFramework({
    aggregations: MEANS,
    methods: 'goalposts',
    missing: [ZERO, EXCLUDE],
  }).chain((framework) => {
    const owner = compileFramework(framework);
    return fc.record({
      owner: fc.constant(owner),
      cycle: arbitraryCycle(owner, { departments: { min: 2, max: 7 } }),
      drawn: fc.record({
        draws: fc.constant(30),
        seed: fc.nat(),
        weights: fc.constant(choices.weights),
        leaveOneOut: fc.boolean(),
        missingPolicies: fc.constantFrom([], [ZERO, EXCLUDE]),
      }),
    });
  });
  const robust = (...given: Parameters<typeof robustness>): Robustness | null => {
    try {
      return robustness(...given);
    } catch (error) {
      if (error instanceof Invalid) return null;
      throw error;
    }
  };

  it('probabilities sum to 1, superiority is antisymmetric, nothing is NaN', () => {
    fc.assert(
      fc.property(runs, ({ owner, cycle, drawn }) => {
        const result = robust(owner, matrixOf(owner, cycle), drawn);
        if (result === null) return;
        expect(countNaN({ ...result, choices: null })).toBe(0);
        const size = result.departments.length;
        result.departments.forEach((department, first) => {
          const sum = topProbability(department, size) + department.unranked;
          expect(sum).toBeCloseTo(1, 12);
          for (let second = 0; second < size; second += 1) {
            const one = pairShares(result.tally, first, second);
            const other = pairShares(result.tally, second, first);
            expect(one?.ahead).toBe(other?.behind);
            expect(one?.level).toBe(other?.level);
            if (one !== null) expect(one.ahead + one.behind + one.level).toBeCloseTo(1, 12);
          }
          // Both have a rank when one does wherever nobody lacks a score: the mean of ranks is then bounded.
          if (department.mean !== null) {
            expect(department.low!).toBeLessThanOrEqual(department.median!);
            expect(department.median!).toBeLessThanOrEqual(department.high!);
          }
        });
      }),
      { numRuns: 120, seed: 3 },
    );
  });

  it('the order of departments does not matter', () => {
    fc.assert(
      fc.property(runs, ({ owner, cycle, drawn }) => {
        const turned = new Map([...cycle].reverse());
        const one = robust(owner, matrixOf(owner, cycle), drawn);
        const other = robust(owner, matrixOf(owner, turned), drawn);
        expect(other && { ...other, tally: null }).toEqual(one && { ...one, tally: null });
      }),
      { numRuns: 80, seed: 4 },
    );
  });
});

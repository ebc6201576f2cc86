import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryCycle, matrixOf } from '#shared/testing/arbitrary-cycle.ts';
import { arbitraryFramework, EXCLUDE, MEANS, ZERO } from '#shared/testing/arbitrary-framework.ts';
import { workedExample, workedFramework } from '#shared/testing/worked-example.ts';
import { fillMatrix } from '#shared/testing/fill-matrix.ts';
import { Invalid } from '../../errors.ts';
import { compileFramework } from '../../framework/compile-framework.ts';
import type { RobustnessSettings } from '../../framework/framework.ts';
import type { CycleMatrix } from '../cycle-matrix.ts';
import type { CompiledFramework } from '../../framework/compile-framework.ts';
import { keysOfDraw, nextDraw, nominalDraw, openStreams } from './draw-ranks.ts';
import { prepareDraws, type PreparedDraws } from './prepare-draws.ts';
import { addDraw, makeTally } from './rank-tally.ts';
import { rankSlowly, scoreDrawSlowly } from './robustness.oracle.ts';
import type { RobustnessChoices } from './robustness-choices.ts';
import { robustness } from './robustness.ts';

function issuesOf(work: () => void): readonly string[] | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof Invalid) return error.issues.map(({ code }) => code);
    throw error;
  }
}

/** Holds every draw against a framework made for it; gives how many were compared. */
function compareDraws(
  compiled: CompiledFramework,
  matrix: CycleMatrix,
  choices: RobustnessChoices,
): number {
  let prepared: PreparedDraws | null = null;
  const refused = issuesOf(() => (prepared = prepareDraws(compiled, matrix, choices)));
  if (prepared === null) {
    expect(refused).not.toBeNull();
    return 0;
  }
  const ready: PreparedDraws = prepared;
  const streams = openStreams(choices.seed);
  const draw = nominalDraw(ready);
  const keys = new Float64Array(ready.participants.length);
  const tally = makeTally(keys.length);
  const slowRanks = ready.participants.map(() => new Array<number>(keys.length).fill(0));
  const slowAhead = slowRanks.map((row) => row.map(() => 0));
  for (let at = 0; at < choices.draws; at += 1) {
    nextDraw(ready, streams, draw);
    let slow: number[] = [];
    const slowIssues = issuesOf(() => (slow = scoreDrawSlowly(ready, matrix, draw)));
    const fastIssues = issuesOf(() => keysOfDraw(ready, draw, keys));
    expect(fastIssues === null).toBe(slowIssues === null);
    if (slowIssues !== null) return at;
    expect([...keys]).toEqual(slow);
    addDraw(tally, keys);
    const ranks = rankSlowly(slow);
    expect([...tally.room.ranks]).toEqual(ranks);
    ranks.forEach((rank, place) => {
      if (rank > 0) slowRanks[place]![rank - 1]! += 1;
      ranks.forEach((other, second) => {
        if (rank > 0 && other > 0 && rank < other) slowAhead[place]![second]! += 1;
      });
    });
  }
  expect([...tally.ranks]).toEqual(slowRanks.flat());
  for (let first = 0; first < keys.length; first += 1) {
    for (let second = first + 1; second < keys.length; second += 1) {
      const pair = first * keys.length + second;
      const both = tally.draws - tally.apart[pair]!;
      expect(tally.behind[pair]).toBe(slowAhead[second]![first]);
      expect(both - tally.behind[pair]! - tally.level[pair]!).toBe(slowAhead[first]![second]);
    }
  }
  return choices.draws;
}

const weights = fc.constantFrom<(RobustnessSettings['weights'] | undefined)[]>(
  undefined,
  { method: 'dirichlet', concentration: 50 },
  { method: 'dirichlet', concentration: 0.5 },
  { method: 'uniform', range: 0.25 },
);

const choicesOver = (population: boolean): fc.Arbitrary<RobustnessChoices> =>
  fc.record({
    draws: fc.constant(12),
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    weights,
    weightsOf: fc.constantFrom('all' as const, 'groups' as const),
    aggregations: fc.option(
      fc.subarray([...MEANS, ...(population ? [{ method: 'copeland' as const }] : [])], {
        minLength: 1,
      }),
      { nil: undefined },
    ),
    normalisations: fc.option(
      fc.subarray(['goalposts', 'minmax', 'percentile_rank', 'zscore'] as const),
      { nil: undefined },
    ),
    missingPolicies: fc.constantFrom([], [ZERO], [ZERO, EXCLUDE]),
    leaveOneOut: fc.boolean(),
  });

describe('every draw', () => {
  it.each([false, true])(
    'gives the ranks that a framework with its choices gives (other departments matter: %s)',
    (population) => {
      const frameworks = arbitraryFramework({
        aggregations: MEANS,
        methods: population ? 'all' : 'goalposts',
        missing: [ZERO, EXCLUDE],
        population,
        settings: fc.record({
          minCoverage: fc.constantFrom(0, 0.5, 0.8),
          coverageBasis: fc.constantFrom('weight' as const, 'count' as const),
          rankDecimals: fc.constantFrom(0, 2, 6),
          roundTiers: fc.constantFrom(undefined, undefined, 1),
        }),
      });
      let compared = 0;
      fc.assert(
        fc.property(
          frameworks.chain((framework) => {
            const compiled = compileFramework(framework);
            return fc.tuple(
              fc.constant(compiled),
              arbitraryCycle(compiled, { departments: { min: 1, max: 6 } }),
              choicesOver(population),
            );
          }),
          ([compiled, cycle, choices]) => {
            compared += compareDraws(compiled, matrixOf(compiled, cycle), choices);
          },
        ),
        { numRuns: 150, seed: 7 },
      );
      expect(compared).toBeGreaterThan(600);
    },
    30_000,
  );
});

describe('the worked example under every choice at once', () => {
  it('agrees with brute force on 300 draws', () => {
    const compiled = compileFramework(workedFramework(ZERO, { method: 'arithmetic' }));
    const choices: RobustnessChoices = {
      draws: 300,
      seed: 42,
      weights: { method: 'dirichlet', concentration: 20 },
      aggregations: [{ method: 'arithmetic' }, { method: 'geometric', floor: 1 }],
      normalisations: ['goalposts', 'minmax'],
      missingPolicies: [ZERO, EXCLUDE],
      leaveOneOut: true,
    };
    const matrix = fillMatrix(compiled, workedExample.values);
    expect(compareDraws(compiled, matrix, choices)).toBe(300);
    const result = robustness(compiled, matrix, choices);
    expect(result.departments.map(({ department }) => department)).toEqual(['P', 'R', 'Q']);
    expect(result.departments[0]?.probabilities[0]).toBeGreaterThan(0.5);
  });
});

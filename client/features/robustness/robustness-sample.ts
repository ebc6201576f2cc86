import type { RobustnessResponse } from '#shared/contracts/robustness.ts';

/** Ranges of departments in rank order, and brackets over them; nothing else of a simulation. */
export function sampleRobustness(
  ranges: Readonly<Record<string, readonly [number | null, number | null]>>,
  runs: RobustnessResponse['runs'] = [],
): RobustnessResponse {
  return {
    ...{ demo: true, cycle: '2024-Q3', state: 'published', runs },
    framework: { id: 'small', version: '1.0', sha256: '0' },
    settings: {
      ...{ draws: 2000, seed: 7, weights: { method: 'dirichlet', concentration: 100 } },
      ...{ aggregations: ['arithmetic', 'geometric'], normalisations: [], missingPolicies: [] },
      leaveOneOut: false,
    },
    departments: Object.entries(ranges).map(([code, [low, high]], at) => ({
      ...{ code, rank: at + 1, mean: low, median: low, low, high, unranked: 0 },
      probabilities: { from: 1, shares: [] },
    })),
    ...{ neighbours: [], shifts: [], sensitivity: [], facts: [] },
  };
}

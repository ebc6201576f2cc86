import type { TrendsResponse } from '#shared/contracts/results.ts';

/** Departments at each level by quarter; one series per level, low to high. */
export interface LevelsData {
  readonly quarters: readonly string[];
  readonly series: readonly { readonly level: number; readonly counts: readonly number[] }[];
}

export function levelsData({ cycles, levels }: TrendsResponse): LevelsData {
  return {
    quarters: cycles.map(({ cycle }) => cycle),
    series: levels.map(({ level }, place) => ({
      level,
      counts: cycles.map(({ levelCounts }) => levelCounts[place] ?? 0),
    })),
  };
}

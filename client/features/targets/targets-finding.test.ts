import { describe, expect, it } from 'vitest';
import { yearInSight } from './targets-finding.ts';

const none = { met: 0, on_track: 0, at_risk: 0, missed: 0, not_enough_quarters: 0 };
const page = (cycle: string | null, wanted: readonly number[]) =>
  ({
    cycle,
    years: [2022, 2023, 2024, 2025],
    counts: [2022, 2023, 2024, 2025].map((year) => ({
      ...none,
      year,
      met: wanted.includes(year) ? 1 : 0,
    })),
  }) as unknown as Parameters<typeof yearInSight>[0];

describe('the year that the page of targets speaks of', () => {
  it.each([
    ['the next to end', '2024-Q4', [2023, 2024, 2025], 2025],
    ['the one that lasts', '2024-Q2', [2023, 2024, 2025], 2024],
    ['the last one that has targets, where none to come has', '2024-Q4', [2022, 2023], 2023],
    ['the next to end, where none has', '2023-Q4', [], 2024],
    ['the first that is shown, before anything is published', null, [2022, 2024], 2022],
  ] as const)('is %s', (_what, cycle, wanted, year) => {
    expect(yearInSight(page(cycle, wanted))).toBe(year);
  });
});

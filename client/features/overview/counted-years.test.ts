import { describe, expect, it } from 'vitest';
import { countedYears } from './counted-years.ts';

const none = { met: 0, on_track: 0, at_risk: 0, missed: 0, not_enough_quarters: 0 };
const counts = [
  { ...none, year: 2022 },
  { ...none, year: 2023, met: 1 },
  { ...none, year: 2024, met: 4, missed: 5 },
  { ...none, year: 2025, on_track: 4, at_risk: 4, not_enough_quarters: 1 },
];

describe('the years whose targets are counted', () => {
  it('are the one that is over and the next to end', () => {
    const { over, ahead } = countedYears({ cycle: '2024-Q4', counts });
    expect(over).toMatchObject({ year: 2024, met: 4, missed: 5, total: 9 });
    expect(ahead).toMatchObject({ year: 2025, on_track: 4, total: 9 });
  });

  it('do not call a year over before its fourth quarter', () => {
    const { over, ahead } = countedYears({ cycle: '2024-Q3', counts });
    expect([over?.year, ahead?.year]).toEqual([2023, 2024]);
  });

  it('are none where nothing is published, or nothing wanted', () => {
    expect(countedYears({ cycle: null, counts })).toEqual({ over: null, ahead: null });
    expect(countedYears({ cycle: '2022-Q4', counts: counts.slice(0, 1) })).toEqual({
      over: null,
      ahead: null,
    });
  });
});

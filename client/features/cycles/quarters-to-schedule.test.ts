import { describe, expect, it } from 'vitest';
import { quartersToSchedule } from './quarters-to-schedule.ts';

const today = new Date('2025-05-10T12:00:00Z');

describe('quarters to schedule', () => {
  it('follow the newest one there is, over the turn of the year', () => {
    expect(quartersToSchedule(['2024-Q2', '2024-Q3'], today)).toEqual([
      '2024-Q4',
      '2025-Q1',
      '2025-Q2',
      '2025-Q3',
    ]);
  });
  it('begin with this one where nothing was measured yet', () => {
    expect(quartersToSchedule([], today)[0]).toBe('2025-Q2');
  });
});

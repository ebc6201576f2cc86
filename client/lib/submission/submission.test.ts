import { describe, expect, it } from 'vitest';
import { currentCycle, ownDepartments } from './own-place.ts';
import { timeLeft } from './time-left.ts';

const now = '2025-01-22T10:00:00Z';

describe('how long is left', () => {
  it.each([
    ['2025-01-30T12:00:00Z', { isPast: false, unit: 'days', count: 8 }],
    ['2025-01-23T10:00:00Z', { isPast: false, unit: 'days', count: 1 }],
    ['2025-01-23T09:59:00Z', { isPast: false, unit: 'hours', count: 24 }],
    ['2025-01-22T10:10:00Z', { isPast: false, unit: 'hours', count: 1 }],
    ['2025-01-22T08:30:00Z', { isPast: true, unit: 'hours', count: 2 }],
    ['2025-01-19T08:30:00Z', { isPast: true, unit: 'days', count: 3 }],
  ])('until %s', (due, left) => {
    expect(timeLeft(due, now)).toEqual(left);
  });
});

describe('whose quarter', () => {
  const cycle = (code: string, state: 'open' | 'review' | 'published' | 'scheduled') => ({
    ...{
      code,
      state,
      framework: { id: 'f', version: '2.0', sha256: '' },
      reporting: 0,
      publication: null,
    },
  });
  it('is the newest open one, whatever was published or scheduled after it', () => {
    const cycles = [
      cycle('2025-Q1', 'scheduled'),
      cycle('2024-Q4', 'review'),
      cycle('2024-Q3', 'open'),
    ];
    expect(currentCycle({ cycles })).toBe('2024-Q3');
    expect(currentCycle({ cycles: cycles.slice(0, 2) })).toBe('2024-Q4');
    expect(currentCycle({ cycles: cycles.slice(0, 1) })).toBeNull();
  });
  it('belongs to the departments that one answers for', () => {
    const roles = [
      { role: 'officer', department: 'MOH' },
      { role: 'head', department: 'MOH' },
      { role: 'reviewer', department: null },
    ] as const;
    expect(ownDepartments({ roles: [...roles] })).toEqual(['MOH']);
  });
});

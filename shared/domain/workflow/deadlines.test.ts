import { describe, expect, it } from 'vitest';
import { deadlineOf, handInBy } from './deadlines.ts';

const dueAt = '2025-04-15T20:59:59.000Z';
const open = { dueAt, extendedTo: null, state: 'draft', returnedAt: null } as const;
const extendedTo = '2025-04-20T20:59:59.000Z';

describe('until when a department is asked to act', () => {
  it('is the date of all, or its own where that is later', () => {
    expect(deadlineOf(open)).toBe(dueAt);
    expect(deadlineOf({ ...open, extendedTo })).toBe(extendedTo);
    expect(deadlineOf({ ...open, extendedTo: '2025-04-01T00:00:00.000Z' })).toBe(dueAt);
    expect(deadlineOf({ ...open, dueAt: null })).toBeNull();
  });

  const returned = { ...open, state: 'returned', returnedAt: '2025-04-18T10:00:00.000Z' } as const;

  it('is at least seven days after answers were returned', () => {
    expect(deadlineOf(returned)).toBe('2025-04-25T10:00:00.000Z');
    expect(deadlineOf({ ...returned, dueAt: null })).toBe('2025-04-25T10:00:00.000Z');
    expect(deadlineOf({ ...returned, returnedAt: '2025-04-02T10:00:00.000Z' })).toBe(dueAt);
    expect(deadlineOf({ ...returned, extendedTo: '2025-05-01T10:00:00.000Z' })).toBe(
      '2025-05-01T10:00:00.000Z',
    );
  });

  it('is no longer that once they were sent again, and never moves the date of all', () => {
    expect(deadlineOf({ ...returned, state: 'submitted' })).toBe(dueAt);
    expect(handInBy(returned)).toBe(dueAt);
  });
});

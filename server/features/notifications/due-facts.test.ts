import { describe, expect, it } from 'vitest';
import { dueFactOf } from './due-facts.ts';

const dueAt = '2025-04-15T20:59:59.000Z';
const deadline = { cycle: '2025-Q1', department: 'PP', dueAt, returnedAt: null };
const before = (days: number): number => Date.parse(dueAt) - days * 86_400_000;
const told = (days: number) => {
  const due = dueFactOf(deadline, before(days));
  return due && [due.once, due.fact.kind === 'due' && due.fact.days];
};

describe('a reminder is due', () => {
  it.each([
    ['eight days before', 8, null],
    ['seven days before', 7, ['due/2025-Q1/PP/7/' + dueAt, 7]],
    ['five days before, where nobody looked earlier', 5, ['due/2025-Q1/PP/7/' + dueAt, 5]],
    ['two days before', 2, ['due/2025-Q1/PP/2/' + dueAt, 2]],
    ['in the last hours', 0.2, ['due/2025-Q1/PP/2/' + dueAt, 0]],
    ['at the deadline', 0, null],
    ['afterwards', -1, null],
  ])('%s', (_when, days, expected) => {
    expect(told(days)).toEqual(expected);
  });
});

describe('a reminder of what was returned', () => {
  const told = (returnedBefore: number, days: number) =>
    dueFactOf(
      { ...deadline, returnedAt: new Date(before(returnedBefore)).toISOString() },
      before(days),
    )?.fact;

  it('says that it was returned', () => {
    expect(told(9, 7)).toMatchObject({ kind: 'due', days: 7, isReturned: true });
    expect(told(7, 2)).toMatchObject({ kind: 'due', days: 2, isReturned: true });
  });

  it('does not follow the notice of the return at once', () => {
    expect(told(7, 6.9)).toBeUndefined();
    expect(told(1, 0.5)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { OutboxEntry } from '#client/lib/outbox/outbox-entry.ts';
import type { SubmissionIndicator } from '#shared/contracts/submissions.ts';
import { readinessOf } from './readiness.ts';

type Check = SubmissionIndicator['checks'][number];
const missing: Check = { code: 'checks.missing', severity: 'explain', explained: false };
const jump: Check = { code: 'checks.jump', severity: 'explain', explained: false };
const tooHigh: Check = { code: 'checks.above_max', severity: 'block', explained: false };

const indicator = (code: string, checks: Check[] = [], due = true) =>
  ({ code, dimension: code.slice(0, 1), due, checks, returned: null }) as SubmissionIndicator;

const quarter = (...indicators: SubmissionIndicator[]) => ({
  indicators,
  returnedAt: '2025-04-10T08:00:00.000Z',
});

const entry = (code: string, part: Partial<OutboxEntry> = {}) =>
  ({
    indicator: code,
    attempt: null,
    change: {},
    refused: null,
    conflict: null,
    ...part,
  }) as OutboxEntry;

describe('what stands between a quarter and its submit', () => {
  it('is nothing where every check lets it through', () => {
    const explained = { ...jump, explained: true };
    const done = quarter(indicator('A1', [explained]), indicator('B1', [tooHigh], false));
    expect(readinessOf(done, [], 0)).toMatchObject({ isReady: true, next: null });
  });

  it('says what blocks before what is to be explained, and counts what nobody answered', () => {
    const found = readinessOf(
      quarter(
        indicator('A1', [jump]),
        indicator('A2', [tooHigh]),
        indicator('B1', [missing]),
        indicator('B2', [missing]),
      ),
      [],
      0,
    );
    expect(found.faults.map(({ code }) => code)).toEqual(['A2', 'A1']);
    expect(found.missing).toMatchObject({ count: 2, first: { code: 'B1', dimension: 'B' } });
    expect(found).toMatchObject({ isReady: false, next: { code: 'A2', dimension: 'A' } });
  });

  it('tells an answer on this device as that, not by what the server said of the one before', () => {
    const found = readinessOf(quarter(indicator('A1', [missing])), [entry('A1')], 1);
    expect(found).toMatchObject({
      missing: null,
      unsent: 1,
      documents: 1,
      isReady: false,
      next: null,
    });
  });

  it('reminds of what came back and was not touched since, without blocking', () => {
    const returned = (code: string, at: string) => ({ ...indicator(code), returned: 'سبب', at });
    const found = readinessOf(
      quarter(
        returned('A1', '2025-04-09T08:00:00.000Z'),
        returned('A2', '2025-04-11T08:00:00.000Z'),
      ),
      [],
      0,
    );
    expect(found.untouched.map(({ code }) => code)).toEqual(['A1']);
    expect(found).toMatchObject({ isBlocked: false, isReady: false, next: { code: 'A1' } });
  });

  it.each([
    ['conflict', { conflict: {} }],
    ['refused', { refused: {} }],
    ['unread', { change: null }],
  ])('begins with an answer that waits for its officer: %s', (why, part) => {
    const found = readinessOf(
      quarter(indicator('A1', [tooHigh]), indicator('B1', [missing])),
      [entry('B1', part as Partial<OutboxEntry>)],
      0,
    );
    expect(found.stuck).toEqual([{ code: 'B1', dimension: 'B', why }]);
    expect(found).toMatchObject({ unsent: 0, next: { code: 'B1' } });
  });
});

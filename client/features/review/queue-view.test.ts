import { describe, expect, it } from 'vitest';
import type { ReviewQueueRow } from '#shared/contracts/review.ts';
import { queueRows, readQueueView } from './queue-view.ts';

const row = (code: string, change: Partial<ReviewQueueRow>): ReviewQueueRow => ({
  cycle: '2025-Q1',
  department: { code, name: { ar: code, en: code }, kind: 'ministry' },
  ...{ state: 'submitted', version: 1, submittedAt: null, returnedAt: null, reviewer: null },
  ...{ mine: false, mayReview: true, due: 50, decided: 0, fresh: 0, jumps: 0 },
  withoutEvidence: 0,
  ...change,
});
const rows = [
  row('DONE', { state: 'accepted', submittedAt: '2025-04-01T00:00:00Z' }),
  row('DRAFT', { state: 'draft' }),
  row('OWN', { mayReview: false, submittedAt: '2025-04-01T00:00:00Z' }),
  row('LATE', { submittedAt: '2025-04-03T00:00:00Z', jumps: 2 }),
  row('EARLY', { submittedAt: '2025-04-02T00:00:00Z', fresh: 3 }),
  row('THEIRS', { state: 'under_review', submittedAt: '2025-04-01T00:00:00Z' }),
  row('MINE', { state: 'under_review', mine: true, withoutEvidence: 1 }),
];
const shown = (search: string) =>
  queueRows(rows, readQueueView(new URLSearchParams(search))).map(
    ({ department }) => department.code,
  );

describe('the queue', () => {
  it('begins with what the reviewer has, then what waits longest, and ends with what is done', () => {
    expect(shown('')).toEqual(['MINE', 'EARLY', 'LATE', 'OWN', 'THEIRS', 'DRAFT', 'DONE']);
  });
  it.each([
    ['mine=1', ['MINE']],
    ['state=draft', ['DRAFT']],
    ['changed=1', ['EARLY']],
    ['jumps=1', ['LATE']],
    ['evidence=1', ['MINE']],
    ['cycle=2024-Q4', []],
    ['state=nonsense&mine=1', ['MINE']],
  ])('is narrowed by %s', (search, codes) => {
    expect(shown(search)).toEqual(codes);
  });
});

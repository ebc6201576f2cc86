import { describe, expect, it } from 'vitest';
import { type HeardEvent, heardOf } from './facts-of-event.ts';

const cycle = '2025-Q1';
const dueAt = '2025-04-15T20:59:59.000Z';
const event = (action: string, rest: Partial<HeardEvent>): HeardEvent => ({
  action,
  subject: cycle,
  ...rest,
});
const moved = (from: string, after: object): HeardEvent =>
  event('submission.moved', {
    department: 'PP',
    before: { state: from },
    after,
    reason: 'سبب',
  });
const toPP = { to: 'department', department: 'PP' };

describe('people are told of an event', () => {
  it.each([
    [
      'a cycle that opens, wherever it is measured',
      event('cycle.moved', { after: { state: 'open', dueAt } }),
      { to: 'measured', fact: { kind: 'cycle_opened', cycle, dueAt } },
    ],
    [
      'answers that come back, by their number',
      moved('under_review', { state: 'returned', indicators: ['A', 'B'] }),
      { ...toPP, fact: { kind: 'returned', cycle, answers: 2, reason: 'سبب' } },
    ],
    [
      'answers that come back, counted where the event does not list them',
      moved('under_review', { state: 'returned' }),
      { ...toPP, fact: { kind: 'returned', cycle, answers: 7, reason: 'سبب' } },
    ],
    [
      'a submission that is accepted',
      moved('under_review', { state: 'accepted' }),
      { ...toPP, fact: { kind: 'accepted', cycle } },
    ],
    [
      'more time',
      event('submission.extended', { department: 'PP', after: { dueAt } }),
      { ...toPP, fact: { kind: 'extended', cycle, dueAt } },
    ],
    [
      'a publication, everyone',
      event('cycle.published', { after: { state: 'published', publication: 3, revision: 2 } }),
      { to: 'everyone', fact: { kind: 'published', cycle, revision: 2 } },
    ],
    [
      'a remark of the committee, the department',
      event('answer.commented', {
        subject: `${cycle}/A`,
        department: 'PP',
        after: { side: 'committee', text: 'لماذا؟' },
      }),
      {
        ...toPP,
        fact: { kind: 'commented', cycle, indicator: 'A', side: 'committee', text: 'لماذا؟' },
      },
    ],
    [
      'a remark of the department, whoever reviews it',
      event('answer.commented', {
        subject: `${cycle}/A`,
        department: 'PP',
        after: { side: 'department', text: 'لأن' },
      }),
      {
        to: 'holder',
        department: 'PP',
        fact: { kind: 'commented', cycle, indicator: 'A', side: 'department', text: 'لأن' },
      },
    ],
    ['but not of a recall by the department', moved('submitted', { state: 'returned' }), null],
    ['nor of a submission on its way', moved('draft', { state: 'submitted' }), null],
    [
      'nor of a cycle that closes its entry',
      event('cycle.moved', { after: { state: 'review' } }),
      null,
    ],
    ['nor of anything else', event('department.renamed', { department: 'PP', after: {} }), null],
  ])('%s', (_what, heard, told) => {
    expect(heardOf(heard, () => 7)).toEqual(told);
  });
});

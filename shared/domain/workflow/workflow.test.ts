import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../access/actor.ts';
import { CYCLE_STATES, isCycleMove, whyNotMoveCycle } from './cycle-moves.ts';
import { possibleMoves, whyNotMove } from './submission-moves.ts';
import { SUBMISSION_STATES, type SubmissionState } from './submission-states.ts';
import { type Situation, whyNotWrite, whyNotWriteAnswer } from './writing.ts';

const someone = (
  role: Role,
  department: string | null = null,
  via: Actor['via'] = 'session',
): Actor => ({
  account: role,
  grants: [{ role, department }],
  memberOf: department === null ? [] : [department],
  via,
});
const people: Readonly<Record<string, Actor>> = {
  officer: someone('officer', 'PP'),
  head: someone('head', 'PP'),
  'other officer': someone('officer', 'QQ'),
  reviewer: someone('reviewer'),
  chair: someone('chair'),
  leader: someone('leader'),
  admin: someone('admin'),
  'officer by token': someone('officer', 'PP', 'token'),
};
const at: Situation = {
  department: 'PP',
  cycle: 'open',
  state: 'draft',
  dueAt: 1000,
  extendedTo: null,
  now: 500,
  signOff: false,
  hasReturned: false,
};
const moves = (situation: Situation): Record<string, SubmissionState[]> =>
  Object.fromEntries(
    Object.entries(people)
      .map(([name, actor]) => [name, possibleMoves(actor, situation)] as const)
      .filter(([, to]) => to.length > 0),
  );

describe('a submission', () => {
  it.each<[SubmissionState, boolean, Record<string, SubmissionState[]>]>([
    ['not_started', false, { officer: ['submitted'] }],
    ['draft', false, { officer: ['submitted'], head: ['submitted'] }],
    ['draft', true, { officer: ['awaiting_signoff'], head: ['submitted'] }],
    ['awaiting_signoff', true, { officer: ['draft'], head: ['submitted', 'draft'] }],
    ['awaiting_signoff', false, { officer: ['submitted', 'draft'], head: ['submitted', 'draft'] }],
    ['submitted', false, { officer: ['draft'], head: ['draft'], reviewer: ['under_review'] }],
    [
      'under_review',
      false,
      { reviewer: ['submitted', 'returned', 'accepted'], chair: ['submitted'] },
    ],
    ['returned', false, { officer: ['submitted'], head: ['submitted'] }],
    ['accepted', false, { chair: ['under_review'] }],
  ])('that is %s (sign-off %s) goes on by these people only', (state, signOff, expected) => {
    expect(moves({ ...at, state, signOff })).toEqual(expected);
  });

  it('goes nowhere by anyone but by a way of the table', () => {
    const request = { reason: 'why', blocked: false };
    for (const from of SUBMISSION_STATES) {
      for (const to of SUBMISSION_STATES) {
        for (const actor of Object.values(people)) {
          const situation = { ...at, state: from };
          const isPossible = possibleMoves(actor, situation).includes(to);
          expect(whyNotMove(actor, situation, { ...request, to }) === null).toBe(isPossible);
        }
      }
    }
  });

  it.each<[string, Partial<Situation>, string, SubmissionState, object, string | null]>([
    ['a blocked one', {}, 'officer', 'submitted', { blocked: true }, 'blocked'],
    ['after the due date', { now: 1001 }, 'officer', 'submitted', {}, 'past_due'],
    ['within an extension', { now: 1001, extendedTo: 2000 }, 'officer', 'submitted', {}, null],
    ['in review', { cycle: 'review' }, 'officer', 'submitted', {}, 'cycle_not_open'],
    ['by another department', {}, 'other officer', 'submitted', {}, 'not_yours'],
    ['before the head', { signOff: true }, 'officer', 'submitted', {}, 'needs_signoff'],
    ['without sign-off', {}, 'officer', 'awaiting_signoff', {}, 'no_signoff'],
    ['once accepted', { state: 'accepted' }, 'officer', 'draft', {}, 'wrong_state'],
    [
      'unsaid why',
      { state: 'under_review' },
      'reviewer',
      'returned',
      { reason: undefined },
      'needs_reason',
    ],
  ])('%s: says why not', (_what, change, who, to, request, expected) => {
    const actor = people[who];
    if (!actor) throw new Error(who);
    const asked = { to, reason: 'why', blocked: false, ...request };
    expect(whyNotMove(actor, { ...at, ...change }, asked)).toBe(expected);
  });

  it('is not reviewed by those who belong to the department', () => {
    const both: Actor = { ...someone('reviewer'), memberOf: ['PP'] };
    expect(possibleMoves(both, { ...at, state: 'submitted' })).toEqual([]);
  });
});

describe('writing answers', () => {
  it('is for the department’s own people, in a session', () => {
    const writers = Object.entries(people).filter(([, actor]) => whyNotWrite(actor, at) === null);
    expect(writers.map(([name]) => name)).toEqual(['officer', 'head']);
  });

  it.each<[string, Partial<Situation>, string | null]>([
    ['to the last moment', { now: 1000 }, null],
    ['later', { now: 1001 }, 'past_due'],
    ['without a due date', { dueAt: null, now: 9999 }, null],
    ['in an extension', { now: 1500, extendedTo: 2000 }, null],
    ['after the extension', { now: 2001, extendedTo: 2000 }, 'past_due'],
    ['in review', { cycle: 'review' }, 'cycle_not_open'],
    ['in review, extended', { cycle: 'review', now: 1500, extendedTo: 2000 }, null],
    [
      'in review, returned',
      { cycle: 'review', state: 'returned', now: 5000, hasReturned: true },
      null,
    ],
    ['before it opens', { cycle: 'scheduled' }, 'cycle_not_open'],
    [
      'after publication',
      { cycle: 'published', state: 'returned', hasReturned: true },
      'cycle_not_open',
    ],
    ['once submitted', { state: 'submitted' }, 'wrong_state'],
  ])('%s', (_when, change, expected) => {
    expect(whyNotWrite(people['officer'] as Actor, { ...at, ...change })).toBe(expected);
  });

  it('of a returned submission is for what was given back, and never for what is not due', () => {
    expect(whyNotWriteAnswer('returned', { due: true, returned: false })).toBe('not_returned');
    expect(whyNotWriteAnswer('returned', { due: true, returned: true })).toBeNull();
    expect(whyNotWriteAnswer('draft', { due: false, returned: false })).toBe('not_due');
  });
});

describe('a cycle', () => {
  it('goes to the next state and never back', () => {
    for (const [from, state] of CYCLE_STATES.entries()) {
      for (const [to, next] of CYCLE_STATES.entries()) {
        expect(isCycleMove(state, next)).toBe(to === from + 1);
      }
    }
  });

  it('is moved by the chair', () => {
    const movers = Object.entries(people).filter(
      ([, actor]) => whyNotMoveCycle(actor, 'open', 'review') === null,
    );
    expect(movers.map(([name]) => name)).toEqual(['chair']);
  });
});

import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../access/actor.ts';
import { whyNotAppeal, whyNotAppealAnswer, whyNotDecide } from './appeals.ts';
import { cycleBlockers } from './cycle-blockers.ts';
import { CYCLE_STATES, type CycleStateName } from './cycle-moves.ts';
import {
  mayReview,
  possibleReviewMoves,
  type ReviewSituation,
  whyNotJudge,
  whyNotMoveReview,
} from './review-moves.ts';
import { SUBMISSION_STATES, type SubmissionState } from './submission-states.ts';
import { isStale } from './verdicts.ts';

const someone = (role: Role, change: Partial<Actor> = {}): Actor => {
  const department = role === 'officer' || role === 'head' ? 'PP' : null;
  const memberOf = department === null ? [] : [department];
  return { account: role, grants: [{ role, department }], memberOf, via: 'session', ...change };
};
const people: Readonly<Record<string, Actor>> = {
  officer: someone('officer'),
  head: someone('head'),
  reviewer: someone('reviewer'),
  'other reviewer': someone('reviewer', { account: 'other' }),
  'own reviewer': someone('reviewer', { memberOf: ['PP'] }),
  chair: someone('chair'),
  'own chair': someone('chair', { memberOf: ['PP'] }),
  leader: someone('leader'),
  admin: someone('admin'),
  'reviewer by token': someone('reviewer', { via: 'token' }),
};
const person = (name: string): Actor => {
  const found = people[name];
  if (!found) throw new Error(name);
  return found;
};
const at: ReviewSituation = {
  department: 'PP',
  cycle: 'review',
  state: 'under_review',
  claimedBy: 'reviewer',
  undecided: 0,
  returns: 0,
};
const who = (rule: (actor: Actor) => boolean): string[] =>
  Object.entries(people)
    .filter(([, actor]) => rule(actor))
    .map(([name]) => name);

describe('verdicts', () => {
  it('are given by who has the submission, in every state of it and of the quarter', () => {
    for (const cycle of CYCLE_STATES) {
      for (const state of SUBMISSION_STATES) {
        const isOpen = (cycle === 'open' || cycle === 'review') && state === 'under_review';
        const allowed = who((actor) => whyNotJudge(actor, { ...at, cycle, state }) === null);
        expect(allowed).toEqual(isOpen ? ['reviewer'] : []);
      }
    }
  });

  it.each<[string, string, Partial<ReviewSituation>, string]>([
    ['of the department', 'own reviewer', {}, 'own_department'],
    ['who does not review', 'chair', {}, 'not_yours'],
    ['with a token', 'reviewer by token', {}, 'not_yours'],
    ['who does not have it', 'other reviewer', {}, 'claimed_by_other'],
    ['who did not claim it', 'reviewer', { state: 'submitted' }, 'not_claimed'],
    ['once accepted', 'reviewer', { state: 'accepted' }, 'wrong_state'],
    ['once preliminary', 'reviewer', { cycle: 'preliminary' }, 'cycle_closed'],
  ])('are refused to one %s', (_what, name, change, why) => {
    expect(whyNotJudge(person(name), { ...at, ...change })).toBe(why);
  });

  it('stand for the answer that they judged; a return only until it comes back', () => {
    const verdict = { kind: 'adjusted', answerVersion: 2, sent: false } as const;
    expect(isStale(verdict, 2, false)).toBe(false);
    expect(isStale(verdict, 3, false)).toBe(true);
    const sent = { kind: 'return', answerVersion: 2, sent: true } as const;
    expect(isStale(sent, 2, true)).toBe(false);
    expect(isStale(sent, 2, false)).toBe(true);
  });

  it('are nobody’s of their own department', () => {
    expect(who((actor) => mayReview(actor, 'PP'))).toEqual(['reviewer', 'other reviewer']);
    expect(mayReview(person('own reviewer'), 'QQ')).toBe(true);
  });
});

describe('a review', () => {
  it.each<[SubmissionState, Record<string, SubmissionState[]>]>([
    ['draft', {}],
    ['submitted', { reviewer: ['under_review'], 'other reviewer': ['under_review'] }],
    [
      'under_review',
      {
        reviewer: ['submitted', 'returned', 'accepted'],
        'other reviewer': ['submitted', 'returned', 'accepted'],
        chair: ['submitted'],
      },
    ],
    ['returned', {}],
    ['accepted', { chair: ['under_review'] }],
  ])('that is %s may be taken on by these people only', (state, expected) => {
    const moves = Object.fromEntries(
      Object.entries(people)
        .map(([name, actor]) => [name, possibleReviewMoves(actor, { ...at, state })] as const)
        .filter(([, to]) => to.length > 0),
    );
    expect(moves).toEqual(expected);
  });

  it.each<[string, string, SubmissionState, Partial<ReviewSituation>, string | null]>([
    ['claims', 'reviewer', 'under_review', { state: 'submitted', claimedBy: null }, null],
    ['releases', 'reviewer', 'submitted', {}, null],
    ['releases another’s', 'other reviewer', 'submitted', {}, 'claimed_by_other'],
    ['frees', 'chair', 'submitted', {}, null],
    ['accepts', 'reviewer', 'accepted', {}, null],
    ['accepts another’s', 'other reviewer', 'accepted', {}, 'claimed_by_other'],
    ['accepts too early', 'reviewer', 'accepted', { undecided: 1 }, 'undecided'],
    ['accepts what must go back', 'reviewer', 'accepted', { returns: 1 }, 'returns_waiting'],
    ['returns nothing', 'reviewer', 'returned', {}, 'nothing_to_return'],
    ['returns', 'reviewer', 'returned', { returns: 2, undecided: 9 }, null],
    ['reopens', 'chair', 'under_review', { state: 'accepted' }, null],
    ['reopens', 'reviewer', 'under_review', { state: 'accepted' }, 'not_yours'],
    ['reopens', 'own chair', 'under_review', { state: 'accepted' }, 'own_department'],
    [
      'reopens late',
      'chair',
      'under_review',
      { state: 'accepted', cycle: 'preliminary' },
      'cycle_closed',
    ],
    ['claims its own', 'own reviewer', 'under_review', { state: 'submitted' }, 'own_department'],
    ['claims', 'admin', 'under_review', { state: 'submitted' }, 'not_yours'],
    ['accepts a draft', 'reviewer', 'accepted', { state: 'draft' }, 'wrong_state'],
  ])('%s by %s to %s', (_what, name, to, change, expected) => {
    const why = whyNotMoveReview(person(name), { ...at, ...change }, { to, reason: 'given' });
    expect(why).toBe(expected);
  });

  it('goes nowhere by anyone but by a way of the table', () => {
    for (const state of SUBMISSION_STATES) {
      for (const to of SUBMISSION_STATES) {
        for (const actor of Object.values(people)) {
          const situation = { ...at, state, returns: to === 'returned' ? 1 : 0 };
          const isTheirs = actor.account === 'reviewer' || actor.account === 'chair';
          const isPossible = possibleReviewMoves(actor, situation).includes(to);
          const isFree = state !== 'under_review' || isTheirs;
          const why = whyNotMoveReview(actor, situation, { to, reason: 'given' });
          expect(why === null).toBe(isPossible && isFree);
        }
      }
    }
  });

  it('says why it goes back or opens again', () => {
    const back = { ...at, returns: 1 };
    expect(whyNotMoveReview(person('reviewer'), back, { to: 'returned' })).toBe('needs_reason');
    const done: ReviewSituation = { ...at, state: 'accepted' };
    expect(whyNotMoveReview(person('chair'), done, { to: 'under_review' })).toBe('needs_reason');
  });
});

describe('an appeal', () => {
  const situation = { department: 'PP', appealsUntil: 1000, now: 500 } as const;

  it('is made by the department, while the quarter is preliminary', () => {
    for (const cycle of CYCLE_STATES) {
      const allowed = who((actor) => whyNotAppeal(actor, { ...situation, cycle }) === null);
      expect(allowed).toEqual(cycle === 'preliminary' ? ['officer', 'head'] : []);
    }
  });

  it('is made to the last moment of the window, once, on what was measured', () => {
    const asked = { ...situation, cycle: 'preliminary' } as const;
    expect(whyNotAppeal(person('officer'), { ...asked, now: 1000 })).toBeNull();
    expect(whyNotAppeal(person('officer'), { ...asked, now: 1001 })).toBe('window_closed');
    expect(whyNotAppeal(person('officer'), { ...asked, appealsUntil: null })).toBe('window_closed');
    expect(whyNotAppealAnswer({ due: true, isAppealed: true })).toBe('appealed');
    expect(whyNotAppealAnswer({ due: false, isAppealed: false })).toBe('not_due');
  });

  it.each<[CycleStateName, readonly string[]]>([
    ['review', []],
    ['preliminary', ['chair']],
    ['published', ['chair']],
  ])('is decided in a quarter that is %s by %j, once', (cycle, expected) => {
    const appeal = { department: 'PP', cycle, state: 'open' } as const;
    expect(who((actor) => whyNotDecide(actor, appeal) === null)).toEqual(expected);
    const decided = { ...appeal, state: 'upheld' } as const;
    expect(who((actor) => whyNotDecide(actor, decided) === null)).toEqual([]);
  });
});

describe('the next state of a quarter', () => {
  const one = (department: string, state: SubmissionState, dueAt = 100, isExtended = false) => ({
    department,
    state,
    dueAt,
    isExtended,
  });
  const submissions = [
    one('DR', 'draft'),
    one('EX', 'draft', 900, true),
    one('RE', 'returned'),
    one('WA', 'awaiting_signoff'),
    one('WX', 'awaiting_signoff', 900, true),
    one('SU', 'submitted'),
    one('AC', 'accepted'),
  ];
  const cycle = { now: 500, appealsUntil: null, submissions, openAppeals: [] };

  it.each<[CycleStateName, Partial<Parameters<typeof cycleBlockers>[0]>, string[]]>([
    ['scheduled', {}, []],
    ['open', {}, ['before_due warn EX', 'not_handed_in warn DR,RE', 'not_signed_off warn WA,WX']],
    [
      'review',
      {},
      [
        'not_handed_in block EX,RE',
        'not_handed_in warn DR',
        'not_signed_off block WX',
        'not_signed_off warn WA',
        'not_decided block SU',
      ],
    ],
    ['preliminary', { appealsUntil: 500 }, ['appeals_running block ']],
    ['preliminary', { appealsUntil: 499, openAppeals: ['PP'] }, ['appeals_open warn PP']],
    ['published', {}, []],
  ])('after %s %j waits for %j', (state, change, expected) => {
    const found = cycleBlockers({ ...cycle, state, ...change });
    expect(found.map((each) => `${each.code} ${each.severity} ${each.departments.join()}`)).toEqual(
      expected,
    );
  });
});

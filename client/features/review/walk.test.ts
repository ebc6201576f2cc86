import { describe, expect, it } from 'vitest';
import { neighbour, nextUndecided, startOf, walkOf } from './walk.ts';

const answer = (code: string, change: object = {}) => ({
  ...{ code, due: true, decided: false, checks: [] },
  changed: { sinceLast: false, sinceReturned: false },
  ...change,
});
const check = (code: string) => ({ code, severity: 'explain' as const, explained: true });
const answers = [
  answer('A.01', { decided: true }),
  answer('A.02', { checks: [check('checks.jump')] }),
  answer('A.03', { due: false }),
  answer('B.01', { changed: { sinceLast: true, sinceReturned: false } }),
  answer('B.02', { changed: { sinceLast: true, sinceReturned: true } }),
];
const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);
const here = { wasReturned: false, at: null };

describe('going through a submission', () => {
  it('keeps the framework’s order and every answer', () => {
    expect(codes(walkOf(answers, null, here))).toEqual(['A.01', 'A.02', 'A.03', 'B.01', 'B.02']);
  });
  it('counts what changed from the return where there was one', () => {
    expect(codes(walkOf(answers, 'changed', here))).toEqual(['B.01', 'B.02']);
    expect(codes(walkOf(answers, 'changed', { ...here, wasReturned: true }))).toEqual(['B.02']);
  });
  it('finds jumps that are explained too', () => {
    expect(codes(walkOf(answers, 'jumps', here))).toEqual(['A.02']);
  });
  it('leaves the answer in sight where it is when it no longer belongs', () => {
    expect(codes(walkOf(answers, 'undecided', { ...here, at: 'A.01' }))).toEqual([
      'A.01',
      'A.02',
      'B.01',
      'B.02',
    ]);
  });
  it('begins at the first answer without a verdict, and after one goes to the next', () => {
    expect(startOf(answers)?.code).toBe('A.02');
    expect(nextUndecided(answers, 'A.02')?.code).toBe('B.01');
  });
  it('turns to what was left out when the end is reached, and stops when nothing is left', () => {
    expect(nextUndecided(answers, 'B.02')?.code).toBe('A.02');
    const done = answers.map((each) => ({ ...each, decided: true }));
    expect(nextUndecided(done, 'A.02')).toBeNull();
  });
  it('steps to neighbours whether decided or not', () => {
    expect(neighbour(answers, 'A.02', -1)?.code).toBe('A.01');
    expect(neighbour(answers, 'B.02', 1)).toBeNull();
  });
});

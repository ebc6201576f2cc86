import { describe, expect, it } from 'vitest';
import { allowed, EVERYONE, SIGNED_IN } from '#server/testing/actors.ts';
import { mayReadResults, mayReadResultsOf } from './results.policy.ts';

const JUDGES = ['reviewer', 'chair', 'reviewer by token', 'chair by token'];

describe('results policy', () => {
  it('is for everyone signed in, and for the public where that is switched on', () => {
    expect(allowed((actor) => mayReadResults(actor, false))).toEqual(SIGNED_IN);
    expect(allowed((actor) => mayReadResults(actor, true))).toEqual(EVERYONE);
  });

  it.each([
    ['scheduled', JUDGES],
    ['open', JUDGES],
    ['review', JUDGES],
    ['preliminary', JUDGES],
    ['published', EVERYONE],
  ] as const)('shows the results of a cycle that is %s to whom it may', (state, who) => {
    expect(allowed((actor) => mayReadResultsOf(actor, state))).toEqual(who);
  });
});

import { describe, expect, it } from 'vitest';
import { allowed, EVERYONE, SIGNED_IN } from '#server/testing/actors.ts';
import { mayReadFrameworkIn, mayReadFrameworks } from './frameworks.policy.ts';

describe('frameworks policy', () => {
  it('is for everyone signed in, and for the public where that is switched on', () => {
    expect(allowed((actor) => mayReadFrameworks(actor, false))).toEqual(SIGNED_IN);
    expect(allowed((actor) => mayReadFrameworks(actor, true))).toEqual(EVERYONE);
  });

  it('keeps a draft to the chair', () => {
    expect(allowed((actor) => mayReadFrameworkIn(actor, 'draft'))).toEqual([
      'chair',
      'chair by token',
    ]);
    expect(allowed((actor) => mayReadFrameworkIn(actor, 'published'))).toEqual(EVERYONE);
  });
});

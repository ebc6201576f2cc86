import { describe, expect, it } from 'vitest';
import { allowed, EVERYONE, SIGNED_IN } from '#server/testing/actors.ts';
import {
  mayPublishDrafts,
  mayReadDrafts,
  mayReadFrameworkIn,
  mayReadFrameworks,
  mayWriteDrafts,
} from './frameworks.policy.ts';

const COMMITTEE = ['reviewer', 'chair', 'reviewer by token', 'chair by token'];

describe('frameworks policy', () => {
  it('is for everyone signed in, and for the public where that is switched on', () => {
    expect(allowed((actor) => mayReadFrameworks(actor, false))).toEqual(SIGNED_IN);
    expect(allowed((actor) => mayReadFrameworks(actor, true))).toEqual(EVERYONE);
  });

  it('keeps a draft to the committee', () => {
    expect(allowed((actor) => mayReadFrameworkIn(actor, 'draft'))).toEqual(COMMITTEE);
    expect(allowed(mayReadDrafts)).toEqual(COMMITTEE);
    expect(allowed((actor) => mayReadFrameworkIn(actor, 'published'))).toEqual(EVERYONE);
  });

  it('lets the committee draft and the chair publish, in a session only', () => {
    expect(allowed(mayWriteDrafts)).toEqual(['reviewer', 'chair']);
    expect(allowed(mayPublishDrafts)).toEqual(['chair']);
  });
});

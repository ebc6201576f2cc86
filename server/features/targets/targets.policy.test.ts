import { describe, expect, it } from 'vitest';
import { actorIn, allowed, EVERYONE, SIGNED_IN } from '#server/testing/actors.ts';
import {
  mayReadTargetHistory,
  mayReadTargets,
  maySetTargetOf,
  maySetTargets,
} from './targets.policy.ts';

describe('targets policy', () => {
  it('lets everyone signed in read targets, and the public where that is switched on', () => {
    expect(allowed((actor) => mayReadTargets(actor, false))).toEqual(SIGNED_IN);
    expect(allowed((actor) => mayReadTargets(actor, true))).toEqual(EVERYONE);
  });

  it('keeps who set what from the public', () => {
    expect(allowed(mayReadTargetHistory)).toEqual(SIGNED_IN);
  });

  it('lets only the chair set them, in a session', () => {
    expect(allowed(maySetTargets)).toEqual(['chair']);
    expect(allowed((actor) => maySetTargetOf(actor, 'PP'))).toEqual(['chair']);
  });

  it('keeps a chair from the targets of their own department', () => {
    const chair = { ...actorIn('chair'), memberOf: ['PP'] };
    expect(maySetTargetOf(chair, 'PP')).toBe(false);
    expect(maySetTargetOf(chair, 'QQ')).toBe(true);
    expect(maySetTargetOf(chair, undefined)).toBe(true);
  });
});

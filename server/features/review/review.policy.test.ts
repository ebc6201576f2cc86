import { describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/access/actor.ts';
import { actorIn, allowed } from '#server/testing/actors.ts';
import {
  mayAppeal,
  mayDecideAppeals,
  mayFollowProgress,
  mayReadReviewOf,
  mayReadReviews,
  mayTalk,
  mayWorkOnReviews,
  sideOf,
} from './review.policy.ts';

const READS = ['reviewer', 'chair', 'reviewer by token', 'chair by token'];

describe('review policy', () => {
  it.each<[string, (actor: Actor) => boolean, readonly string[]]>([
    ['reading reviews', mayReadReviews, READS],
    [
      'following how far a quarter is',
      mayFollowProgress,
      ['reviewer', 'chair', 'leader', 'reviewer by token', 'chair by token', 'leader by token'],
    ],
    ['reading the review of PP', (actor) => mayReadReviewOf(actor, 'PP'), READS],
    ['working on reviews', mayWorkOnReviews, ['reviewer', 'chair']],
    ['appealing', mayAppeal, ['officer', 'head']],
    ['deciding appeals', mayDecideAppeals, ['chair']],
  ])('%s is for these only', (_what, rule, who) => {
    expect(allowed(rule)).toEqual(who);
  });

  it('puts everyone on one side of a conversation about PP, or on none', () => {
    const side = (name: 'department' | 'committee') =>
      allowed((actor) => sideOf(actor, 'PP') === name);
    expect(side('department')).toEqual(['officer', 'head', 'officer by token', 'head by token']);
    expect(side('committee')).toEqual(READS);
    expect(allowed(mayTalk).sort()).toEqual([...side('department'), ...side('committee')].sort());
    expect(sideOf(actorIn('officer', 'session', 'QQ'), 'PP')).toBeNull();
  });

  it('shows nobody the review of a department that they belong to', () => {
    for (const role of ['reviewer', 'chair'] as const) {
      const own: Actor = { ...actorIn(role), memberOf: ['PP'] };
      expect([mayReadReviewOf(own, 'PP'), sideOf(own, 'PP')]).toEqual([false, null]);
      expect(mayReadReviewOf(own, 'QQ')).toBe(true);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { allowed, EVERYONE, SIGNED_IN } from '#server/testing/actors.ts';
import { mayImportValues, mayKnowCycle, mayListCycles } from './cycles.policy.ts';

describe('cycles policy', () => {
  it('shows the list to everyone signed in, and to the public where that is switched on', () => {
    expect(allowed((actor) => mayListCycles(actor, false))).toEqual(SIGNED_IN);
    expect(allowed((actor) => mayListCycles(actor, true))).toEqual(EVERYONE);
  });

  it.each([
    ['scheduled', SIGNED_IN],
    ['open', SIGNED_IN],
    ['review', SIGNED_IN],
    ['preliminary', SIGNED_IN],
    ['published', EVERYONE],
  ] as const)('lets a cycle that is %s be known to whom it concerns', (state, who) => {
    expect(allowed((actor) => mayKnowCycle(actor, state))).toEqual(who);
  });

  it('leaves importing to the chair in a session', () => {
    expect(allowed(mayImportValues)).toEqual(['chair']);
  });
});

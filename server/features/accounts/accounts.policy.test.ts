import { describe, expect, it } from 'vitest';
import { ROLES } from '#shared/domain/access/actor.ts';
import { allowed } from '#server/testing/actors.ts';
import { mayManageAccount, mayManageAccounts, mayUseOwnAccount } from './accounts.policy.ts';

describe('accounts policy', () => {
  it('leaves the own account to whoever is signed in by a session', () => {
    expect(allowed(mayUseOwnAccount)).toEqual(ROLES);
  });

  it('leaves the accounts of others to administrators in a session', () => {
    expect(allowed(mayManageAccounts)).toEqual(['admin']);
  });

  it('lets no administrator reset or end the own access by that way', () => {
    expect(allowed((actor) => mayManageAccount(actor, 'somebody'))).toEqual(['admin']);
    expect(allowed((actor) => mayManageAccount(actor, 'admin'))).toEqual([]);
  });
});

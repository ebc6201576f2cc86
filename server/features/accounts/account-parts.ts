import { Forbidden, NotFound } from '#shared/domain/errors.ts';
import type { Reader } from '#server/store/access.ts';
import type { AccountContext } from './account-context.ts';
import type { PasswordHasher } from './password-hasher.ts';
import { type AccountRecord, findAccount } from './people.store.ts';
import type { SignInThrottle } from './sign-in-throttle.ts';

/** What the services about passwords share: one queue for hashing, one count of wrong tries. */
export interface AccountParts {
  readonly context: AccountContext;
  readonly hasher: PasswordHasher;
  readonly throttle: SignInThrottle;
}

/** The account of a user name. Throws `NotFound`. */
export function requireAccount(reader: Reader, username: string): AccountRecord {
  const account = findAccount(reader, username);
  if (!account) throw new NotFound(`account ${username}`);
  return account;
}

/**
 * Holds a typed password against the account of somebody who is signed in, slowed like a sign-in. Throws `Forbidden`.
 * An account without a password signs in by the organisation's provider, which has just been asked.
 */
export async function provePassword(
  { hasher, throttle }: AccountParts,
  account: AccountRecord,
  password: string,
  address: string,
): Promise<void> {
  if (account.passwordHash === null) return;
  const attempt = throttle.begin(account.username, address);
  if (!(await hasher.verify(account.passwordHash, password))) {
    throw new Forbidden('account.wrong_password');
  }
  attempt.undecided();
}

import type { OneTimeLink } from '#shared/contracts/accounts.ts';
import { checkPassword } from '#shared/domain/access/check-password.ts';
import { Conflict, Forbidden, Invalid, NotSignedIn } from '#shared/domain/errors.ts';
import type { Origin } from './account-context.ts';
import { type AccountParts, provePassword, requireAccount } from './account-parts.ts';
import { commonPasswords } from './common-passwords.ts';
import { consumeLink, issueLink, requireLink } from './one-time-links.ts';
import { type AccountRecord, getAccount, setPasswordHash } from './people.store.ts';
import { removeOtherSessions } from './sessions.store.ts';
import { removeTokensOf } from './tokens.store.ts';
import { removeTotp } from './totp.store.ts';

/** Setting passwords: by their owner, or by a link that an administrator hands over. */
export interface PasswordsService {
  /** Other sessions of the account end. Throws `Forbidden`, `Invalid`. */
  change(
    request: { readonly current: string; readonly next: string },
    keepSession: number | null,
    origin: Origin,
  ): Promise<void>;
  /** A link to set a new password; with `removeTotp` the authenticator is taken away too. */
  issueReset(username: string, removeTotp: boolean, origin: Origin): OneTimeLink;
  /** Sets the password of a link; every session and token of the account ends. Throws `NotSignedIn`, `Invalid`. */
  useReset(token: string, password: string, address: string): Promise<string>;
}

/** Throws `Invalid` for a password that this person must not use. */
export function requireGoodPassword(
  password: string,
  person: Pick<AccountRecord, 'username' | 'nameAr' | 'nameEn' | 'email'>,
  path: string,
): void {
  const names = [person.username, person.nameAr, person.nameEn, person.email ?? ''];
  const issues = checkPassword(password, names, commonPasswords, path);
  if (issues.length > 0) throw new Invalid(issues);
}

export function createPasswordsService(parts: AccountParts): PasswordsService {
  const { context, hasher } = parts;
  const { store } = context;

  return {
    async change({ current, next }, keepSession, origin) {
      const account = requireAccount(store.reader, origin.account);
      if (account.passwordHash === null) throw new Forbidden('account.no_password');
      await provePassword(parts, account, current, origin.address);
      requireGoodPassword(next, account, 'body.next');
      const hash = await hasher.hash(next);
      store.transact((writer) => {
        if (getAccount(writer, account.id)?.passwordHash !== account.passwordHash) {
          throw new Conflict('account.changed', { username: account.username });
        }
        setPasswordHash(writer, account.id, hash);
        const ended = removeOtherSessions(writer, account.id, keepSession);
        context.record(writer, {
          ...origin,
          action: 'account.password_changed',
          subject: account.username,
          after: { endedSessions: ended },
        });
      });
    },

    issueReset(username, withTotp, origin) {
      return store.transact((writer) => {
        const account = requireAccount(writer, username);
        if (withTotp) removeTotp(writer, account.id);
        context.record(writer, {
          ...origin,
          action: 'account.reset_issued',
          subject: username,
          after: { removedTotp: withTotp },
        });
        return issueLink(writer, 'reset', account.id, context.now().getTime());
      });
    },

    async useReset(token, password, address) {
      const link = requireLink(store.reader, 'reset', token, context.now().getTime());
      const account = getAccount(store.reader, link.accountId ?? 0);
      if (!account || account.disabled) throw new NotSignedIn('link.not_valid');
      requireGoodPassword(password, account, 'body.password');
      const hash = await hasher.hash(password);
      const { username } = account;
      store.transact((writer) => {
        consumeLink(writer, link, context.now().getTime());
        setPasswordHash(writer, account.id, hash);
        removeOtherSessions(writer, account.id, null);
        removeTokensOf(writer, account.id);
        context.record(writer, {
          account: username,
          address,
          action: 'account.password_reset',
          subject: username,
        });
      });
      return username;
    },
  };
}

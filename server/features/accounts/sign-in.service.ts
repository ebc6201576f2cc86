import { setTimeout as wait } from 'node:timers/promises';
import type { SignInRequest } from '#shared/contracts/session.ts';
import { Forbidden, NotSignedIn } from '#shared/domain/errors.ts';
import type { Origin } from './account-context.ts';
import { type AccountParts, requireAccount } from './account-parts.ts';
import { type AccountRecord, findAccount, getAccount } from './people.store.ts';
import { useSecondFactor } from './second-factor.ts';
import { type SessionsService } from './sessions.service.ts';
import { confirmSession } from './sessions.store.ts';
import { findTotp } from './totp.store.ts';

/** Where a sign-in comes from. */
export interface SignInPlace {
  readonly address: string;
  readonly device: string;
  /** Session that the same browser had before. */
  readonly replaces: number | null;
}

/** Signing in by password, with the second factor where the account has one. */
export interface SignInService {
  /** Opens a session; its secret and whose it is. Throws `NotSignedIn`, `TooMany`. */
  signIn(
    request: SignInRequest,
    place: SignInPlace,
  ): Promise<{ readonly secret: string; readonly username: string }>;
  /** Ends the pending step of a session that was opened without its second factor. */
  completeTotp(sessionId: number, code: string, origin: Origin): void;
}

export function createSignInService(parts: AccountParts, sessions: SessionsService): SignInService {
  const { context, hasher, throttle } = parts;
  const { store } = context;

  /** The same for an account that is there and one that is not, in words and in work. */
  function noteSlowed(account: AccountRecord | undefined, address: string): void {
    store.transact((writer) =>
      context.record(writer, {
        account: 'public',
        address,
        action: 'session.slowed',
        subject: account?.username ?? 'unknown',
      }),
    );
  }

  /** Opens the session when nothing changed since the password was looked at; null when the code is wrong. */
  function open(seen: AccountRecord, totp: string | undefined, place: SignInPlace): string | null {
    return store.transact((writer) => {
      const account = getAccount(writer, seen.id);
      if (!account || account.disabled || account.passwordHash !== seen.passwordHash) {
        throw new NotSignedIn('session.wrong_credentials');
      }
      const isEnrolled = findTotp(writer, account.id)?.confirmed === true;
      const now = context.now().getTime();
      if (isEnrolled && !useSecondFactor(writer, account.id, totp ?? '', now)) return null;
      return sessions.open(writer, account, {
        origin: { account: account.username, address: place.address },
        device: place.device,
        secondFactor: isEnrolled,
        by: 'password',
        replaces: place.replaces,
      });
    });
  }

  return {
    async signIn(request, place) {
      const username = request.username.trim().toLowerCase();
      const attempt = throttle.begin(username, place.address);
      if (attempt.delayMs > 0) await wait(attempt.delayMs);
      const account = findAccount(store.reader, username);
      const usable = account?.disabled === false ? account : undefined;
      const isRight = await hasher.verify(usable?.passwordHash ?? null, request.password);
      if (attempt.isFirstBeyond && !isRight) noteSlowed(account, place.address);
      if (!usable || !isRight) throw new NotSignedIn('session.wrong_credentials');
      if (findTotp(store.reader, usable.id)?.confirmed === true && request.totp === undefined) {
        attempt.undecided();
        throw new NotSignedIn('session.totp_needed');
      }
      const secret = open(usable, request.totp, place);
      if (secret === null) throw new NotSignedIn('session.totp_wrong');
      attempt.succeeded();
      return { secret, username };
    },

    completeTotp(sessionId, code, origin) {
      const { account: username, address } = origin;
      const attempt = throttle.begin(username, address);
      store.transact((writer) => {
        const { id } = requireAccount(writer, username);
        const used = useSecondFactor(writer, id, code, context.now().getTime());
        if (used === false) throw new Forbidden('session.totp_wrong');
        confirmSession(writer, sessionId);
        context.record(writer, {
          ...origin,
          action: 'session.confirmed',
          subject: username,
          after: { by: used },
        });
      });
      attempt.succeeded();
    },
  };
}

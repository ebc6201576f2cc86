import type { Actor } from '#shared/domain/access/actor.ts';
import type { AccountContext } from './account-context.ts';
import {
  type AccountAccess,
  prepareSessionAccess,
  prepareTokenAccess,
  type SessionAccess,
} from './identity.store.ts';
import { isCurrent, isSessionCurrent, TOUCH_EVERY } from './lifetime.ts';
import { hashSecret } from './secret.ts';
import { touchSession } from './sessions.store.ts';
import { touchToken } from './tokens.store.ts';
import { needsSecondFactor } from './totp-rules.ts';

/** Who stands behind what a request shows. */
export interface Identity {
  readonly actor: Actor;
  readonly sessionId: number | null;
  readonly pending: 'totp_code' | 'totp_enrolment' | null;
  readonly refused: 'access.session_ended' | 'access.token_not_valid' | null;
}

/** Finds the actor of every request: by bearer token, by session cookie, else the public. */
export interface IdentityService {
  identify(shown: { readonly cookie: string | null; readonly bearer: string | null }): Identity;
}

const PUBLIC: Actor = { account: null, grants: [], memberOf: [], via: 'public' };

const publicWith = (refused: Identity['refused']): Identity => ({
  actor: PUBLIC,
  sessionId: null,
  pending: null,
  refused,
});

const actorOf = (access: AccountAccess, via: Actor['via']): Actor => ({
  account: access.username,
  grants: access.grants,
  memberOf: access.memberOf,
  via,
});

export function createIdentityService(context: AccountContext): IdentityService {
  const findSession = prepareSessionAccess(context.store.reader);
  const findToken = prepareTokenAccess(context.store.reader);

  function pendingOf(access: SessionAccess): Identity['pending'] {
    if (access.secondFactor) return null;
    if (access.totpEnrolled) return 'totp_code';
    return needsSecondFactor(access.grants, context.isDemo()) ? 'totp_enrolment' : null;
  }

  function bySession(cookie: string): Identity {
    const access = findSession(hashSecret(cookie));
    const now = context.now().getTime();
    if (!access || access.disabled || !isSessionCurrent(access, now)) {
      return publicWith('access.session_ended');
    }
    if (Math.abs(now - access.seenAt) >= TOUCH_EVERY) {
      context.store.transact((writer) => touchSession(writer, access.sessionId, now));
    }
    return {
      actor: actorOf(access, 'session'),
      sessionId: access.sessionId,
      pending: pendingOf(access),
      refused: null,
    };
  }

  function byToken(bearer: string): Identity {
    const access = findToken(hashSecret(bearer));
    const now = context.now().getTime();
    const lifetime = access && { from: access.createdAt, until: access.expiresAt };
    if (!access || !lifetime || access.disabled || !isCurrent(lifetime, now)) {
      return publicWith('access.token_not_valid');
    }
    if (Math.abs(now - (access.lastUsedAt ?? 0)) >= TOUCH_EVERY) {
      context.store.transact((writer) => touchToken(writer, access.tokenId, now));
    }
    return { actor: actorOf(access, 'token'), sessionId: null, pending: null, refused: null };
  }

  return {
    identify({ cookie, bearer }) {
      if (bearer !== null) return byToken(bearer);
      return cookie === null ? publicWith(null) : bySession(cookie);
    },
  };
}

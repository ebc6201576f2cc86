import type { OpenSessionsResponse } from '#shared/contracts/accounts.ts';
import { NotFound } from '#shared/domain/errors.ts';
import type { Reader, Writer } from '#server/store/access.ts';
import type { AccountContext, Origin } from './account-context.ts';
import { IDLE_LIMIT, isSessionCurrent, SESSION_LIMIT } from './lifetime.ts';
import { type AccountRecord, findAccount, noteSignIn } from './people.store.ts';
import { hashSecret, newPublicId, newSecret } from './secret.ts';
import {
  addSession,
  listSessions,
  removeEndedSessions,
  removeOtherSessions,
  removeSession,
  removeSessionById,
} from './sessions.store.ts';

/** How somebody came in. */
export interface Arrival {
  readonly origin: Origin;
  readonly device: string;
  /** Whether a second factor was shown. */
  readonly secondFactor: boolean;
  readonly by: 'password' | 'oidc' | 'setup';
  /** Session of the same browser before, which ends. */
  readonly replaces: number | null;
}

/** Opening, listing and ending sessions. */
export interface SessionsService {
  /** Opens a session inside the transaction of the sign-in; its secret, which is stored nowhere. */
  open(writer: Writer, account: AccountRecord, arrival: Arrival): string;
  list(username: string, currentId: number | null): OpenSessionsResponse;
  /** Ends the session that asks. */
  close(id: number, origin: Origin): void;
  /** Ends one session of an account. Throws `NotFound`. */
  revoke(username: string, publicId: string, origin: Origin): void;
  /** Ends every session of an account but `keep`. */
  revokeOthers(username: string, keep: number | null, origin: Origin): void;
}

export function createSessionsService(context: AccountContext): SessionsService {
  const { store } = context;
  const now = (): number => context.now().getTime();

  function requireAccount(reader: Reader, username: string): AccountRecord {
    const account = findAccount(reader, username);
    if (!account) throw new NotFound(`account ${username}`);
    return account;
  }

  return {
    open(writer, account, { origin, device, secondFactor, by, replaces }) {
      const at = now();
      const secret = newSecret();
      removeEndedSessions(writer, at, IDLE_LIMIT);
      if (replaces !== null) removeSessionById(writer, replaces);
      addSession(writer, {
        publicId: newPublicId(),
        tokenHash: hashSecret(secret),
        accountId: account.id,
        secondFactor,
        openedAt: at,
        seenAt: at,
        endsAt: at + SESSION_LIMIT,
        address: origin.address,
        device,
      });
      noteSignIn(writer, account.id, at);
      const { username } = account;
      context.record(writer, {
        account: username,
        address: origin.address,
        action: 'session.opened',
        subject: username,
        after: { by, secondFactor },
      });
      return secret;
    },

    list(username, currentId) {
      const { id } = requireAccount(store.reader, username);
      const at = now();
      const current = listSessions(store.reader, id).filter((each) => isSessionCurrent(each, at));
      return {
        sessions: current.map((each) => ({
          id: each.publicId,
          current: each.id === currentId,
          openedAt: new Date(each.openedAt).toISOString(),
          lastSeenAt: new Date(each.seenAt).toISOString(),
          endsAt: new Date(each.endsAt).toISOString(),
          address: each.address,
          device: each.device,
        })),
      };
    },

    close(id, origin) {
      store.transact((writer) => {
        removeSessionById(writer, id);
        context.record(writer, { ...origin, action: 'session.closed', subject: origin.account });
      });
    },

    revoke(username, publicId, origin) {
      store.transact((writer) => {
        const { id } = requireAccount(writer, username);
        if (!removeSession(writer, id, publicId)) throw new NotFound('session');
        context.record(writer, { ...origin, action: 'session.revoked', subject: username });
      });
    },

    revokeOthers(username, keep, origin) {
      store.transact((writer) => {
        const { id } = requireAccount(writer, username);
        const ended = removeOtherSessions(writer, id, keep);
        if (ended === 0) return;
        const action = 'session.revoked';
        context.record(writer, { ...origin, action, subject: username, after: { ended } });
      });
    },
  };
}

import { randomBytes } from 'node:crypto';
import { Conflict, Forbidden } from '#shared/domain/errors.ts';
import type { Writer } from '#server/store/access.ts';
import type { Origin } from './account-context.ts';
import { type AccountParts, provePassword, requireAccount } from './account-parts.ts';
import { listPlaces } from './people.store.ts';
import { newRecoveryCodes, useSecondFactor } from './second-factor.ts';
import { confirmSession } from './sessions.store.ts';
import { toBase32 } from './totp-code.ts';
import { needsSecondFactor } from './totp-rules.ts';
import { confirmSecret, findTotp, putRecoveryCodes, putSecret, removeTotp } from './totp.store.ts';

const SECRET_BYTES = 20;

/** The second factor of somebody who is signed in. */
export interface TotpService {
  /** A new secret, which counts once it is confirmed. Throws `Conflict` where one counts already. */
  enrol(password: string, origin: Origin): Promise<{ secret: string; uri: string }>;
  /** Makes the new secret count; the recovery codes, which are stored nowhere. Throws `Forbidden`, `Conflict`. */
  confirm(code: string, sessionId: number | null, origin: Origin): string[];
  disable(proof: { password: string; code: string }, origin: Origin): Promise<void>;
  renewRecoveryCodes(proof: { password: string; code: string }, origin: Origin): Promise<string[]>;
}

/** The address that authenticators read (Key Uri Format). */
function uriOf(username: string, secret: string): string {
  const query = new URLSearchParams({ secret, issuer: 'Nudj' });
  return `otpauth://totp/Nudj:${encodeURIComponent(username)}?${query.toString()}`;
}

export function createTotpService(parts: AccountParts): TotpService {
  const { context, throttle } = parts;
  const { store } = context;
  const now = (): number => context.now().getTime();

  function requireCode(writer: Writer, accountId: number, code: string): void {
    if (useSecondFactor(writer, accountId, code, now()) === false) {
      throw new Forbidden('session.totp_wrong');
    }
  }

  function giveRecoveryCodes(writer: Writer, accountId: number): string[] {
    const { codes, hashes } = newRecoveryCodes();
    putRecoveryCodes(writer, accountId, hashes);
    return codes;
  }

  /** Asks for password and code, slowed like a sign-in, and runs `work` in one transaction with the code's use. */
  async function proven<T>(
    { password, code }: { password: string; code: string },
    origin: Origin,
    work: (writer: Writer, accountId: number) => T extends PromiseLike<unknown> ? never : T,
  ): Promise<T> {
    const account = requireAccount(store.reader, origin.account);
    await provePassword(parts, account, password, origin.address);
    const attempt = throttle.begin(account.username, origin.address);
    const done = store.transact((writer) => {
      if (findTotp(writer, account.id)?.confirmed !== true) {
        throw new Conflict('totp.not_enrolled', {});
      }
      requireCode(writer, account.id, code);
      return work(writer, account.id);
    });
    attempt.undecided();
    return done;
  }

  return {
    async enrol(password, origin) {
      const account = requireAccount(store.reader, origin.account);
      await provePassword(parts, account, password, origin.address);
      const secret = toBase32(randomBytes(SECRET_BYTES));
      store.transact((writer) => {
        if (findTotp(writer, account.id)?.confirmed === true) {
          throw new Conflict('totp.enrolled', {});
        }
        putSecret(writer, account.id, secret);
      });
      return { secret, uri: uriOf(account.username, secret) };
    },

    confirm(code, sessionId, origin) {
      const attempt = throttle.begin(origin.account, origin.address);
      const codes = store.transact((writer) => {
        const { id } = requireAccount(writer, origin.account);
        const totp = findTotp(writer, id);
        if (!totp) throw new Conflict('totp.not_enrolled', {});
        if (totp.confirmed) throw new Conflict('totp.enrolled', {});
        requireCode(writer, id, code);
        confirmSecret(writer, id);
        if (sessionId !== null) confirmSession(writer, sessionId);
        context.record(writer, { ...origin, action: 'totp.enrolled', subject: origin.account });
        return giveRecoveryCodes(writer, id);
      });
      attempt.undecided();
      return codes;
    },

    disable: (proof, origin) =>
      proven(proof, origin, (writer, accountId) => {
        const grants = listPlaces(writer, accountId).get(accountId)?.grants ?? [];
        if (needsSecondFactor(grants, context.isDemo())) throw new Conflict('totp.required', {});
        removeTotp(writer, accountId);
        context.record(writer, { ...origin, action: 'totp.disabled', subject: origin.account });
      }),

    renewRecoveryCodes: (proof, origin) =>
      proven(proof, origin, (writer, accountId) => {
        const action = 'totp.recovery_codes_renewed';
        context.record(writer, { ...origin, action, subject: origin.account });
        return giveRecoveryCodes(writer, accountId);
      }),
  };
}

import { randomBytes } from 'node:crypto';
import type { Writer } from '#server/store/access.ts';
import { hashSecret } from './secret.ts';
import { fromBase32, matchCode, newestStep, toBase32 } from './totp-code.ts';
import { findTotp, useRecoveryCode, useStep } from './totp.store.ts';

const RECOVERY_CODES = 10;
const RECOVERY_BYTES = 10;

const hashRecoveryCode = (code: string): string =>
  hashSecret(code.toUpperCase().replace(/[^A-Z2-7]/g, ''));

/** New recovery codes of 80 random bits, for the person to keep and as they are stored. */
export function newRecoveryCodes(): { codes: string[]; hashes: string[] } {
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    (toBase32(randomBytes(RECOVERY_BYTES)).match(/.{4}/g) ?? []).join('-'),
  );
  return { codes, hashes: codes.map(hashRecoveryCode) };
}

/** Uses up what was typed, a code of the authenticator or a recovery code; false where it is not good. */
export function useSecondFactor(
  writer: Writer,
  accountId: number,
  typed: string,
  now: number,
): 'totp' | 'recovery' | false {
  const totp = findTotp(writer, accountId);
  if (!totp) return false;
  const code = typed.replace(/\s/g, '');
  const step = matchCode(fromBase32(totp.secret), code, now, totp.lastStep);
  if (step !== null && useStep(writer, accountId, step, newestStep(now))) return 'totp';
  const isRecovery =
    totp.confirmed && useRecoveryCode(writer, accountId, hashRecoveryCode(code), now);
  return isRecovery && 'recovery';
}

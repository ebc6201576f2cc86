import { createHmac, timingSafeEqual } from 'node:crypto';

const STEP_SECONDS = 30;
const DIGITS = 6;
/** Steps before and after the present one whose code is taken: clocks differ, people type slowly. */
const WINDOW = 1;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes as base32 (RFC 4648) without padding, as authenticators take a secret. */
export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => ALPHABET[parseInt(five.padEnd(5, '0'), 2)] ?? '')
    .join('');
}

/** The bytes of a base32 text. */
export function fromBase32(text: string): Buffer {
  const bits = [...text]
    .map((sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}

/** The step of a moment (RFC 6238, section 4). */
export function stepOf(milliseconds: number): number {
  return Math.floor(milliseconds / 1000 / STEP_SECONDS);
}

/** The code of a step: HOTP with HMAC-SHA-1 (RFC 4226, section 5.3). */
export function codeAt(secret: Uint8Array, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** The newest step whose code is taken at a moment. */
export function newestStep(milliseconds: number): number {
  return stepOf(milliseconds) + WINDOW;
}

/** The step whose code was typed, newer than `lastStep`, so that no code is good twice; null where there is none. */
export function matchCode(
  secret: Uint8Array,
  typed: string,
  milliseconds: number,
  lastStep: number,
): number | null {
  if (!/^\d{6}$/.test(typed)) return null;
  const newest = newestStep(milliseconds);
  const last = lastStep > newest ? 0 : lastStep;
  for (let step = Math.max(newest - 2 * WINDOW, last + 1); step <= newest; step += 1) {
    if (timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(typed))) return step;
  }
  return null;
}

import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 random bits, as 43 characters that fit a cookie, a header and a link. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** How a secret is stored: it has too many bits to be guessed from its hash, so no salt and no stretching. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** A name for a row that people may see; knowing it opens nothing. */
export function newPublicId(): string {
  return randomBytes(12).toString('base64url');
}

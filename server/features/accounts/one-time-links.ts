import type { OneTimeLink } from '#shared/contracts/accounts.ts';
import { NotSignedIn } from '#shared/domain/errors.ts';
import type { Reader, Writer } from '#server/store/access.ts';
import { isCurrent } from './lifetime.ts';
import { findLink, type LinkRecord, putLink, useLink } from './links.store.ts';
import { hashSecret, newSecret } from './secret.ts';

const HOUR = 3_600_000;
const LIFETIME = { setup: 24 * HOUR, reset: 24 * HOUR } as const;
/** The token stands in the fragment, which browsers send to no server and write into no log. */
const PAGE = { setup: '/setup#token=', reset: '/reset-password#token=' } as const;

/** Makes a link that is good once. */
export function issueLink(
  writer: Writer,
  purpose: 'setup' | 'reset',
  accountId: number | null,
  now: number,
): OneTimeLink {
  const token = newSecret();
  const expiresAt = now + LIFETIME[purpose];
  putLink(writer, { tokenHash: hashSecret(token), purpose, accountId, createdAt: now, expiresAt });
  return { path: `${PAGE[purpose]}${token}`, expiresAt: new Date(expiresAt).toISOString() };
}

/** The link of a token, still to be used. Throws `NotSignedIn` where it is not good. */
export function requireLink(
  reader: Reader,
  purpose: 'setup' | 'reset',
  token: string,
  now: number,
): LinkRecord {
  const link = findLink(reader, hashSecret(token));
  const isGood =
    link?.purpose === purpose &&
    link.usedAt === null &&
    isCurrent({ from: link.createdAt, until: link.expiresAt }, now);
  if (!isGood) throw new NotSignedIn('link.not_valid');
  return link;
}

/** Uses a link up, inside the transaction of what it allows. Throws `NotSignedIn` where someone was faster. */
export function consumeLink(writer: Writer, link: LinkRecord, now: number): void {
  if (!useLink(writer, link.tokenHash, now)) throw new NotSignedIn('link.not_valid');
}

import type { ApiTokensResponse } from '#shared/contracts/accounts.ts';
import { Conflict, NotFound } from '#shared/domain/errors.ts';
import type { AccountContext, Origin } from './account-context.ts';
import { requireAccount } from './account-parts.ts';
import { hashSecret, newPublicId, newSecret } from './secret.ts';
import { addToken, listTokens, removeToken, type TokenRecord } from './tokens.store.ts';

const DAY = 86_400_000;
const MOST_TOKENS = 20;
const PREFIX = 'nudj_';
const HINT_LENGTH = PREFIX.length + 4;

type ApiToken = ApiTokensResponse['tokens'][number];

/** Tokens with which a program reads what their owner may read. */
export interface TokensService {
  list(username: string): ApiTokensResponse;
  /** A new token and its secret, which is stored nowhere. Throws `Conflict` where there are too many. */
  create(
    request: { readonly name: string; readonly days: number },
    origin: Origin,
  ): { token: ApiToken; secret: string };
  /** Throws `NotFound`. */
  revoke(publicId: string, origin: Origin): void;
}

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

const toToken = (record: TokenRecord): ApiToken => ({
  id: record.publicId,
  name: record.name,
  hint: record.hint,
  createdAt: iso(record.createdAt),
  expiresAt: iso(record.expiresAt),
  lastUsedAt: record.lastUsedAt === null ? null : iso(record.lastUsedAt),
});

export function createTokensService(context: AccountContext): TokensService {
  const { store } = context;
  return {
    list(username) {
      const { id } = requireAccount(store.reader, username);
      return { tokens: listTokens(store.reader, id).map(toToken) };
    },

    create({ name, days }, origin) {
      const secret = `${PREFIX}${newSecret()}`;
      const now = context.now().getTime();
      const token = store.transact((writer) => {
        const { id } = requireAccount(writer, origin.account);
        if (listTokens(writer, id).length >= MOST_TOKENS) {
          throw new Conflict('token.too_many', { most: MOST_TOKENS });
        }
        context.record(writer, {
          ...origin,
          action: 'token.created',
          subject: origin.account,
          after: { name, days },
        });
        return addToken(writer, {
          publicId: newPublicId(),
          tokenHash: hashSecret(secret),
          accountId: id,
          name,
          hint: secret.slice(0, HINT_LENGTH),
          createdAt: now,
          expiresAt: now + days * DAY,
        });
      });
      return { token: toToken(token), secret };
    },

    revoke(publicId, origin) {
      store.transact((writer) => {
        const { id } = requireAccount(writer, origin.account);
        const removed = removeToken(writer, id, publicId);
        if (!removed) throw new NotFound('token');
        context.record(writer, {
          ...origin,
          action: 'token.revoked',
          subject: origin.account,
          before: { name: removed.name },
        });
      });
    },
  };
}

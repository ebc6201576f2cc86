import { and, asc, eq } from 'drizzle-orm';
import type { Reader, Writer } from '#server/store/access.ts';
import { apiTokens } from '#server/store/schema/sessions.ts';

export type TokenRecord = typeof apiTokens.$inferSelect;
export type NewToken = Omit<TokenRecord, 'id' | 'lastUsedAt'>;

export function addToken(writer: Writer, token: NewToken): TokenRecord {
  return writer.insert(apiTokens).values(token).returning().get();
}

export function listTokens(reader: Reader, accountId: number): TokenRecord[] {
  return reader
    .select()
    .from(apiTokens)
    .where(eq(apiTokens.accountId, accountId))
    .orderBy(asc(apiTokens.id))
    .all();
}

export function touchToken(writer: Writer, id: number, lastUsedAt: number): void {
  writer.update(apiTokens).set({ lastUsedAt }).where(eq(apiTokens.id, id)).run();
}

/** Revokes one token of an account by its public name; the token, or undefined where there is none. */
export function removeToken(
  writer: Writer,
  accountId: number,
  publicId: string,
): TokenRecord | undefined {
  const mine = and(eq(apiTokens.accountId, accountId), eq(apiTokens.publicId, publicId));
  return writer.delete(apiTokens).where(mine).returning().get();
}

export function removeTokensOf(writer: Writer, accountId: number): void {
  writer.delete(apiTokens).where(eq(apiTokens.accountId, accountId)).run();
}

import { eq, sql, type SQL } from 'drizzle-orm';
import type { Grant } from '#shared/domain/access/actor.ts';
import type { Reader } from '#server/store/access.ts';
import { leanGet } from '#server/store/lean.ts';
import { accounts, totpSecrets } from '#server/store/schema/accounts.ts';
import { apiTokens, sessions } from '#server/store/schema/sessions.ts';

/** An account as every request needs it: who it is and what it may do. */
export interface AccountAccess {
  readonly accountId: number;
  readonly username: string;
  readonly disabled: boolean;
  readonly grants: readonly Grant[];
  readonly memberOf: readonly string[];
  readonly totpEnrolled: boolean;
}

export interface SessionAccess extends AccountAccess {
  readonly sessionId: number;
  readonly secondFactor: boolean;
  readonly openedAt: number;
  readonly seenAt: number;
  readonly endsAt: number;
}

export interface TokenAccess extends AccountAccess {
  readonly tokenId: number;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly lastUsedAt: number | null;
}

function parsed<T>(query: SQL): SQL<T> {
  return query.mapWith((text: string): T => {
    const value: unknown = JSON.parse(text);
    return value as T;
  });
}

const access = {
  accountId: accounts.id,
  username: accounts.username,
  disabled: accounts.disabled,
  grants: parsed<Grant[]>(sql`(
    SELECT json_group_array(json_object('role', role, 'department', departments.code))
    FROM account_grants LEFT JOIN departments ON departments.id = department_id
    WHERE account_id = accounts.id)`),
  memberOf: parsed<string[]>(sql`(
    SELECT json_group_array(departments.code)
    FROM account_departments JOIN departments ON departments.id = department_id
    WHERE account_id = accounts.id)`),
  totpEnrolled: sql<boolean>`coalesce(${totpSecrets.confirmed}, 0)`.mapWith(Boolean),
};

/** Prepares the question that every request with a cookie asks: one statement. */
export function prepareSessionAccess(reader: Reader): (hash: string) => SessionAccess | undefined {
  const statement = leanGet(
    reader
      .select({
        ...access,
        sessionId: sessions.id,
        secondFactor: sessions.secondFactor,
        openedAt: sessions.openedAt,
        seenAt: sessions.seenAt,
        endsAt: sessions.endsAt,
      })
      .from(sessions)
      .innerJoin(accounts, eq(accounts.id, sessions.accountId))
      .leftJoin(totpSecrets, eq(totpSecrets.accountId, accounts.id))
      .where(eq(sessions.tokenHash, sql.placeholder('hash')))
      .prepare(),
  );
  return (hash) => statement({ hash });
}

/** The same for a bearer token. */
export function prepareTokenAccess(reader: Reader): (hash: string) => TokenAccess | undefined {
  const statement = leanGet(
    reader
      .select({
        ...access,
        tokenId: apiTokens.id,
        createdAt: apiTokens.createdAt,
        expiresAt: apiTokens.expiresAt,
        lastUsedAt: apiTokens.lastUsedAt,
      })
      .from(apiTokens)
      .innerJoin(accounts, eq(accounts.id, apiTokens.accountId))
      .leftJoin(totpSecrets, eq(totpSecrets.accountId, accounts.id))
      .where(eq(apiTokens.tokenHash, sql.placeholder('hash')))
      .prepare(),
  );
  return (hash) => statement({ hash });
}

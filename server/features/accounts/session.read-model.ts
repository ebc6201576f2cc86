import { and, asc, eq } from 'drizzle-orm';
import type { DemoAccount, SessionResponse, SessionUser } from '#shared/contracts/session.ts';
import { ROLES } from '#shared/domain/access/actor.ts';
import type { Reader } from '#server/store/access.ts';
import { accountGrants, accounts } from '#server/store/schema/accounts.ts';
import { departments } from '#server/store/schema/departments.ts';
import { sessions } from '#server/store/schema/sessions.ts';
import { IDLE_LIMIT } from './lifetime.ts';
import { findAccount, listPlaces } from './people.store.ts';
import { findTotp } from './totp.store.ts';

/** The person behind a user name, and whether a second factor counts for them. */
export function readUser(
  reader: Reader,
  username: string,
): { readonly user: SessionUser; readonly totpEnrolled: boolean } | null {
  const account = findAccount(reader, username);
  if (!account) return null;
  const memberOf = [...(listPlaces(reader, account.id).get(account.id)?.memberOf ?? [])];
  const { nameAr: ar, nameEn: en, email } = account;
  return {
    user: { username, name: { ar, en }, email, memberOf },
    totpEnrolled: findTotp(reader, account.id)?.confirmed === true,
  };
}

/** When a session ends if nothing is asked for, and at the latest. */
export function readEnds(reader: Reader, sessionId: number): SessionResponse['ends'] {
  const session = reader.select().from(sessions).where(eq(sessions.id, sessionId)).get();
  if (!session) return null;
  const idle = Math.min(session.seenAt + IDLE_LIMIT, session.endsAt);
  return { idle: new Date(idle).toISOString(), latest: new Date(session.endsAt).toISOString() };
}

/** The demonstration's accounts in the order of roles, then departments. */
export function readDemoAccounts(reader: Reader): DemoAccount[] {
  const rows = reader
    .select({
      username: accounts.username,
      nameAr: accounts.nameAr,
      nameEn: accounts.nameEn,
      role: accountGrants.role,
      code: departments.code,
      departmentAr: departments.nameAr,
      departmentEn: departments.nameEn,
      kind: departments.kind,
    })
    .from(accounts)
    .innerJoin(accountGrants, eq(accountGrants.accountId, accounts.id))
    .leftJoin(departments, eq(departments.id, accountGrants.departmentId))
    .where(and(eq(accounts.demo, true), eq(accounts.disabled, false)))
    .orderBy(asc(accounts.id))
    .all();
  return rows
    .map(({ username, nameAr, nameEn, role, code, departmentAr, departmentEn, kind }) => ({
      username,
      name: { ar: nameAr, en: nameEn },
      role,
      department:
        code === null
          ? null
          : {
              code,
              name: { ar: departmentAr ?? code, en: departmentEn ?? code },
              kind: kind ?? '',
            },
    }))
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
}

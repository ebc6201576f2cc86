import { and, asc, count, eq, inArray, or, sql } from 'drizzle-orm';
import { type Grant, isDepartmentRole, type Role } from '#shared/domain/access/actor.ts';
import type { Reader, Writer } from '#server/store/access.ts';
import { accountDepartments, accountGrants, accounts } from '#server/store/schema/accounts.ts';
import { departments } from '#server/store/schema/departments.ts';

export type AccountRecord = typeof accounts.$inferSelect;
export type NewAccount = Omit<AccountRecord, 'id' | 'version' | 'lastSignInAt' | 'disabled'>;

/** Where somebody may act and belongs, by department code. */
export interface Places {
  readonly grants: readonly Grant[];
  readonly memberOf: readonly string[];
}

export function findAccount(reader: Reader, username: string): AccountRecord | undefined {
  return reader.select().from(accounts).where(eq(accounts.username, username)).get();
}

export function getAccount(reader: Reader, id: number): AccountRecord | undefined {
  return reader.select().from(accounts).where(eq(accounts.id, id)).get();
}

/** By e-mail, which is stored in lower case. */
export function findAccountByEmail(reader: Reader, email: string): AccountRecord | undefined {
  return reader.select().from(accounts).where(eq(accounts.email, email)).get();
}

export function listAccounts(reader: Reader): AccountRecord[] {
  return reader.select().from(accounts).orderBy(asc(accounts.username)).all();
}

export function hasAccounts(reader: Reader, only?: 'demo'): boolean {
  const wanted = only === 'demo' ? eq(accounts.demo, true) : undefined;
  return (
    reader.select({ id: accounts.id }).from(accounts).where(wanted).limit(1).get() !== undefined
  );
}

/** Whether a user name or an e-mail address belongs to another account. */
export function isTaken(
  reader: Reader,
  names: { readonly username?: string; readonly email: string | null },
  exceptId = 0,
): boolean {
  const same = or(
    names.username === undefined ? undefined : eq(accounts.username, names.username),
    names.email === null ? undefined : eq(accounts.email, names.email),
  );
  if (!same) return false;
  const others = and(same, sql`${accounts.id} <> ${exceptId}`);
  return reader.select({ id: accounts.id }).from(accounts).where(others).get() !== undefined;
}

export function addAccount(writer: Writer, account: NewAccount): AccountRecord {
  return writer.insert(accounts).values(account).returning().get();
}

/** Changes an account that still has the version it was read with; false when someone was faster. */
export function changeAccount(
  writer: Writer,
  account: Pick<AccountRecord, 'id' | 'version'>,
  set: Partial<Pick<AccountRecord, 'nameAr' | 'nameEn' | 'email' | 'disabled'>>,
): boolean {
  const result = writer
    .update(accounts)
    .set({ ...set, version: sql`${accounts.version} + 1` })
    .where(and(eq(accounts.id, account.id), eq(accounts.version, account.version)))
    .run();
  return result.changes === 1;
}

export function setPasswordHash(writer: Writer, id: number, passwordHash: string): void {
  writer.update(accounts).set({ passwordHash }).where(eq(accounts.id, id)).run();
}

export function noteSignIn(writer: Writer, id: number, lastSignInAt: number): void {
  writer.update(accounts).set({ lastSignInAt }).where(eq(accounts.id, id)).run();
}

export function removeDemoAccounts(writer: Writer): number {
  return writer.delete(accounts).where(eq(accounts.demo, true)).run().changes;
}

/** The keys of departments by code; codes that are not there are left out. */
export function departmentIds(
  reader: Reader,
  codes: readonly string[],
): ReadonlyMap<string, number> {
  const rows = reader
    .select({ id: departments.id, code: departments.code })
    .from(departments)
    .where(inArray(departments.code, [...codes]))
    .all();
  return new Map(rows.map(({ id, code }) => [code, id]));
}

/** Gives an account these roles and departments and no others; every code must be there. */
export function putPlaces(writer: Writer, accountId: number, places: Partial<Places>): void {
  const codes = [
    ...(places.memberOf ?? []),
    ...(places.grants ?? []).flatMap(({ department }) => department ?? []),
  ];
  const keys = departmentIds(writer, codes);
  if (places.grants) {
    writer.delete(accountGrants).where(eq(accountGrants.accountId, accountId)).run();
    for (const { role, department } of places.grants) {
      const departmentId = department === null ? null : (keys.get(department) ?? null);
      writer.insert(accountGrants).values({ accountId, role, departmentId }).run();
    }
  }
  if (places.memberOf) {
    writer.delete(accountDepartments).where(eq(accountDepartments.accountId, accountId)).run();
    for (const code of places.memberOf) {
      const departmentId = keys.get(code);
      if (departmentId === undefined) throw new Error(`department ${code} was not checked`);
      writer.insert(accountDepartments).values({ accountId, departmentId }).run();
    }
  }
}

/** Where each account may act and belongs; one account, or all. */
export function listPlaces(reader: Reader, accountId?: number): ReadonlyMap<number, Places> {
  const places = new Map<number, { grants: Grant[]; memberOf: string[] }>();
  const of = (id: number): { grants: Grant[]; memberOf: string[] } => {
    const known = places.get(id) ?? { grants: [], memberOf: [] };
    places.set(id, known);
    return known;
  };
  const grants = reader
    .select({
      accountId: accountGrants.accountId,
      role: accountGrants.role,
      department: departments.code,
    })
    .from(accountGrants)
    .leftJoin(departments, eq(departments.id, accountGrants.departmentId))
    .where(accountId === undefined ? undefined : eq(accountGrants.accountId, accountId))
    .orderBy(asc(accountGrants.id))
    .all();
  for (const { accountId: id, role, department } of grants) {
    of(id).grants.push({ role, department: isDepartmentRole(role) ? department : null });
  }
  const members = reader
    .select({ accountId: accountDepartments.accountId, code: departments.code })
    .from(accountDepartments)
    .innerJoin(departments, eq(departments.id, accountDepartments.departmentId))
    .where(accountId === undefined ? undefined : eq(accountDepartments.accountId, accountId))
    .orderBy(asc(departments.code))
    .all();
  for (const { accountId: id, code } of members) of(id).memberOf.push(code);
  return places;
}

/** How many accounts that may sign in have a role. */
export function countActive(reader: Reader, role: Role): number {
  const row = reader
    .select({ found: count() })
    .from(accountGrants)
    .innerJoin(accounts, eq(accounts.id, accountGrants.accountId))
    .where(and(eq(accountGrants.role, role), eq(accounts.disabled, false)))
    .get();
  return row?.found ?? 0;
}

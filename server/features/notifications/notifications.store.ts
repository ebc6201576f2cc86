import { and, count, desc, eq, inArray, isNull, lte } from 'drizzle-orm';
import type { MailSettings } from '#shared/contracts/notices.ts';
import type { Reader, Writer } from '#server/store/access.ts';
import { accountGrants, accounts } from '#server/store/schema/accounts.ts';
import { departments } from '#server/store/schema/departments.ts';
import { mailSettings, noticeRecipients, notices } from '#server/store/schema/notices.ts';

/** Who is told: a department's officers and head, one person, or everyone with an account. */
export type Audience =
  { readonly department: string } | { readonly account: string } | { readonly everyone: true };

const MOST_SHOWN = 100;

/** Keys of the accounts that may sign in and belong to an audience. */
export function listAudience(reader: Reader, audience: Audience): number[] {
  const active = eq(accounts.disabled, false);
  const query = reader.selectDistinct({ id: accounts.id }).from(accounts);
  if ('department' in audience) {
    const isTheirs = and(active, eq(departments.code, audience.department));
    return query
      .innerJoin(accountGrants, eq(accountGrants.accountId, accounts.id))
      .innerJoin(departments, eq(departments.id, accountGrants.departmentId))
      .where(isTheirs)
      .all()
      .map(({ id }) => id);
  }
  const wanted =
    'account' in audience ? and(active, eq(accounts.username, audience.account)) : active;
  return query
    .where(wanted)
    .all()
    .map(({ id }) => id);
}

/** Adds a notice; its key, or null where its fact was told before. */
export function addNotice(
  writer: Writer,
  notice: Omit<typeof notices.$inferInsert, 'id'>,
): number | null {
  const added = writer
    .insert(notices)
    .values(notice)
    .onConflictDoNothing()
    .returning({ id: notices.id })
    .get() as { id: number } | undefined;
  return added?.id ?? null;
}

/** Whether a fact that is told once was told. */
export function wasTold(reader: Reader, onceKey: string): boolean {
  const told = reader.select({ id: notices.id }).from(notices).where(eq(notices.onceKey, onceKey));
  return told.get() !== undefined;
}

export function addRecipients(writer: Writer, noticeId: number, accountIds: number[]): void {
  for (const accountId of accountIds) {
    writer.insert(noticeRecipients).values({ noticeId, accountId }).run();
  }
}

export function findDepartmentId(reader: Reader, code: string): number | null {
  const found = reader
    .select({ id: departments.id })
    .from(departments)
    .where(eq(departments.code, code))
    .get();
  return found?.id ?? null;
}

export function findAccountId(reader: Reader, username: string): number | null {
  const found = reader
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.username, username))
    .get();
  return found?.id ?? null;
}

/** An account's notices, newest first. */
export function listNotices(reader: Reader, username: string) {
  return reader
    .select({
      fact: notices.fact,
      at: notices.at,
      readAt: noticeRecipients.readAt,
      code: departments.code,
      nameAr: departments.nameAr,
      nameEn: departments.nameEn,
      kind: departments.kind,
    })
    .from(noticeRecipients)
    .innerJoin(accounts, eq(accounts.id, noticeRecipients.accountId))
    .innerJoin(notices, eq(notices.id, noticeRecipients.noticeId))
    .leftJoin(departments, eq(departments.id, notices.departmentId))
    .where(eq(accounts.username, username))
    .orderBy(desc(notices.at), desc(notices.id))
    .limit(MOST_SHOWN)
    .all();
}

export function countUnread(reader: Reader, username: string): number {
  const row = reader
    .select({ unread: count() })
    .from(noticeRecipients)
    .innerJoin(accounts, eq(accounts.id, noticeRecipients.accountId))
    .where(and(eq(accounts.username, username), isNull(noticeRecipients.readAt)))
    .get();
  return row?.unread ?? 0;
}

/** Notes that somebody saw what came up to a moment. */
export function markRead(writer: Writer, accountId: number, until: number, readAt: number): void {
  const seen = writer.select({ id: notices.id }).from(notices).where(lte(notices.at, until));
  const unread = and(
    eq(noticeRecipients.accountId, accountId),
    isNull(noticeRecipients.readAt),
    inArray(noticeRecipients.noticeId, seen),
  );
  writer.update(noticeRecipients).set({ readAt }).where(unread).run();
}

/** How somebody's notices are mailed; by default daily in Arabic. */
export function readMailSettings(reader: Reader, accountId: number): MailSettings {
  const stored = reader
    .select({ wanted: mailSettings.wanted, language: mailSettings.language })
    .from(mailSettings)
    .where(eq(mailSettings.accountId, accountId))
    .get();
  return stored ?? { wanted: true, language: 'ar' };
}

export function putMailSettings(writer: Writer, accountId: number, settings: MailSettings): void {
  writer
    .insert(mailSettings)
    .values({ accountId, ...settings })
    .onConflictDoUpdate({ target: mailSettings.accountId, set: settings })
    .run();
}

export function findAddress(reader: Reader, accountId: number): string | null {
  const found = reader
    .select({ email: accounts.email })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get();
  return found?.email ?? null;
}

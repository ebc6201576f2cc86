import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, notExists, or, sql } from 'drizzle-orm';
import type { Language } from '#shared/format/language.ts';
import type { Reader, Writer } from '#server/store/access.ts';
import { accounts } from '#server/store/schema/accounts.ts';
import { departments } from '#server/store/schema/departments.ts';
import { mails, mailSettings, noticeRecipients, notices } from '#server/store/schema/notices.ts';

export type MailRecord = typeof mails.$inferSelect;

/** Somebody who has not been told by mail yet. */
export interface MailReader {
  readonly accountId: number;
  readonly address: string;
  readonly nameAr: string;
  readonly nameEn: string;
  readonly language: Language;
}

/**
 * Who gets a digest on `day`: unread notices since a moment that no mail carried, an address, no wish to be left
 * alone, and no digest of that day.
 */
export function listMailReaders(reader: Reader, day: string, since: number): MailReader[] {
  const ofThisDay = reader
    .select({ one: sql`1` })
    .from(mails)
    .where(and(eq(mails.accountId, accounts.id), eq(mails.day, day)));
  const rows = reader
    .selectDistinct({
      accountId: accounts.id,
      address: accounts.email,
      nameAr: accounts.nameAr,
      nameEn: accounts.nameEn,
      language: mailSettings.language,
    })
    .from(noticeRecipients)
    .innerJoin(notices, eq(notices.id, noticeRecipients.noticeId))
    .innerJoin(accounts, eq(accounts.id, noticeRecipients.accountId))
    .leftJoin(mailSettings, eq(mailSettings.accountId, accounts.id))
    .where(
      and(
        isNull(noticeRecipients.mailId),
        isNull(noticeRecipients.readAt),
        gt(notices.at, since),
        eq(accounts.disabled, false),
        isNotNull(accounts.email),
        or(isNull(mailSettings.wanted), eq(mailSettings.wanted, true)),
        notExists(ofThisDay),
      ),
    )
    .all();
  return rows.flatMap(({ address, language, ...rest }) =>
    address === null ? [] : [{ ...rest, address, language: language ?? 'ar' }],
  );
}

/** What a digest carries, oldest first. */
export function listUnmailed(reader: Reader, accountId: number, since: number) {
  return reader
    .select({
      id: notices.id,
      fact: notices.fact,
      code: departments.code,
      nameAr: departments.nameAr,
      nameEn: departments.nameEn,
    })
    .from(noticeRecipients)
    .innerJoin(notices, eq(notices.id, noticeRecipients.noticeId))
    .leftJoin(departments, eq(departments.id, notices.departmentId))
    .where(
      and(
        eq(noticeRecipients.accountId, accountId),
        isNull(noticeRecipients.mailId),
        isNull(noticeRecipients.readAt),
        gt(notices.at, since),
      ),
    )
    .orderBy(asc(notices.at), asc(notices.id))
    .all();
}

/** Puts a digest into the outbox and notes which notices it carries. */
export function addMail(
  writer: Writer,
  mail: Omit<typeof mails.$inferInsert, 'id'>,
  noticeIds: number[],
): void {
  const { id } = writer.insert(mails).values(mail).returning({ id: mails.id }).get();
  writer
    .update(noticeRecipients)
    .set({ mailId: id })
    .where(
      and(
        eq(noticeRecipients.accountId, mail.accountId),
        inArray(noticeRecipients.noticeId, noticeIds),
      ),
    )
    .run();
}

/** The next digest that may be tried. A next try beyond every wait was noted by a clock that was wrong. */
export function nextWaiting(
  reader: Reader,
  now: number,
  longestWait: number,
): MailRecord | undefined {
  const isTime = or(lte(mails.nextTryAt, now), gt(mails.nextTryAt, now + longestWait));
  return reader
    .select()
    .from(mails)
    .where(and(eq(mails.state, 'waiting'), isTime))
    .orderBy(asc(mails.nextTryAt), asc(mails.id))
    .limit(1)
    .get();
}

export function settleMail(
  writer: Writer,
  id: number,
  settled: {
    readonly state: 'sent' | 'failed';
    readonly answer: string;
    readonly settledAt: number;
  },
): void {
  writer.update(mails).set(settled).where(eq(mails.id, id)).run();
}

export function postponeMail(
  writer: Writer,
  id: number,
  next: { readonly tries: number; readonly nextTryAt: number; readonly answer: string },
): void {
  writer.update(mails).set(next).where(eq(mails.id, id)).run();
}

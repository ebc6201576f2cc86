import { and, count, desc, eq, lt, ne, or } from 'drizzle-orm';
import type { Reader, Writer } from '#server/store/access.ts';
import { sessions } from '#server/store/schema/sessions.ts';

export type SessionRecord = typeof sessions.$inferSelect;
export type NewSession = Omit<SessionRecord, 'id'>;

export function addSession(writer: Writer, session: NewSession): SessionRecord {
  return writer.insert(sessions).values(session).returning().get();
}

/** The sessions of an account, the one used last first. */
export function listSessions(reader: Reader, accountId: number): SessionRecord[] {
  return reader
    .select()
    .from(sessions)
    .where(eq(sessions.accountId, accountId))
    .orderBy(desc(sessions.seenAt))
    .all();
}

export function touchSession(writer: Writer, id: number, seenAt: number): void {
  writer.update(sessions).set({ seenAt }).where(eq(sessions.id, id)).run();
}

/** Says that the second factor of a session was shown. */
export function confirmSession(writer: Writer, id: number): void {
  writer.update(sessions).set({ secondFactor: true }).where(eq(sessions.id, id)).run();
}

/** Ends one session of an account by its public name; false where there is none. */
export function removeSession(writer: Writer, accountId: number, publicId: string): boolean {
  const mine = and(eq(sessions.accountId, accountId), eq(sessions.publicId, publicId));
  return writer.delete(sessions).where(mine).run().changes === 1;
}

export function removeSessionById(writer: Writer, id: number): void {
  writer.delete(sessions).where(eq(sessions.id, id)).run();
}

/** Ends every session of an account but one; how many. */
export function removeOtherSessions(
  writer: Writer,
  accountId: number,
  keep: number | null,
): number {
  const mine = eq(sessions.accountId, accountId);
  const doomed = keep === null ? mine : and(mine, ne(sessions.id, keep));
  return writer.delete(sessions).where(doomed).run().changes;
}

/** Forgets sessions that ended. */
export function removeEndedSessions(writer: Writer, now: number, idleLimit: number): void {
  const ended = or(lt(sessions.endsAt, now), lt(sessions.seenAt, now - idleLimit));
  writer.delete(sessions).where(ended).run();
}

/** How many sessions each account has open. */
export function countSessions(reader: Reader): ReadonlyMap<number, number> {
  const rows = reader
    .select({ accountId: sessions.accountId, open: count() })
    .from(sessions)
    .groupBy(sessions.accountId)
    .all();
  return new Map(rows.map((row) => [row.accountId, row.open]));
}

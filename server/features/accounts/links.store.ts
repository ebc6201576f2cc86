import { and, eq, isNull } from 'drizzle-orm';
import type { Reader, Writer } from '#server/store/access.ts';
import { oneTimeLinks } from '#server/store/schema/sessions.ts';

export type LinkRecord = typeof oneTimeLinks.$inferSelect;

/** Adds a link; links of the same purpose and account before it are no longer good. */
export function putLink(writer: Writer, link: Omit<LinkRecord, 'usedAt'>): void {
  const { purpose, accountId } = link;
  const owner =
    accountId === null ? isNull(oneTimeLinks.accountId) : eq(oneTimeLinks.accountId, accountId);
  writer
    .delete(oneTimeLinks)
    .where(and(eq(oneTimeLinks.purpose, purpose), owner))
    .run();
  writer.insert(oneTimeLinks).values(link).run();
}

export function findLink(reader: Reader, tokenHash: string): LinkRecord | undefined {
  return reader.select().from(oneTimeLinks).where(eq(oneTimeLinks.tokenHash, tokenHash)).get();
}

/** Uses up a link; false where it was used before. */
export function useLink(writer: Writer, tokenHash: string, usedAt: number): boolean {
  const unused = and(eq(oneTimeLinks.tokenHash, tokenHash), isNull(oneTimeLinks.usedAt));
  return writer.update(oneTimeLinks).set({ usedAt }).where(unused).run().changes === 1;
}

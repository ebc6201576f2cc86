import { and, eq, gt, isNull, lt, or } from 'drizzle-orm';
import type { Reader, Writer } from '#server/store/access.ts';
import { recoveryCodes, totpSecrets } from '#server/store/schema/accounts.ts';

export type TotpRecord = typeof totpSecrets.$inferSelect;

export function findTotp(reader: Reader, accountId: number): TotpRecord | undefined {
  return reader.select().from(totpSecrets).where(eq(totpSecrets.accountId, accountId)).get();
}

/** Accounts with a confirmed second factor. */
export function listEnrolled(reader: Reader): ReadonlySet<number> {
  const rows = reader
    .select({ accountId: totpSecrets.accountId })
    .from(totpSecrets)
    .where(eq(totpSecrets.confirmed, true))
    .all();
  return new Set(rows.map((row) => row.accountId));
}

/** Keeps a new secret that counts only once it is confirmed. */
export function putSecret(writer: Writer, accountId: number, secret: string): void {
  const fresh = { secret, confirmed: false, lastStep: 0 };
  writer
    .insert(totpSecrets)
    .values({ accountId, ...fresh })
    .onConflictDoUpdate({ target: totpSecrets.accountId, set: fresh })
    .run();
}

/**
 * Uses up the code of a step; false where that or a later one was used before. A step beyond `newest` was noted by a
 * clock that was wrong and binds nobody.
 */
export function useStep(writer: Writer, accountId: number, step: number, newest: number): boolean {
  const isNew = or(lt(totpSecrets.lastStep, step), gt(totpSecrets.lastStep, newest));
  const unused = and(eq(totpSecrets.accountId, accountId), isNew);
  return writer.update(totpSecrets).set({ lastStep: step }).where(unused).run().changes === 1;
}

export function confirmSecret(writer: Writer, accountId: number): void {
  const mine = eq(totpSecrets.accountId, accountId);
  writer.update(totpSecrets).set({ confirmed: true }).where(mine).run();
}

export function removeTotp(writer: Writer, accountId: number): void {
  writer.delete(totpSecrets).where(eq(totpSecrets.accountId, accountId)).run();
  writer.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId)).run();
}

export function putRecoveryCodes(
  writer: Writer,
  accountId: number,
  hashes: readonly string[],
): void {
  writer.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId)).run();
  for (const codeHash of hashes) writer.insert(recoveryCodes).values({ codeHash, accountId }).run();
}

/** Uses up a recovery code; false where it is none of this account or was used. */
export function useRecoveryCode(
  writer: Writer,
  accountId: number,
  codeHash: string,
  usedAt: number,
): boolean {
  const unused = and(
    eq(recoveryCodes.accountId, accountId),
    eq(recoveryCodes.codeHash, codeHash),
    isNull(recoveryCodes.usedAt),
  );
  return writer.update(recoveryCodes).set({ usedAt }).where(unused).run().changes === 1;
}

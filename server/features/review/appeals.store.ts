import { and, asc, eq, sql } from 'drizzle-orm';
import type { Reader, Writer } from '#server/store/access.ts';
import { cycles } from '#server/store/schema/cycles.ts';
import { departments } from '#server/store/schema/departments.ts';
import { appeals, verdictRevisions } from '#server/store/schema/review.ts';
import type { AnswerKey } from './verdicts.store.ts';

/** An appeal as it is stored, with the department's code. */
export type AppealRow = typeof appeals.$inferSelect & { readonly department: string };

/** The appeals of a quarter, or of one department in it, oldest first. */
export function listAppeals(reader: Reader, cycle: string, department?: string): AppealRow[] {
  const rows = reader
    .select({ appeal: appeals, department: departments.code })
    .from(appeals)
    .innerJoin(cycles, eq(cycles.id, appeals.cycleId))
    .innerJoin(departments, eq(departments.id, appeals.departmentId))
    .where(
      and(
        eq(cycles.code, cycle),
        department === undefined ? undefined : eq(departments.code, department),
      ),
    )
    .orderBy(asc(appeals.id))
    .all();
  return rows.map(({ appeal, department: code }) => ({ ...appeal, department: code }));
}

/** Codes of the departments with an undecided appeal. */
export function listOpenAppeals(reader: Reader, cycle: string): string[] {
  const open = listAppeals(reader, cycle).filter(({ state }) => state === 'open');
  return [...new Set(open.map(({ department }) => department))];
}

export function countAppeals(
  reader: Reader,
  cycle: string,
): { open: number; upheld: number; dismissed: number } {
  const rows = reader
    .select({ state: appeals.state, count: sql<number>`count(*)` })
    .from(appeals)
    .innerJoin(cycles, eq(cycles.id, appeals.cycleId))
    .where(eq(cycles.code, cycle))
    .groupBy(appeals.state)
    .all();
  return {
    open: 0,
    upheld: 0,
    dismissed: 0,
    ...Object.fromEntries(rows.map(({ state, count }) => [state, count])),
  };
}

/** Adds an appeal; false where this answer was appealed before. */
export function addAppeal(
  writer: Writer,
  key: AnswerKey,
  made: Pick<AppealRow, 'reason' | 'evidence' | 'account' | 'recordedAt' | 'verdictVersion'>,
): boolean {
  const { cycleId, departmentId, indicatorId } = key;
  const result = writer
    .insert(appeals)
    .values({ cycleId, departmentId, indicatorId, ...made })
    .onConflictDoNothing()
    .run();
  return result.changes === 1;
}

/** Decides an appeal that is open; false where it no longer is. */
export function decideAppeal(
  writer: Writer,
  id: number,
  decision: Pick<
    AppealRow,
    'state' | 'decisionReason' | 'decidedBy' | 'decidedAt' | 'upheldVersion' | 'effect'
  >,
): boolean {
  const result = writer
    .update(appeals)
    .set(decision)
    .where(and(eq(appeals.id, id), eq(appeals.state, 'open')))
    .run();
  return result.changes === 1;
}

/** A verdict as it was in one of its versions. */
export function findVerdictRevision(
  reader: Reader,
  key: Pick<AnswerKey, 'cycleId' | 'departmentId' | 'indicatorId'>,
  version: number,
): typeof verdictRevisions.$inferSelect | undefined {
  return reader
    .select()
    .from(verdictRevisions)
    .where(
      and(
        eq(verdictRevisions.cycleId, key.cycleId),
        eq(verdictRevisions.departmentId, key.departmentId),
        eq(verdictRevisions.indicatorId, key.indicatorId),
        eq(verdictRevisions.version, version),
      ),
    )
    .get();
}

import { and, desc, eq, isNull, max } from 'drizzle-orm';
import type { Reader, Writer } from '#server/store/access.ts';
import { departments } from '#server/store/schema/departments.ts';
import { targetRevisions } from '#server/store/schema/targets.ts';

export type TargetRevisionRecord = typeof targetRevisions.$inferSelect;

/** What a target is of. */
export interface TargetPlace {
  readonly framework: string;
  readonly node: string;
  /** Null: the whole country. */
  readonly departmentId: number | null;
  readonly year: number;
}

/** A change as the newest one of its place. */
export interface SetTarget extends Pick<
  TargetRevisionRecord,
  'framework' | 'node' | 'year' | 'version' | 'value'
> {
  readonly department: string | null;
}

/** The number of the last change of any target; 0 before the first. */
export function lastChange(reader: Reader): number {
  return (
    reader
      .select({ id: max(targetRevisions.id) })
      .from(targetRevisions)
      .get()?.id ?? 0
  );
}

/** Every change in the order in which they were made. */
export function listChanges(reader: Reader): SetTarget[] {
  return reader
    .select({
      framework: targetRevisions.framework,
      node: targetRevisions.node,
      department: departments.code,
      year: targetRevisions.year,
      version: targetRevisions.version,
      value: targetRevisions.value,
    })
    .from(targetRevisions)
    .leftJoin(departments, eq(departments.id, targetRevisions.departmentId))
    .orderBy(targetRevisions.id)
    .all();
}

/** Everything that was ever set in one place, the newest first. */
export function listRevisions(
  reader: Reader,
  { framework, node, departmentId, year }: TargetPlace,
): TargetRevisionRecord[] {
  return reader
    .select()
    .from(targetRevisions)
    .where(
      and(
        eq(targetRevisions.framework, framework),
        eq(targetRevisions.node, node),
        departmentId === null
          ? isNull(targetRevisions.departmentId)
          : eq(targetRevisions.departmentId, departmentId),
        eq(targetRevisions.year, year),
      ),
    )
    .orderBy(desc(targetRevisions.version))
    .all();
}

/** Adds a change to the history, which makes it what holds. */
export function addRevision(writer: Writer, revision: Omit<TargetRevisionRecord, 'id'>): void {
  writer.insert(targetRevisions).values(revision).run();
}

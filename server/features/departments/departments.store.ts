import { asc, eq, sql } from 'drizzle-orm';
import type { Reader, Writer } from '#server/store/access.ts';
import { departmentRevisions, departments } from '#server/store/schema/departments.ts';

export interface DepartmentRecord {
  readonly id: number;
  readonly code: string;
  readonly nameAr: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly openedFrom: string | null;
  readonly closedFrom: string | null;
  readonly mergedInto: number | null;
}

/** What a department is called and what sort it is. */
export type DepartmentNaming = Pick<DepartmentRecord, 'nameAr' | 'nameEn' | 'kind'>;

/** Who gave a name, when and why. */
export interface NamingOrigin {
  readonly recordedAt: string;
  readonly account: string;
  readonly reason: string | null;
}

/** All departments by code. */
export function listDepartments(reader: Reader): DepartmentRecord[] {
  return reader.select().from(departments).orderBy(asc(departments.code)).all();
}

export function findDepartment(reader: Reader, code: string): DepartmentRecord | undefined {
  return reader.select().from(departments).where(eq(departments.code, code)).get();
}

function addRevision(
  writer: Writer,
  departmentId: number,
  naming: DepartmentNaming,
  origin: NamingOrigin,
): void {
  const { nameAr, nameEn, kind } = naming;
  writer
    .insert(departmentRevisions)
    .values({ departmentId, nameAr, nameEn, kind, ...origin })
    .run();
}

/** Adds a department with the first entry of its history. */
export function addDepartment(
  writer: Writer,
  record: DepartmentNaming & { code: string; openedFrom: string | null },
  origin: NamingOrigin,
): void {
  const { id } = writer.insert(departments).values(record).returning({ id: departments.id }).get();
  addRevision(writer, id, record, origin);
}

/** Gives a department another name or kind and adds it to its history. */
export function renameDepartment(
  writer: Writer,
  id: number,
  naming: DepartmentNaming,
  origin: NamingOrigin,
): void {
  const { nameAr, nameEn, kind } = naming;
  writer.update(departments).set({ nameAr, nameEn, kind }).where(eq(departments.id, id)).run();
  addRevision(writer, id, naming, origin);
}

/** Sets the first quarter in which a department is no longer measured, and who took it over. */
export function closeDepartment(
  writer: Writer,
  id: number,
  closedFrom: string,
  mergedInto: number | null,
): void {
  writer.update(departments).set({ closedFrom, mergedInto }).where(eq(departments.id, id)).run();
}

/** A department's names, oldest first. */
export function listRevisions(
  reader: Reader,
  departmentId: number,
): (DepartmentNaming & NamingOrigin)[] {
  return reader
    .select({
      nameAr: departmentRevisions.nameAr,
      nameEn: departmentRevisions.nameEn,
      kind: departmentRevisions.kind,
      recordedAt: departmentRevisions.recordedAt,
      account: departmentRevisions.account,
      reason: departmentRevisions.reason,
    })
    .from(departmentRevisions)
    .where(eq(departmentRevisions.departmentId, departmentId))
    .orderBy(asc(departmentRevisions.id))
    .all();
}

/** Whether any answer of a department lies in a quarter or later: then it cannot be closed before. */
export function lastAnsweredQuarter(reader: Reader, departmentId: number): string | null {
  const row = reader.get<{ code: string | null }>(sql`
    SELECT max(cycles.code) AS code FROM answers
    JOIN cycles ON cycles.id = answers.cycle_id
    WHERE answers.department_id = ${departmentId} AND answers.state = 1`);
  return row?.code ?? null;
}

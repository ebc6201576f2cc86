import { asc, sql } from 'drizzle-orm';
import type { Reader, Writer } from '#server/store/access.ts';
import { departments } from '#server/store/schema/departments.ts';

export interface DepartmentRecord {
  readonly id: number;
  readonly code: string;
  readonly nameAr: string;
  readonly nameEn: string;
  readonly kind: string;
}

/** All departments by code. */
export function listDepartments(reader: Reader): DepartmentRecord[] {
  return reader.select().from(departments).orderBy(asc(departments.code)).all();
}

/** Adds departments, or renames those whose code is known. */
export function putDepartments(
  writer: Writer,
  records: readonly Omit<DepartmentRecord, 'id'>[],
): void {
  for (const record of records) {
    writer
      .insert(departments)
      .values(record)
      .onConflictDoUpdate({
        target: departments.code,
        set: {
          nameAr: sql`excluded.name_ar`,
          nameEn: sql`excluded.name_en`,
          kind: sql`excluded.kind`,
        },
      })
      .run();
  }
}

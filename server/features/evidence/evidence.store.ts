import { and, asc, desc, eq, max, sql } from 'drizzle-orm';
import type { EvidenceRevision } from '#shared/contracts/evidence.ts';
import type { Reader, Writer } from '#server/store/access.ts';
import { departments } from '#server/store/schema/departments.ts';
import { evidence, evidenceRevisions } from '#server/store/schema/evidence.ts';

const columns = {
  id: evidence.publicId,
  revision: evidenceRevisions.revision,
  name: evidenceRevisions.name,
  type: evidenceRevisions.type,
  bytes: evidenceRevisions.bytes,
  sha256: evidenceRevisions.sha256,
  effectiveOn: evidenceRevisions.effectiveOn,
  uploadedAt: evidenceRevisions.recordedAt,
  uploadedBy: evidenceRevisions.account,
};

/** All revisions of a department's documents, oldest first. */
export function listEvidence(reader: Reader, departmentId: number): EvidenceRevision[] {
  return reader
    .select(columns)
    .from(evidence)
    .innerJoin(evidenceRevisions, eq(evidenceRevisions.evidenceId, evidence.id))
    .where(eq(evidence.departmentId, departmentId))
    .orderBy(asc(evidence.id), asc(evidenceRevisions.revision))
    .all();
}

/** The same question prepared, for saves: they ask it every time that an answer has evidence. */
export function prepareEvidence(reader: Reader): (departmentId: number) => EvidenceRevision[] {
  const statement = reader
    .select(columns)
    .from(evidence)
    .innerJoin(evidenceRevisions, eq(evidenceRevisions.evidenceId, evidence.id))
    .where(eq(evidence.departmentId, sql.placeholder('departmentId')))
    .prepare();
  return (departmentId) => statement.all({ departmentId });
}

export function findDepartmentKey(reader: Reader, code: string): number | undefined {
  return reader
    .select({ id: departments.id })
    .from(departments)
    .where(eq(departments.code, code))
    .get()?.id;
}

/** A document of a department by its public name. */
export function findDocument(
  reader: Reader,
  departmentId: number,
  publicId: string,
): { id: number } | undefined {
  return reader
    .select({ id: evidence.id })
    .from(evidence)
    .where(and(eq(evidence.publicId, publicId), eq(evidence.departmentId, departmentId)))
    .get();
}

export function addDocument(writer: Writer, departmentId: number, publicId: string): number {
  return writer
    .insert(evidence)
    .values({ departmentId, publicId })
    .returning({ id: evidence.id })
    .get().id;
}

/** What of a revision is given; its number follows. */
export type NewRevision = Omit<typeof evidenceRevisions.$inferInsert, 'evidenceId' | 'revision'>;

/** Adds the next revision of a document; its number. */
export function addRevision(writer: Writer, evidenceId: number, given: NewRevision): number {
  const last = writer
    .select({ revision: max(evidenceRevisions.revision) })
    .from(evidenceRevisions)
    .where(eq(evidenceRevisions.evidenceId, evidenceId))
    .get();
  const revision = (last?.revision ?? 0) + 1;
  writer
    .insert(evidenceRevisions)
    .values({ evidenceId, revision, ...given })
    .run();
  return revision;
}

/** The newest revision of a document. */
export function newestRevision(reader: Reader, evidenceId: number): EvidenceRevision | undefined {
  return reader
    .select(columns)
    .from(evidence)
    .innerJoin(evidenceRevisions, eq(evidenceRevisions.evidenceId, evidence.id))
    .where(eq(evidence.id, evidenceId))
    .orderBy(desc(evidenceRevisions.revision))
    .limit(1)
    .get();
}

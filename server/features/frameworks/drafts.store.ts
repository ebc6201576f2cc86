import { and, asc, desc, eq } from 'drizzle-orm';
import type { Reader, Writer } from '#server/store/access.ts';
import { frameworkDraftRevisions, frameworkDrafts } from '#server/store/schema/frameworks.ts';

export type DraftRecord = typeof frameworkDrafts.$inferSelect;
export type DraftRevision = typeof frameworkDraftRevisions.$inferSelect;

/** How a draft ends. */
export interface Closing {
  readonly state: 'published' | 'withdrawn';
  readonly closedAt: string;
  readonly closedBy: string;
  readonly closingReason: string;
}

/** All drafts, newest first. */
export function listDrafts(reader: Reader): DraftRecord[] {
  return reader.select().from(frameworkDrafts).orderBy(desc(frameworkDrafts.id)).all();
}

/** The last draft of a number, whatever became of it. */
export function findDraft(
  reader: Reader,
  framework: string,
  version: string,
): DraftRecord | undefined {
  return reader
    .select()
    .from(frameworkDrafts)
    .where(and(eq(frameworkDrafts.framework, framework), eq(frameworkDrafts.version, version)))
    .orderBy(desc(frameworkDrafts.id))
    .limit(1)
    .get();
}

/** One revision of a draft with its content. */
export function getRevision(
  reader: Reader,
  draftId: number,
  revision: number,
): DraftRevision | undefined {
  return reader
    .select()
    .from(frameworkDraftRevisions)
    .where(
      and(
        eq(frameworkDraftRevisions.draftId, draftId),
        eq(frameworkDraftRevisions.revision, revision),
      ),
    )
    .get();
}

/** Who wrote a draft, in the order in which they first did. */
export function authorsOf(reader: Reader, draftId: number): string[] {
  const rows = reader
    .select({ account: frameworkDraftRevisions.account })
    .from(frameworkDraftRevisions)
    .where(eq(frameworkDraftRevisions.draftId, draftId))
    .orderBy(asc(frameworkDraftRevisions.revision))
    .all();
  return [...new Set(rows.map(({ account }) => account))];
}

/** Begins a draft with its first revision. */
export function addDraft(
  writer: Writer,
  draft: Pick<DraftRecord, 'framework' | 'version' | 'base' | 'reason' | 'startedAt'>,
  content: Omit<DraftRevision, 'draftId' | 'revision'>,
): void {
  const { id } = writer
    .insert(frameworkDrafts)
    .values({ ...draft, state: 'open', revision: 1 })
    .returning({ id: frameworkDrafts.id })
    .get();
  writer
    .insert(frameworkDraftRevisions)
    .values({ draftId: id, revision: 1, ...content })
    .run();
}

/** Adds the next revision of an open draft; false where it is no longer open at that revision. */
export function reviseDraft(
  writer: Writer,
  { id, revision }: DraftRecord,
  content: Omit<DraftRevision, 'draftId' | 'revision'>,
): boolean {
  const { changes } = writer
    .update(frameworkDrafts)
    .set({ revision: revision + 1 })
    .where(isOpenAt(id, revision))
    .run();
  if (changes === 0) return false;
  writer
    .insert(frameworkDraftRevisions)
    .values({ draftId: id, revision: revision + 1, ...content })
    .run();
  return true;
}

/** Ends an open draft; false where it is no longer open at that revision. */
export function closeDraft(
  writer: Writer,
  { id, revision }: DraftRecord,
  closing: Closing,
): boolean {
  return (
    writer.update(frameworkDrafts).set(closing).where(isOpenAt(id, revision)).run().changes > 0
  );
}

const isOpenAt = (id: number, revision: number) =>
  and(
    eq(frameworkDrafts.id, id),
    eq(frameworkDrafts.state, 'open'),
    eq(frameworkDrafts.revision, revision),
  );

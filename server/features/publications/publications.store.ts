import { asc, desc, eq } from 'drizzle-orm';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Reader, Writer } from '#server/store/access.ts';
import { cycles } from '#server/store/schema/cycles.ts';
import { publicationFiles, publications } from '#server/store/schema/publications.ts';

export interface PublicationRecord {
  readonly number: number;
  readonly cycleId: number;
  /** Code of the cycle. */
  readonly cycle: string;
  readonly revision: number;
  readonly sha256: string;
  /** The signed manifest, to the byte. */
  readonly manifest: string;
  readonly signature: string;
  readonly publicKey: string;
  readonly departments: number;
  readonly ranked: number;
  readonly mean: number | null;
}

const columns = {
  number: publications.number,
  cycleId: publications.cycleId,
  cycle: cycles.code,
  revision: publications.revision,
  sha256: publications.sha256,
  manifest: publications.manifest,
  signature: publications.signature,
  publicKey: publications.publicKey,
  departments: publications.departments,
  ranked: publications.ranked,
  mean: publications.mean,
};

const select = (reader: Reader) =>
  reader.select(columns).from(publications).innerJoin(cycles, eq(cycles.id, publications.cycleId));

/** Every publication, oldest first. */
export function listPublications(reader: Reader): PublicationRecord[] {
  return select(reader).orderBy(asc(publications.number)).all();
}

export function findPublication(reader: Reader, number: number): PublicationRecord | undefined {
  return select(reader).where(eq(publications.number, number)).get();
}

/** The publication written last. */
export function lastPublication(reader: Reader): PublicationRecord | undefined {
  return select(reader).orderBy(desc(publications.number)).limit(1).get();
}

/** Number of the publication that counts for each cycle that has one, by cycle code. */
export function currentPublications(reader: Reader): Map<string, number> {
  const rows = reader
    .select({ number: publications.number, cycle: cycles.code })
    .from(publications)
    .innerJoin(cycles, eq(cycles.id, publications.cycleId))
    .orderBy(asc(publications.number))
    .all();
  return new Map(rows.map(({ cycle, number }) => [cycle, number]));
}

/** Stores a file under its hash; one that is there already is left. */
export function addFile(
  writer: Writer,
  { sha256, content }: { readonly sha256: string; readonly content: Buffer },
): void {
  writer
    .insert(publicationFiles)
    .values({ sha256, bytes: content.length, content: gzipSync(content, { level: 1 }) })
    .onConflictDoNothing()
    .run();
}

/** A stored file. Throws where it is not there: every file that a manifest names was stored with it. */
export function readFile(reader: Reader, sha256: string): Buffer {
  const row = reader
    .select({ content: publicationFiles.content })
    .from(publicationFiles)
    .where(eq(publicationFiles.sha256, sha256))
    .get();
  if (!row) throw new Error(`the file ${sha256} of a publication is not stored`);
  return gunzipSync(row.content);
}

export function addPublication(writer: Writer, record: Omit<PublicationRecord, 'cycle'>): void {
  writer.insert(publications).values(record).run();
}

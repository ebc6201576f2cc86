import { and, eq, sql } from 'drizzle-orm';
import type { Reader, Writer } from '#server/store/access.ts';
import { frameworkVersions, indicators } from '#server/store/schema/frameworks.ts';

export interface FrameworkVersionRecord {
  readonly id: number;
  readonly framework: string;
  readonly version: string;
  readonly sha256: string;
  readonly state: 'draft' | 'published';
  readonly document: string;
}

/** One version by its name, or undefined. */
export function findFrameworkVersion(
  reader: Reader,
  framework: string,
  version: string,
): FrameworkVersionRecord | undefined {
  return reader
    .select()
    .from(frameworkVersions)
    .where(and(eq(frameworkVersions.framework, framework), eq(frameworkVersions.version, version)))
    .get();
}

/** One version by its key. */
export function getFrameworkVersion(
  reader: Reader,
  id: number,
): FrameworkVersionRecord | undefined {
  return reader.select().from(frameworkVersions).where(eq(frameworkVersions.id, id)).get();
}

/** All versions without their documents, in the order they were added. */
export function listFrameworkVersions(reader: Reader): Omit<FrameworkVersionRecord, 'document'>[] {
  return reader
    .select({
      id: frameworkVersions.id,
      framework: frameworkVersions.framework,
      version: frameworkVersions.version,
      sha256: frameworkVersions.sha256,
      state: frameworkVersions.state,
    })
    .from(frameworkVersions)
    .orderBy(frameworkVersions.id)
    .all();
}

/** Adds a version and gives its indicators their lasting identity; the version's key. */
export function addFrameworkVersion(
  writer: Writer,
  record: Omit<FrameworkVersionRecord, 'id'>,
  indicatorCodes: readonly string[],
): number {
  for (const code of indicatorCodes) {
    writer
      .insert(indicators)
      .values({ framework: record.framework, code })
      .onConflictDoNothing()
      .run();
  }
  return writer
    .insert(frameworkVersions)
    .values(record)
    .returning({ id: frameworkVersions.id })
    .get().id;
}

/** The keys of a framework's indicators by code. */
export function indicatorKeys(reader: Reader, framework: string): Map<string, number> {
  const rows = reader
    .select({ id: indicators.id, code: indicators.code })
    .from(indicators)
    .where(eq(indicators.framework, framework))
    .all();
  return new Map(rows.map((row) => [row.code, row.id]));
}

/** Codes of all nodes, groups too, of every published version of a framework. */
export function publishedCodes(reader: Reader, framework: string): string[] {
  return reader
    .all<{ code: string }>(
      sql`SELECT DISTINCT node.value ->> '$.code' AS code
        FROM ${frameworkVersions} AS version, json_each(version.document, '$.nodes') AS node
        WHERE version.framework = ${framework} AND version.state = 'published'`,
    )
    .map(({ code }) => code);
}

import { eq, sql } from 'drizzle-orm';
import type { Reader, Writer } from './access.ts';
import { instance } from './schema/instance.ts';

/** A fact about this data directory, or null where it was never set. */
export function readFact(reader: Reader, name: string): string | null {
  return reader.select().from(instance).where(eq(instance.name, name)).get()?.value ?? null;
}

/** Sets a fact about this data directory. */
export function writeFact(writer: Writer, name: string, value: string): void {
  writer
    .insert(instance)
    .values({ name, value })
    .onConflictDoUpdate({ target: instance.name, set: { value } })
    .run();
}

/** Says that departments or frameworks changed, so that no remembered result outlives them. */
export function increaseCatalogueVersion(writer: Writer): void {
  writer
    .insert(instance)
    .values({ name: 'catalogue_version', value: '1' })
    .onConflictDoUpdate({
      target: instance.name,
      set: { value: sql`CAST(${instance.value} AS INTEGER) + 1` },
    })
    .run();
}

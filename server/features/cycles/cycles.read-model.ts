import { desc, eq, sql } from 'drizzle-orm';
import type { CyclesResponse } from '#shared/contracts/cycles.ts';
import type { Reader } from '#server/store/access.ts';
import { readFact } from '#server/store/instance.ts';
import { cycles } from '#server/store/schema/cycles.ts';
import { frameworkVersions } from '#server/store/schema/frameworks.ts';

/** The list of quarters, newest first, with what each was measured by and how many departments reported. */
export function readCycles(reader: Reader): CyclesResponse {
  const rows = reader
    .select({
      code: cycles.code,
      state: cycles.state,
      framework: {
        id: frameworkVersions.framework,
        version: frameworkVersions.version,
        sha256: frameworkVersions.sha256,
      },
      reporting: sql<number>`(
        SELECT count(DISTINCT department_id) FROM answers
        WHERE answers.cycle_id = cycles.id AND answers.state = 1)`,
    })
    .from(cycles)
    .innerJoin(frameworkVersions, eq(frameworkVersions.id, cycles.frameworkVersionId))
    .orderBy(desc(cycles.code))
    .all();
  return {
    demo: readFact(reader, 'demo') === '1',
    latest: rows.find((row) => row.state === 'published')?.code ?? null,
    cycles: rows,
  };
}

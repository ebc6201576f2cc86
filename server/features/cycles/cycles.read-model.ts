import { and, desc, eq, sql } from 'drizzle-orm';
import type { CyclesResponse } from '#shared/contracts/cycles.ts';
import type { Reader } from '#server/store/access.ts';
import { readFact } from '#server/store/instance.ts';
import { cycles } from '#server/store/schema/cycles.ts';
import { departments } from '#server/store/schema/departments.ts';
import { frameworkVersions } from '#server/store/schema/frameworks.ts';
import { publications } from '#server/store/schema/publications.ts';
import { submissions } from '#server/store/schema/submissions.ts';

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
      number: publications.number,
      sha256: publications.sha256,
    })
    .from(cycles)
    .innerJoin(frameworkVersions, eq(frameworkVersions.id, cycles.frameworkVersionId))
    .leftJoin(
      publications,
      sql`${publications.number} = (SELECT max(number) FROM publications WHERE cycle_id = ${cycles.id})`,
    )
    .orderBy(desc(cycles.code))
    .all();
  return {
    demo: readFact(reader, 'demo') === '1',
    latest: rows.find((row) => row.state === 'published')?.code ?? null,
    cycles: rows.map(({ number, sha256, ...cycle }) => ({
      ...cycle,
      publication:
        number === null || sha256 === null
          ? null
          : { number, hash: `${sha256.slice(0, 4)}…${sha256.slice(-4)}` },
    })),
  };
}

/** Departments whose submission the committee accepted, by key. */
export function readAccepted(reader: Reader, cycleId: number): ReadonlyMap<number, string> {
  const rows = reader
    .select({ id: departments.id, code: departments.code })
    .from(submissions)
    .innerJoin(departments, eq(departments.id, submissions.departmentId))
    .where(and(eq(submissions.cycleId, cycleId), eq(submissions.state, 'accepted')))
    .all();
  return new Map(rows.map(({ id, code }) => [id, code]));
}

import { and, asc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import type { CycleState } from '#shared/contracts/common.ts';
import type { SubmissionState } from '#shared/domain/workflow/submission-states.ts';
import type { Reader, Writer } from '#server/store/access.ts';
import { leanGet } from '#server/store/lean.ts';
import { answers } from '#server/store/schema/answers.ts';
import { cycles } from '#server/store/schema/cycles.ts';
import { departments } from '#server/store/schema/departments.ts';
import { indicators } from '#server/store/schema/frameworks.ts';
import { extensions, returnedAnswers, submissions } from '#server/store/schema/submissions.ts';

/** A department in a quarter, with everything that decides what can be done with its submission. */
export interface SubmissionRecord {
  readonly cycleId: number;
  readonly cycle: string;
  readonly cycleState: CycleState;
  readonly frameworkVersionId: number;
  readonly dueAt: string | null;
  readonly signOff: boolean;
  readonly appealsUntil: string | null;
  readonly departmentId: number;
  readonly department: string;
  readonly nameAr: string;
  readonly nameEn: string;
  readonly kind: string;
  /** Null where the submission is not started. */
  readonly id: number | null;
  readonly state: SubmissionState | null;
  readonly version: number | null;
  readonly submittedAt: string | null;
  readonly submittedBy: string | null;
  readonly returnReason: string | null;
  /** Who has it under review, or decided it last. */
  readonly claimedBy: string | null;
  readonly claimedAt: string | null;
  readonly returnedAt: string | null;
  readonly remindedAt: string | null;
  readonly extendedTo: string | null;
  readonly returned: number;
}

function selectSubmissions(reader: Reader) {
  return reader
    .select({
      cycleId: cycles.id,
      cycle: cycles.code,
      cycleState: cycles.state,
      frameworkVersionId: cycles.frameworkVersionId,
      dueAt: cycles.dueAt,
      signOff: cycles.signOff,
      appealsUntil: cycles.appealsUntil,
      departmentId: departments.id,
      department: departments.code,
      nameAr: departments.nameAr,
      nameEn: departments.nameEn,
      kind: departments.kind,
      id: submissions.id,
      state: submissions.state,
      version: submissions.version,
      submittedAt: submissions.submittedAt,
      submittedBy: submissions.submittedBy,
      returnReason: submissions.returnReason,
      claimedBy: submissions.claimedBy,
      claimedAt: submissions.claimedAt,
      returnedAt: submissions.returnedAt,
      remindedAt: submissions.remindedAt,
      extendedTo: sql<string | null>`(
        SELECT due_at FROM extensions
        WHERE cycle_id = ${cycles.id} AND department_id = ${departments.id}
        ORDER BY id DESC LIMIT 1)`,
      returned: sql<number>`(
        SELECT count(*) FROM returned_answers WHERE submission_id = ${submissions.id})`,
    })
    .from(cycles)
    .innerJoin(
      departments,
      and(
        or(isNull(departments.openedFrom), lte(departments.openedFrom, cycles.code)),
        or(isNull(departments.closedFrom), gt(departments.closedFrom, cycles.code)),
      ),
    )
    .leftJoin(
      submissions,
      and(eq(submissions.cycleId, cycles.id), eq(submissions.departmentId, departments.id)),
    );
}

/** Prepares the question every request asks first. */
export function prepareSubmission(
  reader: Reader,
): (cycle: string, department: string) => SubmissionRecord | undefined {
  const statement = leanGet(
    selectSubmissions(reader)
      .where(
        and(
          eq(cycles.code, sql.placeholder('cycle')),
          eq(departments.code, sql.placeholder('department')),
        ),
      )
      .prepare(),
  );
  return (cycle, department) => statement({ cycle, department });
}

/** Every department that is measured in a quarter, by code. */
export function listSubmissions(reader: Reader, cycle: string): SubmissionRecord[] {
  return selectSubmissions(reader)
    .where(eq(cycles.code, cycle))
    .orderBy(asc(departments.code))
    .all();
}

/** What a transition writes beside the state. */
export type SubmissionChange = Partial<
  Pick<
    SubmissionRecord,
    'submittedAt' | 'submittedBy' | 'returnReason' | 'claimedBy' | 'claimedAt' | 'returnedAt'
  >
>;

/** Moves a submission from the state and version it was seen in; false when it no longer is there. */
export function moveSubmission(
  writer: Writer,
  seen: SubmissionRecord,
  state: SubmissionState,
  change: SubmissionChange = {},
): boolean {
  const { cycleId, departmentId } = seen;
  if (seen.id === null || seen.version === null || seen.state === null) {
    const row = { cycleId, departmentId, state, ...change };
    return writer.insert(submissions).values(row).onConflictDoNothing().run().changes === 1;
  }
  const result = writer
    .update(submissions)
    .set({ state, version: seen.version + 1, ...change })
    .where(
      and(
        eq(submissions.id, seen.id),
        eq(submissions.version, seen.version),
        eq(submissions.state, seen.state),
      ),
    )
    .run();
  return result.changes === 1;
}

/** A later date for one department. */
export interface ExtensionRecord {
  readonly dueAt: string;
  readonly reason: string;
  readonly account: string;
  readonly recordedAt: string;
}

export function addExtension(
  writer: Writer,
  { cycleId, departmentId }: SubmissionRecord,
  extension: ExtensionRecord,
): void {
  writer
    .insert(extensions)
    .values({ cycleId, departmentId, ...extension })
    .run();
}

/** The extension that counts, or undefined. */
export function findExtension(
  reader: Reader,
  { cycleId, departmentId }: SubmissionRecord,
): ExtensionRecord | undefined {
  return reader
    .select({
      dueAt: extensions.dueAt,
      reason: extensions.reason,
      account: extensions.account,
      recordedAt: extensions.recordedAt,
    })
    .from(extensions)
    .where(and(eq(extensions.cycleId, cycleId), eq(extensions.departmentId, departmentId)))
    .orderBy(sql`${extensions.id} DESC`)
    .limit(1)
    .get();
}

/** Why answers were given back, by indicator. */
export function readReturned(reader: Reader, submissionId: number | null): Map<string, string> {
  if (submissionId === null) return new Map();
  const rows = reader
    .select({ code: indicators.code, reason: returnedAnswers.reason })
    .from(returnedAnswers)
    .innerJoin(indicators, eq(indicators.id, returnedAnswers.indicatorId))
    .where(eq(returnedAnswers.submissionId, submissionId))
    .all();
  return new Map(rows.map(({ code, reason }) => [code, reason]));
}

/** Puts the answers that are given back, by indicator's key, in the place of those before. */
export function putReturned(
  writer: Writer,
  submissionId: number | null,
  reasons: ReadonlyMap<number, string>,
): void {
  if (submissionId === null) return;
  writer.delete(returnedAnswers).where(eq(returnedAnswers.submissionId, submissionId)).run();
  for (const [indicatorId, reason] of reasons) {
    writer.insert(returnedAnswers).values({ submissionId, indicatorId, reason }).run();
  }
}

/** The versions of a quarter's answers added up, by department's key: a sum that grows with every change. */
export function sumVersions(reader: Reader, cycle: string): Map<number, number> {
  const rows = reader
    .select({
      departmentId: answers.departmentId,
      sum: sql<number>`sum(${answers.version})`,
    })
    .from(answers)
    .innerJoin(cycles, eq(cycles.id, answers.cycleId))
    .where(eq(cycles.code, cycle))
    .groupBy(answers.departmentId)
    .all();
  return new Map(rows.map(({ departmentId, sum }) => [departmentId, sum]));
}

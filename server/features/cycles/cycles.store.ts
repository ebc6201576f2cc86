import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { CycleState } from '#shared/contracts/common.ts';
import type { Reader, Writer } from '#server/store/access.ts';
import { answerRevisions, answers } from '#server/store/schema/answers.ts';
import { cycles } from '#server/store/schema/cycles.ts';

export interface CycleRecord {
  readonly id: number;
  readonly code: string;
  readonly frameworkVersionId: number;
  readonly state: CycleState;
  readonly dataVersion: number;
  /** When answers are due, ISO 8601; null where no date was set. */
  readonly dueAt: string | null;
  /** Whether heads sign off before a submission goes to the committee. */
  readonly signOff: boolean;
  /** Until when departments may appeal, ISO 8601; null before the cycle is preliminary. */
  readonly appealsUntil: string | null;
}

/** One stored answer, by keys. */
export interface AnswerRecord {
  readonly departmentId: number;
  readonly indicatorId: number;
  readonly state: number;
  readonly value: number | null;
  readonly input: string | null;
}

/** All cycles, newest first. */
export function listCycles(reader: Reader): CycleRecord[] {
  return reader.select().from(cycles).orderBy(desc(cycles.code)).all();
}

export function findCycle(reader: Reader, code: string): CycleRecord | undefined {
  return reader.select().from(cycles).where(eq(cycles.code, code)).get();
}

export function addCycle(
  writer: Writer,
  record: Pick<CycleRecord, 'code' | 'frameworkVersionId' | 'state'> &
    Partial<Pick<CycleRecord, 'dueAt' | 'signOff'>>,
): CycleRecord {
  return writer.insert(cycles).values(record).returning().get();
}

/** Moves a cycle from one state to another; false when it no longer is in the first. */
export function moveCycle(
  writer: Writer,
  id: number,
  from: CycleState,
  to: CycleState,
  settings: Partial<Pick<CycleRecord, 'dueAt' | 'signOff' | 'appealsUntil'>> = {},
): boolean {
  const result = writer
    .update(cycles)
    .set({ ...settings, state: to, dataVersion: sql`${cycles.dataVersion} + 1` })
    .where(and(eq(cycles.id, id), eq(cycles.state, from)))
    .run();
  return result.changes === 1;
}

/** Whether heads sign off; false where the quarter is neither scheduled nor open. */
export function putSignOff(writer: Writer, id: number, signOff: boolean): boolean {
  const result = writer
    .update(cycles)
    .set({ signOff })
    .where(and(eq(cycles.id, id), inArray(cycles.state, ['scheduled', 'open'])))
    .run();
  return result.changes === 1;
}

export function increaseDataVersion(writer: Writer, cycleId: number): void {
  writer
    .update(cycles)
    .set({ dataVersion: sql`${cycles.dataVersion} + 1` })
    .where(eq(cycles.id, cycleId))
    .run();
}

/** The stored answers of some departments in a cycle. */
export function listAnswers(
  reader: Reader,
  cycleId: number,
  departmentIds: readonly number[],
): AnswerRecord[] {
  return reader
    .select({
      departmentId: answers.departmentId,
      indicatorId: answers.indicatorId,
      state: answers.state,
      value: answers.value,
      input: answers.input,
    })
    .from(answers)
    .where(and(eq(answers.cycleId, cycleId), inArray(answers.departmentId, [...departmentIds])))
    .all();
}

const answerPlaceholders = {
  cycleId: sql.placeholder('cycleId'),
  departmentId: sql.placeholder('departmentId'),
  indicatorId: sql.placeholder('indicatorId'),
  state: sql.placeholder('state'),
  value: sql.placeholder('value'),
  input: sql.placeholder('input'),
};

/** Stores answers as the current ones and adds them to the history that is never changed. */
export function putAnswers(
  writer: Writer,
  cycleId: number,
  records: readonly AnswerRecord[],
  provenance: {
    readonly recordedAt: string;
    readonly source: string;
    /** Who; by default whatever the source is called. */
    readonly account?: string;
  },
): void {
  const { recordedAt, source, account = source } = provenance;
  const current = writer
    .insert(answers)
    .values({
      ...answerPlaceholders,
      account: sql.placeholder('account'),
      recordedAt: sql.placeholder('recordedAt'),
    })
    .onConflictDoUpdate({
      target: [answers.cycleId, answers.departmentId, answers.indicatorId],
      set: {
        state: sql`excluded.state`,
        value: sql`excluded.value`,
        input: sql`excluded.input`,
        version: sql`${answers.version} + 1`,
        reason: null,
        account: sql`excluded.account`,
        recordedAt: sql`excluded.recorded_at`,
      },
    })
    .returning({
      version: answers.version,
      comment: answers.comment,
      evidence: answers.evidence,
    })
    .prepare();
  const history = writer
    .insert(answerRevisions)
    .values({
      ...answerPlaceholders,
      recordedAt: sql.placeholder('recordedAt'),
      source: sql.placeholder('source'),
      account: sql.placeholder('account'),
      version: sql.placeholder('version'),
      comment: sql.placeholder('comment'),
      evidence: sql.placeholder('evidence'),
    })
    .prepare();
  for (const record of records) {
    const row = { cycleId, ...record, recordedAt, account };
    history.run({ ...row, source, ...current.get(row) });
  }
}

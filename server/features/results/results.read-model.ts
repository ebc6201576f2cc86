import { and, asc, eq, sql } from 'drizzle-orm';
import type { CycleState } from '#shared/contracts/common.ts';
import type { Reader } from '#server/store/access.ts';
import { CellState } from '#shared/domain/scoring/cycle-matrix.ts';
import { answers } from '#server/store/schema/answers.ts';
import { cycles } from '#server/store/schema/cycles.ts';
import { departments } from '#server/store/schema/departments.ts';
import { indicators } from '#server/store/schema/frameworks.ts';
import { verdicts } from '#server/store/schema/review.ts';

export interface ResultCycle {
  readonly id: number;
  readonly code: string;
  readonly state: CycleState;
  readonly frameworkVersionId: number;
  readonly dataVersion: number;
}

/** One answer of a cycle, in the order of departments' codes. */
export interface AnswerRow {
  readonly department: string;
  readonly indicator: string;
  readonly state: number;
  readonly value: number | null;
}

/** All cycles with their data versions, oldest first. */
export function readResultCycles(reader: Reader): ResultCycle[] {
  return reader.select().from(cycles).orderBy(asc(cycles.code)).all();
}

/**
 * Prepares the question every request asks first: a text that changes with every cycle, answer, department and
 * framework, whichever process changed it.
 */
export function prepareResultsVersion(reader: Reader): () => string {
  const statement = reader
    .select({
      cycles: sql<string | null>`group_concat(${cycles.id} || ':' || ${cycles.dataVersion})`,
      catalogue: sql<string | null>`(SELECT value FROM instance WHERE name = 'catalogue_version')`,
    })
    .from(cycles)
    .prepare();
  return () => {
    const row = statement.get();
    return `${row?.catalogue ?? '0'} ${row?.cycles ?? ''}`;
  };
}

/** Every answer of a cycle as it was reported, in one query. */
export function readAnswers(reader: Reader, cycleId: number): AnswerRow[] {
  return reader
    .select({
      department: departments.code,
      indicator: indicators.code,
      state: answers.state,
      value: answers.value,
    })
    .from(answers)
    .innerJoin(departments, eq(departments.id, answers.departmentId))
    .innerJoin(indicators, eq(indicators.id, answers.indicatorId))
    .where(eq(answers.cycleId, cycleId))
    .all();
}

/** A verdict that counts judged the answer as it is now. */
const judged = and(
  eq(verdicts.cycleId, answers.cycleId),
  eq(verdicts.departmentId, answers.departmentId),
  eq(verdicts.indicatorId, answers.indicatorId),
  eq(verdicts.answerVersion, answers.version),
);

/** What verdicts put in the place of reported answers; few, and found by an index of their own. */
export function readVerdictChanges(reader: Reader, cycleId: number): AnswerRow[] {
  return reader
    .select({
      department: departments.code,
      indicator: indicators.code,
      state: sql<number>`coalesce(${verdicts.state}, ${CellState.rejected})`,
      value: verdicts.value,
    })
    .from(verdicts)
    .innerJoin(answers, judged)
    .innerJoin(departments, eq(departments.id, verdicts.departmentId))
    .innerJoin(indicators, eq(indicators.id, verdicts.indicatorId))
    .where(and(eq(verdicts.cycleId, cycleId), sql`${verdicts.kind} IN ('adjusted', 'rejected')`))
    .all();
}

/** What counts as a department's answers in a cycle in the text of its kinds, by indicator; only where it tells more. */
export function readInputs(
  reader: Reader,
  cycleId: number,
  department: string,
): ReadonlyMap<string, string> {
  const rows = reader
    .select({
      indicator: indicators.code,
      input: sql<
        string | null
      >`CASE ${verdicts.kind} WHEN 'adjusted' THEN ${verdicts.input} ELSE ${answers.input} END`,
    })
    .from(answers)
    .innerJoin(departments, eq(departments.id, answers.departmentId))
    .innerJoin(indicators, eq(indicators.id, answers.indicatorId))
    .leftJoin(verdicts, judged)
    .where(and(eq(answers.cycleId, cycleId), eq(departments.code, department)))
    .all();
  return new Map(
    rows.flatMap(({ indicator, input }) => (input === null ? [] : [[indicator, input]])),
  );
}

import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { CycleState } from '#shared/contracts/common.ts';
import type { Reader } from '#server/store/access.ts';
import type { Store } from '#server/store/open.ts';
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
  /** Number of the publication that counts; null before the first, and in data of before publications. */
  readonly publication: number | null;
}

/** One answer of a cycle. */
export interface AnswerRow {
  readonly department: string;
  readonly indicator: string;
  readonly state: number;
  readonly value: number | null;
}

/** All cycles with their data versions, oldest first. */
export function readResultCycles(reader: Reader): ResultCycle[] {
  return reader
    .select({
      id: cycles.id,
      code: cycles.code,
      state: cycles.state,
      frameworkVersionId: cycles.frameworkVersionId,
      dataVersion: cycles.dataVersion,
      publication: sql<number | null>`(
        SELECT max(number) FROM publications WHERE publications.cycle_id = ${cycles.id})`,
    })
    .from(cycles)
    .orderBy(asc(cycles.code))
    .all();
}

/** For how long a change of another process, or past `transact`, may stay unseen, in milliseconds. */
const OTHERS_SEEN_AFTER = 20;

/**
 * Prepares the question every request asks first: a text that changes with every cycle, answer, department and
 * framework, whichever process changed it. What this process wrote is seen at once, what another did within a moment;
 * only where something was written is the text read anew.
 */
export function prepareResultsVersion(store: Store): () => string {
  const { reader, connection } = store;
  const statement = reader
    .select({
      cycles: sql<string | null>`group_concat(${cycles.id} || ':' || ${cycles.dataVersion})`,
      catalogue: sql<string | null>`(SELECT value FROM instance WHERE name = 'catalogue_version')`,
    })
    .from(cycles)
    .prepare();
  const read = (): string => {
    const row = statement.get();
    return `${row?.catalogue ?? '0'} ${row?.cycles ?? ''}`;
  };
  const ownChanges = connection.prepare<[], number>('SELECT total_changes()').pluck();
  const othersWrites = connection.prepare<[], number>('PRAGMA data_version').pluck();
  let known = { transactions: -1, own: -1, others: -1, at: -Infinity, version: '' };
  return () => {
    // Within a transaction nothing is remembered: it may yet be undone.
    if (connection.inTransaction) return read();
    const transactions = store.transactions();
    const at = performance.now();
    if (transactions === known.transactions && at - known.at < OTHERS_SEEN_AFTER) {
      return known.version;
    }
    const own = ownChanges.get() ?? -1;
    const others = othersWrites.get() ?? -1;
    const isSame = own === known.own && others === known.others;
    known = { transactions, own, others, at, version: isSame ? known.version : read() };
    return known.version;
  };
}

/**
 * Once a quarter is preliminary, what a department entered and never handed in counts as not answered: nobody passes
 * the review by not submitting. Of a submission that was returned and not handed in again this is true of the answers
 * that came back. Imported answers have no submission, and count.
 */
const isHandedIn = (cycleId: number) => sql`${answers.departmentId} NOT IN (
  SELECT entered.department_id
  FROM submissions entered JOIN cycles closed ON closed.id = entered.cycle_id
  WHERE entered.cycle_id = ${cycleId} AND closed.state IN ('preliminary', 'published')
    AND entered.state IN ('draft', 'awaiting_signoff'))
  AND (${answers.departmentId}, ${answers.indicatorId}) NOT IN (
  SELECT entered.department_id, given.indicator_id
  FROM submissions entered JOIN cycles closed ON closed.id = entered.cycle_id
    JOIN returned_answers given ON given.submission_id = entered.id
  WHERE entered.cycle_id = ${cycleId} AND closed.state IN ('preliminary', 'published')
    AND entered.state = 'returned')`;

/** Every answer of a cycle as it was reported. */
export function readAnswers(reader: Reader, cycleId: number): AnswerRow[] {
  // Of a country they are hundreds of thousands: their codes are looked up here rather than joined to every row, and
  // rows as SQLite gives them spare mapping each.
  const departmentOf = new Map(
    reader.select({ id: departments.id, code: departments.code }).from(departments).values() as [
      number,
      string,
    ][],
  );
  const indicatorOf = new Map(
    reader.select({ id: indicators.id, code: indicators.code }).from(indicators).values() as [
      number,
      string,
    ][],
  );
  const rows = reader
    .select({
      department: answers.departmentId,
      indicator: answers.indicatorId,
      state: answers.state,
      value: answers.value,
    })
    .from(answers)
    .where(and(eq(answers.cycleId, cycleId), isHandedIn(cycleId)))
    .values() as [department: number, indicator: number, state: number, value: number | null][];
  return rows.map(([department, indicator, state, value]) => ({
    department: departmentOf.get(department) ?? '',
    indicator: indicatorOf.get(indicator) ?? '',
    state,
    value,
  }));
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
    .where(
      and(
        eq(verdicts.cycleId, cycleId),
        isHandedIn(cycleId),
        sql`${verdicts.kind} IN ('adjusted', 'rejected')`,
      ),
    )
    .all();
}

/** What counts as an answer in the text of its kind: the committee's where it adjusted. */
const countedInput = sql<
  string | null
>`CASE ${verdicts.kind} WHEN 'adjusted' THEN ${verdicts.input} ELSE ${answers.input} END`;

const selectInputs = (reader: Reader) =>
  reader
    .select({ department: departments.code, indicator: indicators.code, input: countedInput })
    .from(answers)
    .innerJoin(departments, eq(departments.id, answers.departmentId))
    .innerJoin(indicators, eq(indicators.id, answers.indicatorId))
    .leftJoin(verdicts, judged);

/** What counts as the answers of a cycle in the text of their kinds; only where it tells more than the value. */
export function readAllInputs(
  reader: Reader,
  cycleId: number,
): { readonly department: string; readonly indicator: string; readonly input: string | null }[] {
  return selectInputs(reader)
    .where(and(eq(answers.cycleId, cycleId), isHandedIn(cycleId), isNotNull(countedInput)))
    .all();
}

/** The same of one department, by indicator. */
export function readInputs(
  reader: Reader,
  cycleId: number,
  department: string,
): ReadonlyMap<string, string> {
  const rows = selectInputs(reader)
    .where(and(eq(answers.cycleId, cycleId), isHandedIn(cycleId), eq(departments.code, department)))
    .all();
  return new Map(
    rows.flatMap(({ indicator, input }) => (input === null ? [] : [[indicator, input]])),
  );
}

import { and, eq, sql } from 'drizzle-orm';
import type { VerdictKind } from '#shared/domain/workflow/verdicts.ts';
import type { Reader, Writer } from '#server/store/access.ts';
import { answers } from '#server/store/schema/answers.ts';
import { cycles } from '#server/store/schema/cycles.ts';
import { verdictRevisions, verdicts } from '#server/store/schema/review.ts';
import { submissions } from '#server/store/schema/submissions.ts';

/** Which answer. */
export interface AnswerKey {
  readonly cycleId: number;
  readonly departmentId: number;
  readonly indicatorId: number;
}

/** What was decided; `state`, `value` and `input` are the committee's answer where adjusted, null elsewhere. */
export interface VerdictContent {
  readonly kind: VerdictKind;
  readonly state: number | null;
  readonly value: number | null;
  readonly input: string | null;
  readonly reason: string | null;
  readonly answerVersion: number;
}

/** A verdict as it is stored. */
export interface VerdictRow extends VerdictContent {
  readonly indicatorId: number;
  readonly version: number;
  readonly sent: boolean;
  readonly source: 'review' | 'appeal';
  readonly account: string;
  readonly recordedAt: string;
  /** Version of the answer as it is now; 0 where nothing was answered. */
  readonly answerNow: number;
}

const onAnswer = and(
  eq(answers.cycleId, verdicts.cycleId),
  eq(answers.departmentId, verdicts.departmentId),
  eq(answers.indicatorId, verdicts.indicatorId),
);
const answerNow = sql<number>`coalesce(${answers.version}, 0)`;

function selectVerdicts(reader: Reader) {
  return reader
    .select({
      indicatorId: verdicts.indicatorId,
      kind: verdicts.kind,
      state: verdicts.state,
      value: verdicts.value,
      input: verdicts.input,
      reason: verdicts.reason,
      answerVersion: verdicts.answerVersion,
      version: verdicts.version,
      sent: verdicts.sent,
      source: verdicts.source,
      account: verdicts.account,
      recordedAt: verdicts.recordedAt,
      answerNow,
    })
    .from(verdicts)
    .leftJoin(answers, onAnswer);
}

const isAnswer = ({ cycleId, departmentId, indicatorId }: AnswerKey) =>
  and(
    eq(verdicts.cycleId, cycleId),
    eq(verdicts.departmentId, departmentId),
    eq(verdicts.indicatorId, indicatorId),
  );

/** All verdicts on a department's answers in a quarter. */
export function listVerdicts(
  reader: Reader,
  { cycleId, departmentId }: Omit<AnswerKey, 'indicatorId'>,
): VerdictRow[] {
  return selectVerdicts(reader)
    .where(and(eq(verdicts.cycleId, cycleId), eq(verdicts.departmentId, departmentId)))
    .all();
}

export function findVerdict(reader: Reader, key: AnswerKey): VerdictRow | undefined {
  return selectVerdicts(reader).where(isAnswer(key)).get();
}

/** Which answers of a quarter have a verdict that stands, as `isStale` has it. */
export function listDecided(
  reader: Reader,
  cycle: string,
): { readonly departmentId: number; readonly indicatorId: number }[] {
  return reader
    .select({ departmentId: verdicts.departmentId, indicatorId: verdicts.indicatorId })
    .from(verdicts)
    .innerJoin(cycles, eq(cycles.id, verdicts.cycleId))
    .leftJoin(answers, onAnswer)
    .leftJoin(
      submissions,
      and(
        eq(submissions.cycleId, verdicts.cycleId),
        eq(submissions.departmentId, verdicts.departmentId),
      ),
    )
    .where(
      and(
        eq(cycles.code, cycle),
        eq(verdicts.answerVersion, answerNow),
        sql`(${verdicts.sent} = 0 OR ${submissions.state} = 'returned')`,
      ),
    )
    .all();
}

/** Answers of a quarter given or changed since their submission was returned, by department's key. */
export function countFresh(reader: Reader, cycle: string): Map<number, number> {
  const rows = reader
    .select({ departmentId: answers.departmentId, count: sql<number>`count(*)` })
    .from(answers)
    .innerJoin(cycles, eq(cycles.id, answers.cycleId))
    .leftJoin(
      submissions,
      and(
        eq(submissions.cycleId, answers.cycleId),
        eq(submissions.departmentId, answers.departmentId),
      ),
    )
    .where(
      and(
        eq(cycles.code, cycle),
        sql`(${submissions.returnedAt} IS NULL OR ${answers.recordedAt} > ${submissions.returnedAt})`,
      ),
    )
    .groupBy(answers.departmentId)
    .all();
  return new Map(rows.map(({ departmentId, count }) => [departmentId, count]));
}

/** Who gave a verdict, when, and whether on an appeal. */
export interface VerdictGiving {
  readonly account: string;
  readonly recordedAt: string;
  readonly source: 'review' | 'appeal';
}

/**
 * Makes a verdict the current one if its version still is `base` (0: none), adds it to the history and says that the
 * quarter's data changed. Its new version, or null where it was not.
 */
export function putVerdict(
  writer: Writer,
  key: AnswerKey,
  content: VerdictContent,
  giving: VerdictGiving,
  base: number,
): number | null {
  const version = base + 1;
  const row = { ...content, ...giving, version, sent: false };
  const { changes } =
    base === 0
      ? writer
          .insert(verdicts)
          .values({ ...key, ...row })
          .onConflictDoNothing()
          .run()
      : writer
          .update(verdicts)
          .set(row)
          .where(and(isAnswer(key), eq(verdicts.version, base)))
          .run();
  if (changes !== 1) return null;
  writer
    .insert(verdictRevisions)
    .values({ ...key, ...content, ...giving, version })
    .run();
  writer
    .update(cycles)
    .set({ dataVersion: sql`${cycles.dataVersion} + 1` })
    .where(eq(cycles.id, key.cycleId))
    .run();
  return version;
}

/** Marks the verdicts `return` of a submission as sent: they are spent once it is handed in again. */
export function markSent(
  writer: Writer,
  { cycleId, departmentId }: Omit<AnswerKey, 'indicatorId'>,
): void {
  writer
    .update(verdicts)
    .set({ sent: true })
    .where(
      and(
        eq(verdicts.cycleId, cycleId),
        eq(verdicts.departmentId, departmentId),
        eq(verdicts.kind, 'return'),
      ),
    )
    .run();
}

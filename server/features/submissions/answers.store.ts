import { and, asc, desc, eq, gte, lt, sql, type SQLWrapper } from 'drizzle-orm';
import { CellState } from '#shared/domain/scoring/cycle-matrix.ts';
import type { Reader, Writer } from '#server/store/access.ts';
import { leanGet, leanRun, ONE_ROW } from '#server/store/lean.ts';
import { answerRevisions, answers } from '#server/store/schema/answers.ts';
import { cycles } from '#server/store/schema/cycles.ts';
import { verdicts } from '#server/store/schema/review.ts';

/** Which answer. */
export interface AnswerKey {
  readonly cycleId: number;
  readonly departmentId: number;
  readonly indicatorId: number;
}

/** What somebody answered, as it is stored. */
export interface AnswerContent {
  readonly state: number;
  readonly value: number | null;
  readonly input: string | null;
  readonly reason: string | null;
  readonly comment: string | null;
  /** JSON: links to revisions of evidence. */
  readonly evidence: string | null;
}

/** The answer that counts now. */
export interface AnswerRow extends AnswerContent {
  readonly indicatorId: number;
  readonly version: number;
  readonly account: string | null;
  readonly recordedAt: string | null;
}

/** One entry of the history. */
export interface RevisionRow extends AnswerKey, AnswerContent {
  readonly version: number;
  readonly account: string | null;
  readonly recordedAt: string;
  readonly source: string;
  readonly accepted: boolean;
}

/** The latest verified answer of an earlier, published quarter. */
export interface EarlierRow extends Omit<AnswerContent, 'comment' | 'evidence'> {
  readonly indicatorId: number;
  readonly cycle: string;
}

const content = {
  state: answers.state,
  value: answers.value,
  input: answers.input,
  reason: answers.reason,
  comment: answers.comment,
  evidence: answers.evidence,
};
const current = {
  indicatorId: answers.indicatorId,
  ...content,
  version: answers.version,
  account: answers.account,
  recordedAt: answers.recordedAt,
};
const revision = {
  cycleId: answerRevisions.cycleId,
  departmentId: answerRevisions.departmentId,
  indicatorId: answerRevisions.indicatorId,
  state: answerRevisions.state,
  value: answerRevisions.value,
  input: answerRevisions.input,
  reason: answerRevisions.reason,
  comment: answerRevisions.comment,
  evidence: answerRevisions.evidence,
  version: answerRevisions.version,
  account: answerRevisions.account,
  recordedAt: answerRevisions.recordedAt,
  source: answerRevisions.source,
  accepted: answerRevisions.accepted,
};
/** What a verdict on an answer as it is makes of one of its columns; rejected, it is none. */
const verified = <T>(adjusted: SQLWrapper, reported: SQLWrapper, rejected: number | null) =>
  sql<T>`CASE ${verdicts.kind} WHEN 'adjusted' THEN ${adjusted} WHEN 'rejected' THEN ${rejected} ELSE ${reported} END`;
const earlier = {
  indicatorId: answers.indicatorId,
  state: verified<number>(verdicts.state, answers.state, CellState.rejected),
  value: verified<number | null>(verdicts.value, answers.value, null),
  input: verified<string | null>(verdicts.input, answers.input, null),
  reason: answers.reason,
  cycle: cycles.code,
};
/** Joins a verdict that counts: one that judged the answer as it is. */
const judged = and(
  eq(verdicts.cycleId, answers.cycleId),
  eq(verdicts.departmentId, answers.departmentId),
  eq(verdicts.indicatorId, answers.indicatorId),
  eq(verdicts.answerVersion, answers.version),
);
const isVerified = sql`${earlier.state} NOT IN (${CellState.notAnswered}, ${CellState.rejected})`;
const slot = sql.placeholder;
const ofAnswer = and(
  eq(answers.cycleId, slot('cycleId')),
  eq(answers.departmentId, slot('departmentId')),
  eq(answers.indicatorId, slot('indicatorId')),
);

/** The questions that every save asks, prepared once. */
export interface AnswerQuestions {
  current(key: AnswerKey): AnswerRow | undefined;
  /** What came with a key before. */
  byRequest(account: string, requestKey: string): RevisionRow | undefined;
  earlier(key: AnswerKey, cycle: string): EarlierRow | undefined;
}

export function prepareAnswerQuestions(reader: Reader): AnswerQuestions {
  const one = leanGet(reader.select(current).from(answers).where(ofAnswer).prepare());
  const sent = leanGet(
    reader
      .select(revision)
      .from(answerRevisions)
      .where(
        and(
          eq(answerRevisions.account, slot('account')),
          eq(answerRevisions.requestKey, slot('requestKey')),
        ),
      )
      .prepare(),
  );
  const before = leanGet(
    reader
      .select(earlier)
      .from(cycles)
      .innerJoin(answers, eq(answers.cycleId, cycles.id))
      .leftJoin(verdicts, judged)
      .where(
        and(
          eq(answers.departmentId, slot('departmentId')),
          eq(answers.indicatorId, slot('indicatorId')),
          eq(cycles.state, 'published'),
          lt(cycles.code, slot('cycle')),
          isVerified,
        ),
      )
      .orderBy(desc(cycles.code))
      .limit(ONE_ROW)
      .prepare(),
  );
  return {
    current: ({ cycleId, departmentId, indicatorId }) =>
      one({ cycleId, departmentId, indicatorId }),
    byRequest: (account, requestKey) => sent({ account, requestKey }),
    earlier: ({ departmentId, indicatorId }, cycle) => before({ departmentId, indicatorId, cycle }),
  };
}

/** All answers of a department in a quarter. */
export function listCurrent(reader: Reader, cycleId: number, departmentId: number): AnswerRow[] {
  return reader
    .select(current)
    .from(answers)
    .where(and(eq(answers.cycleId, cycleId), eq(answers.departmentId, departmentId)))
    .all();
}

/** A department's answers of the published quarters before one, oldest first. */
export function listEarlier(reader: Reader, departmentId: number, cycle: string): EarlierRow[] {
  return reader
    .select(earlier)
    .from(answers)
    .innerJoin(cycles, eq(cycles.id, answers.cycleId))
    .leftJoin(verdicts, judged)
    .where(
      and(
        eq(answers.departmentId, departmentId),
        eq(cycles.state, 'published'),
        lt(cycles.code, cycle),
        isVerified,
      ),
    )
    .orderBy(asc(cycles.code))
    .all();
}

/** Everything that was ever sent for an answer, oldest first. */
export function listHistory(reader: Reader, key: AnswerKey): RevisionRow[] {
  return reader
    .select(revision)
    .from(answerRevisions)
    .where(
      and(
        eq(answerRevisions.cycleId, key.cycleId),
        eq(answerRevisions.departmentId, key.departmentId),
        eq(answerRevisions.indicatorId, key.indicatorId),
      ),
    )
    .orderBy(asc(answerRevisions.id))
    .all();
}

/** The answer that counted at a version. */
export function findAccepted(
  reader: Reader,
  key: AnswerKey,
  version: number,
): RevisionRow | undefined {
  return reader
    .select(revision)
    .from(answerRevisions)
    .where(
      and(
        eq(answerRevisions.cycleId, key.cycleId),
        eq(answerRevisions.departmentId, key.departmentId),
        eq(answerRevisions.indicatorId, key.indicatorId),
        eq(answerRevisions.version, version),
        eq(answerRevisions.accepted, true),
      ),
    )
    .orderBy(desc(answerRevisions.id))
    .limit(1)
    .get();
}

/** How many answers an account sent with keys that begin alike, and how many of them lost. */
export function countSent(
  reader: Reader,
  account: string,
  keyPrefix: string,
): { saved: number; lost: number } {
  const counts = reader
    .select({
      saved: sql<number>`coalesce(sum(${answerRevisions.accepted}), 0)`,
      lost: sql<number>`coalesce(sum(NOT ${answerRevisions.accepted}), 0)`,
    })
    .from(answerRevisions)
    .where(
      and(
        eq(answerRevisions.account, account),
        gte(answerRevisions.requestKey, keyPrefix),
        lt(answerRevisions.requestKey, `${keyPrefix}\uffff`),
      ),
    )
    .get();
  return counts ?? { saved: 0, lost: 0 };
}

/** Who sent an answer, when, and by which request. */
export interface Sending {
  readonly account: string;
  readonly recordedAt: string;
  readonly requestKey: string;
  /** The version it started from; 0 where nothing was answered. */
  readonly base: number;
}

/** The writes of a save, prepared at the first one. */
export interface AnswerWrites {
  /** Makes an answer the current one if its version still is `base`; its new version, or null where it is not. */
  put(key: AnswerKey, given: AnswerContent, sending: Sending): number | null;
  /** Adds to the history what was sent, whether or not it won. */
  keep(key: AnswerKey, given: AnswerContent, sending: Sending, version: number | null): void;
  touchCycle(cycleId: number): void;
}

const contentSlots = {
  state: slot('state'),
  value: slot('value'),
  input: slot('input'),
  reason: slot('reason'),
  comment: slot('comment'),
  evidence: slot('evidence'),
  account: slot('account'),
  recordedAt: slot('recordedAt'),
};
const keySlots = {
  cycleId: slot('cycleId'),
  departmentId: slot('departmentId'),
  indicatorId: slot('indicatorId'),
};

/** What a save writes, field by field: spreading objects into it took as long as SQLite takes to write it. */
const rowOf = (
  { cycleId, departmentId, indicatorId }: AnswerKey,
  { state, value, input, reason, comment, evidence }: AnswerContent,
  { account, recordedAt, requestKey, base }: Sending,
  version = base,
  accepted = true,
) => ({
  cycleId,
  departmentId,
  indicatorId,
  state,
  value,
  input,
  reason,
  comment,
  evidence,
  account,
  recordedAt,
  requestKey,
  base,
  version,
  accepted,
});

export function prepareAnswerWrites(writer: Writer): AnswerWrites {
  const add = leanRun(
    writer
      .insert(answers)
      .values({ ...keySlots, ...contentSlots, version: 1 })
      .onConflictDoNothing()
      .prepare(),
  );
  // The columns of an update take no placeholders by their type, so each stands in an expression.
  const assigned = Object.fromEntries(
    Object.entries(contentSlots).map(([name, place]) => [name, sql`${place}`]),
  );
  const change = leanRun(
    writer
      .update(answers)
      .set({ ...assigned, version: sql`${answers.version} + 1` })
      .where(and(ofAnswer, eq(answers.version, slot('base'))))
      .prepare(),
  );
  const history = leanRun(
    writer
      .insert(answerRevisions)
      .values({
        ...keySlots,
        ...contentSlots,
        source: 'entry',
        version: slot('version'),
        accepted: slot('accepted'),
        requestKey: slot('requestKey'),
      })
      .prepare(),
  );
  const touch = leanRun(
    writer
      .update(cycles)
      .set({ dataVersion: sql`${cycles.dataVersion} + 1` })
      .where(eq(cycles.id, slot('cycleId')))
      .prepare(),
  );
  return {
    put(key, given, sending) {
      const { base } = sending;
      const row = rowOf(key, given, sending);
      const changes = base === 0 ? add(row) : change(row);
      return changes === 1 ? base + 1 : null;
    },
    keep(key, given, sending, version) {
      history(rowOf(key, given, sending, version ?? sending.base, version !== null));
    },
    touchCycle: (cycleId) => void touch({ cycleId }),
  };
}

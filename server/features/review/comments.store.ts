import { and, asc, eq } from 'drizzle-orm';
import type { Reader, Writer } from '#server/store/access.ts';
import { answerComments } from '#server/store/schema/review.ts';
import type { AnswerKey } from './verdicts.store.ts';

/** A remark on an answer. */
export interface CommentRow {
  readonly indicatorId: number;
  readonly side: 'department' | 'committee';
  readonly account: string;
  readonly text: string;
  readonly recordedAt: string;
}

/** All remarks on a department's answers in a quarter, oldest first. */
export function listComments(
  reader: Reader,
  { cycleId, departmentId }: Omit<AnswerKey, 'indicatorId'>,
): CommentRow[] {
  return reader
    .select({
      indicatorId: answerComments.indicatorId,
      side: answerComments.side,
      account: answerComments.account,
      text: answerComments.text,
      recordedAt: answerComments.recordedAt,
    })
    .from(answerComments)
    .where(and(eq(answerComments.cycleId, cycleId), eq(answerComments.departmentId, departmentId)))
    .orderBy(asc(answerComments.id))
    .all();
}

export function addComment(
  writer: Writer,
  { cycleId, departmentId, indicatorId }: AnswerKey,
  comment: Omit<CommentRow, 'indicatorId'>,
): void {
  writer
    .insert(answerComments)
    .values({ cycleId, departmentId, indicatorId, ...comment })
    .run();
}

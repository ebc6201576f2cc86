import { and, asc, eq } from 'drizzle-orm';
import type { Services } from '#server/compose.ts';
import type { Writer } from '#server/store/access.ts';
import { auditEvents } from '#server/store/schema/audit.ts';

/** Tells the demonstration's people what was decided in the open quarter before their accounts were there. */
export function tellOfOpenQuarter(
  { notifications }: Pick<Services, 'notifications'>,
  writer: Writer,
  quarter: string,
): void {
  const moves = writer
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.action, 'submission.moved'), eq(auditEvents.subject, quarter)))
    .orderBy(asc(auditEvents.id))
    .all();
  for (const { action, subject, department, before, after, reason } of moves) {
    notifications.hear(writer, {
      ...{ action, subject, department, reason },
      before: JSON.parse(before ?? 'null') as unknown,
      after: JSON.parse(after ?? 'null') as unknown,
    });
  }
}

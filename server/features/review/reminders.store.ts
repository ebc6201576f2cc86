import type { Writer } from '#server/store/access.ts';
import { submissions } from '#server/store/schema/submissions.ts';

/** Notes when a department was reminded; one that did not begin gets its row, still in version 0. */
export function setReminded(
  writer: Writer,
  { cycleId, departmentId }: { readonly cycleId: number; readonly departmentId: number },
  remindedAt: string,
): void {
  writer
    .insert(submissions)
    .values({ cycleId, departmentId, state: 'not_started', version: 0, remindedAt })
    .onConflictDoUpdate({
      target: [submissions.cycleId, submissions.departmentId],
      set: { remindedAt },
    })
    .run();
}

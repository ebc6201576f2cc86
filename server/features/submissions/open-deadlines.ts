import type { CycleState } from '#shared/contracts/common.ts';
import { deadlineOf } from '#shared/domain/workflow/deadlines.ts';
import { isWithDepartment } from '#shared/domain/workflow/submission-states.ts';
import type { Reader } from '#server/store/access.ts';
import { listSubmissions, type SubmissionRecord } from './submissions.store.ts';

/** What has to be sent before its deadline. */
export interface OpenDeadline {
  readonly cycle: string;
  readonly department: string;
  readonly dueAt: string;
  /** When answers were returned to it that it has not sent again; null where none were. */
  readonly returnedAt: string | null;
}

/** While the quarter is reviewed the committee waits for what it returned and for extensions, and for nothing else. */
const isAwaited = ({ state, cycleState, extendedTo }: SubmissionRecord): boolean =>
  isWithDepartment(state ?? 'not_started') &&
  (cycleState === 'open' || state === 'returned' || extendedTo !== null);

/** Departments that have something to send in a cycle, with the date that counts for each. */
export function openDeadlines(
  reader: Reader,
  { code: cycle, state }: { readonly code: string; readonly state: CycleState },
): OpenDeadline[] {
  if (state !== 'open' && state !== 'review') return [];
  return listSubmissions(reader, cycle)
    .filter(isAwaited)
    .flatMap((record) => {
      const dueAt = deadlineOf(record);
      if (dueAt === null) return [];
      const returnedAt = record.state === 'returned' ? record.returnedAt : null;
      return [{ cycle, department: record.department, dueAt, returnedAt }];
    });
}

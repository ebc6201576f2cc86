import type { Reader } from '#server/store/access.ts';
import { dueAtOf } from './submission-context.ts';
import { listSubmissions, type SubmissionRecord } from './submissions.store.ts';

/** What has to be sent before its deadline. */
export interface OpenDeadline {
  readonly cycle: string;
  readonly department: string;
  readonly dueAt: string;
}

const isStillOpen = ({ state }: SubmissionRecord): boolean =>
  state === null || ['not_started', 'draft', 'awaiting_signoff', 'returned'].includes(state);

/** Departments of an open cycle that have not submitted, with the date that counts for each. */
export function openDeadlines(reader: Reader, cycle: string): OpenDeadline[] {
  return listSubmissions(reader, cycle)
    .filter(isStillOpen)
    .flatMap((record) => {
      const dueAt = dueAtOf(record);
      return dueAt === null ? [] : [{ cycle, department: record.department, dueAt }];
    });
}

import { entriesOf, useOutbox } from '#client/lib/outbox/use-outbox.ts';
import { uploadsTo } from '#client/lib/uploads/upload.ts';
import { useUploads } from '#client/lib/uploads/use-uploads.ts';
import type { SubmissionResponse } from '#shared/contracts/submissions.ts';
import { readinessOf, type Readiness } from './readiness.ts';

/** What stands between a quarter and its submit, on the server and on this device. */
export function useReadiness(user: string, submission: SubmissionResponse): Readiness {
  const place = { cycle: submission.cycle.code, department: submission.department.code };
  const { entries } = useOutbox(user);
  const { uploads } = useUploads(user);
  const documents = uploadsTo([...uploads.values()], place).length;
  return readinessOf(submission, entriesOf(entries, place), documents);
}

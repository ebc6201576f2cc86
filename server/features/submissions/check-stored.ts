import type { Reader } from '#server/store/access.ts';
import { listCurrent, listEarlier } from './answers.store.ts';
import type { SubmissionContext } from './submission-context.ts';
import { type CheckedIndicator, checkSubmission } from './submission-view.ts';
import { readReturned, type SubmissionRecord } from './submissions.store.ts';

/** Every indicator of a stored submission with its answer and what the checks say of it. */
export function checkStored(
  context: SubmissionContext,
  reader: Reader,
  record: SubmissionRecord,
): CheckedIndicator[] {
  const { cycleId, departmentId, cycle } = record;
  const current = listCurrent(reader, cycleId, departmentId);
  const earlier = listEarlier(reader, departmentId, cycle);
  return checkSubmission({
    measured: context.versionOf(record),
    cycle,
    current: new Map(current.map((row) => [row.indicatorId, row])),
    // Oldest first, so that the latest answer stays.
    earlier: new Map(earlier.map((row) => [row.indicatorId, row])),
    evidence: context.evidenceOf(reader, departmentId),
    returned: readReturned(reader, record.id),
  });
}

/** The verified score of a department's indicator in a quarter; every quarter is asked for once. */
export function scoresByCycle(
  context: SubmissionContext,
  department: string,
): (cycle: string, code: string) => number | null {
  const known = new Map<string, ReturnType<SubmissionContext['scoresOf']>>();
  return (cycle, code) => {
    const ofCycle = known.get(cycle) ?? context.scoresOf(department, cycle);
    known.set(cycle, ofCycle);
    return ofCycle.get(code)?.verified ?? null;
  };
}

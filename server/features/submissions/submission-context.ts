import { NotFound } from '#shared/domain/errors.ts';
import { deadlineOf } from '#shared/domain/workflow/deadlines.ts';
import type { Situation } from '#shared/domain/workflow/writing.ts';
import type { EvidenceRevision } from '#shared/contracts/evidence.ts';
import type { SideBySide } from '#shared/contracts/review.ts';
import type { SubmissionStatus } from '#shared/contracts/submissions.ts';
import type { Reader, Writer } from '#server/store/access.ts';
import type { Store } from '#server/store/open.ts';
import { type EntryVersion, type MeasuredVersion, measureVersion } from './measured-version.ts';
import { prepareSubmission, type SubmissionRecord } from './submissions.store.ts';

/** A change as the audit trail tells it. */
export interface SubmissionEvent {
  readonly account: string;
  readonly address: string;
  readonly action: string;
  readonly subject: string;
  readonly department: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string | null;
}

/** What submissions need of their neighbours; `compose.ts` hands it over. */
export interface SubmissionNeighbours {
  frameworkVersion(id: number): EntryVersion;
  indicatorKeys(reader: Reader, framework: string): ReadonlyMap<string, number>;
  /** All revisions of a department's documents. */
  evidenceOf(reader: Reader, departmentId: number): readonly EvidenceRevision[];
  /** The scores of a department's indicators in a quarter, reported and verified, by code. */
  scoresOf(department: string, cycle: string): ReadonlyMap<string, SideBySide>;
  record(writer: Writer, event: SubmissionEvent): void;
  now(): Date;
}

/** What everything about submissions stands on. */
export interface SubmissionContext extends SubmissionNeighbours {
  readonly store: Store;
  /** Throws `NotFound` for a quarter that is not there or does not measure the department. */
  find(cycle: string, department: string): SubmissionRecord;
  versionOf(record: Pick<SubmissionRecord, 'frameworkVersionId'>): MeasuredVersion;
  situationOf(record: SubmissionRecord): Situation;
}

export function createSubmissionContext(
  store: Store,
  neighbours: SubmissionNeighbours,
): SubmissionContext {
  const ask = prepareSubmission(store.reader);
  const measured = new Map<number, MeasuredVersion>();
  return {
    ...neighbours,
    store,

    find(cycle, department) {
      const record = ask(cycle, department);
      if (!record) throw new NotFound(`submission ${cycle} ${department}`);
      return record;
    },

    versionOf({ frameworkVersionId }) {
      const version = neighbours.frameworkVersion(frameworkVersionId);
      const known = measured.get(version.id);
      if (known?.version.sha256 === version.sha256) return known;
      const keys = neighbours.indicatorKeys(store.reader, version.compiled.framework.id);
      const made = measureVersion(version, keys);
      measured.set(version.id, made);
      return made;
    },

    situationOf: (record) => ({
      department: record.department,
      cycle: record.cycleState,
      state: record.state ?? 'not_started',
      dueAt: record.dueAt === null ? null : Date.parse(record.dueAt),
      extendedTo: record.extendedTo === null ? null : Date.parse(record.extendedTo),
      now: neighbours.now().getTime(),
      signOff: record.signOff,
      hasReturned: record.returned > 0,
    }),
  };
}

export function statusOf(record: SubmissionRecord): SubmissionStatus {
  return {
    state: record.state ?? 'not_started',
    version: record.version ?? 0,
    dueAt: deadlineOf(record),
    originalDueAt: record.dueAt,
  };
}

import type { GivenAnswer } from '#shared/contracts/answers.ts';
import type { EvidenceLink, EvidenceRevision } from '#shared/contracts/evidence.ts';
import type { VerifiedAnswer } from '#shared/contracts/review.ts';
import type { SubmissionIndicator } from '#shared/contracts/submissions.ts';
import type { AnswerInput } from '#shared/domain/answers/answer-input.ts';
import { comparableValue } from '#shared/domain/answers/answer-spec.ts';
import { isDueIn } from '#shared/domain/calendar/quarter.ts';
import { Invalid, NotFound } from '#shared/domain/errors.ts';
import type { LocalText } from '#shared/domain/framework/framework.ts';
import { CellState } from '#shared/domain/scoring/cycle-matrix.ts';
import type { SubmissionState } from '#shared/domain/workflow/submission-states.ts';
import type { Writer } from '#server/store/access.ts';
import { type AnswerKey, listHistory, prepareAnswerQuestions } from './answers.store.ts';
import { checkStored, scoresByCycle } from './check-stored.ts';
import type { MeasuredIndicator } from './measured-version.ts';
import { contentOf, givenAnswerOf, inputOf } from './stored-answer.ts';
import type { SubmissionContext } from './submission-context.ts';
import { type CheckedIndicator, progressOf, showIndicator } from './submission-view.ts';
import {
  listSubmissions,
  moveSubmission,
  putReturned,
  type SubmissionChange,
  type SubmissionRecord,
  sumVersions,
} from './submissions.store.ts';

/** An answer as scoring has it. */
export interface StoredValue {
  /** `CellState`. */
  readonly state: number;
  readonly value: number | null;
  readonly input: string | null;
}

/** An answer, and as it is stored. */
export interface CurrentAnswer {
  readonly given: GivenAnswer;
  readonly stored: StoredValue & { readonly reason: string | null };
}

/** One indicator of a submission, as much of it as judging needs. */
export interface JudgedIndicator {
  readonly id: number;
  readonly code: string;
  readonly title: LocalText;
  readonly dimension: string;
  readonly due: boolean;
}

/** How a submission stands, without its answers. */
export interface SubmissionSummary {
  readonly due: number;
  readonly jumps: number;
  readonly withoutEvidence: number;
  readonly dimensions: readonly {
    readonly code: string;
    readonly due: number;
    readonly answered: number;
    readonly returned: number;
  }[];
}

/** What the committee's work needs of submissions; `compose.ts` hands it over. */
export interface ReviewableSubmissions {
  /** Throws `NotFound`. */
  find(cycle: string, department: string): SubmissionRecord;
  /** Every department that is measured in a quarter, by code. */
  list(cycle: string): readonly SubmissionRecord[];
  framework(record: SubmissionRecord): { id: string; version: string; sha256: string };
  dimensions(record: SubmissionRecord): readonly { code: string; title: LocalText }[];
  indicators(record: SubmissionRecord): readonly JudgedIndicator[];
  /** Throws `NotFound`. */
  indicator(record: SubmissionRecord, code: string): JudgedIndicator;
  /** Every answer with its form, its checks and what came before it. */
  answers(record: SubmissionRecord): SubmissionIndicator[];
  /** By department's key; made anew only for those that changed. */
  summaries(cycle: string): ReadonlyMap<number, SubmissionSummary>;
  /** The answer as it is now. */
  current(record: SubmissionRecord, code: string): CurrentAnswer;
  /** An answer as it was in an earlier version; null where there was none. */
  revision(record: SubmissionRecord, code: string, version: number): GivenAnswer | null;
  /** The newest revision of each of a department's documents, by the document's name. */
  newestDocuments(record: SubmissionRecord): ReadonlyMap<string, number>;
  /** The revisions that links name. Throws `Invalid` for one that leads nowhere. */
  documents(record: SubmissionRecord, links: readonly EvidenceLink[]): EvidenceRevision[];
  /** An answer in the form of its kind as it would be stored. Throws `Invalid`. */
  store(record: SubmissionRecord, code: string, answer: AnswerInput): StoredValue;
  /** A stored answer in the form of its kind; `reason`: why it does not apply. */
  show(
    record: SubmissionRecord,
    code: string,
    stored: StoredValue & { readonly reason: string | null },
  ): VerifiedAnswer;
  /** Moves it from the state and version it was seen in; false when it no longer is there. */
  move(
    writer: Writer,
    seen: SubmissionRecord,
    state: SubmissionState,
    change: SubmissionChange,
  ): boolean;
  /** Puts the list of what is given back, by indicator's key, in the place of the one before. */
  putReturned(writer: Writer, record: SubmissionRecord, reasons: ReadonlyMap<number, string>): void;
}

function summaryOf(
  checked: readonly CheckedIndicator[],
  dimensions: readonly { readonly code: string }[],
): SubmissionSummary {
  const due = checked.filter((each) => each.due);
  const count = (rule: (each: CheckedIndicator) => boolean): number => due.filter(rule).length;
  return {
    due: due.length,
    jumps: count(({ checks }) => checks.some(({ code }) => code === 'checks.jump')),
    withoutEvidence: count(
      ({ indicator, documents, given }) =>
        indicator.spec.evidence !== null &&
        given.answer.kind !== 'missing' &&
        documents.length === 0,
    ),
    dimensions: dimensions.map(({ code }) => {
      const own = checked.filter(({ indicator }) => indicator.dimension === code);
      const { due: ofDimension, answered } = progressOf(own);
      const returned = own.filter((each) => each.returned !== null).length;
      return { code, due: ofDimension, answered, returned };
    }),
  };
}

export function createReviewable(context: SubmissionContext): ReviewableSubmissions {
  const { store } = context;
  const ask = prepareAnswerQuestions(store.reader);
  const remembered = new Map<string, { readonly key: string; summary: SubmissionSummary }>();

  const judged =
    ({ cycle }: SubmissionRecord) =>
    ({ id, node, dimension }: MeasuredIndicator): JudgedIndicator => ({
      id,
      code: node.code,
      title: node.title,
      dimension,
      due: isDueIn(node.frequency, cycle),
    });

  const keyOf = ({ cycleId, departmentId }: SubmissionRecord, indicatorId: number): AnswerKey => ({
    cycleId,
    departmentId,
    indicatorId,
  });

  function measured(record: SubmissionRecord, code: string): MeasuredIndicator {
    const indicator = context.versionOf(record).byCode.get(code);
    if (!indicator) throw new NotFound(`indicator ${code}`);
    return indicator;
  }

  return {
    find: (cycle, department) => context.find(cycle, department),
    list: (cycle) => listSubmissions(store.reader, cycle),

    framework(record) {
      const { version } = context.versionOf(record);
      const { framework } = version.compiled;
      return { id: framework.id, version: framework.version, sha256: version.sha256 };
    },

    dimensions: (record) => context.versionOf(record).dimensions,
    indicators: (record) => context.versionOf(record).indicators.map(judged(record)),
    indicator: (record, code) => judged(record)(measured(record, code)),

    current(record, code) {
      const { id, spec } = measured(record, code);
      const row = ask.current(keyOf(record, id));
      const nothing = { state: CellState.notAnswered, value: null, input: null, reason: null };
      return { given: givenAnswerOf(spec, row), stored: row ?? nothing };
    },

    revision(record, code, version) {
      const { id, spec } = measured(record, code);
      const row = listHistory(store.reader, keyOf(record, id)).find(
        (each) => each.accepted && each.version === version,
      );
      return row ? givenAnswerOf(spec, row) : null;
    },

    newestDocuments({ departmentId }) {
      const newest = new Map<string, number>();
      for (const { id, revision } of context.evidenceOf(store.reader, departmentId)) {
        newest.set(id, Math.max(revision, newest.get(id) ?? 0));
      }
      return newest;
    },

    documents({ departmentId }, links) {
      if (links.length === 0) return [];
      const known = context.evidenceOf(store.reader, departmentId);
      return links.map(({ id, revision }, at) => {
        const found = known.find((each) => each.id === id && each.revision === revision);
        if (found) return found;
        throw new Invalid([{ path: `body.evidence[${at}]`, code: 'answer.unknown_evidence' }]);
      });
    },

    answers(record) {
      const { framework } = context.versionOf(record).version.compiled;
      const shown = {
        withForm: true,
        cycle: record.cycle,
        isWritable: () => false,
        scoreIn: scoresByCycle(context, record.department),
      };
      return checkStored(context, store.reader, record).map((each) =>
        showIndicator(framework, each, shown),
      );
    },

    summaries(cycle) {
      const sums = sumVersions(store.reader, cycle);
      return new Map(
        listSubmissions(store.reader, cycle).map((record) => {
          const { departmentId, cycleId, frameworkVersionId, version, returned } = record;
          const place = `${cycleId} ${departmentId}`;
          const facts = [frameworkVersionId, version, returned, sums.get(departmentId)];
          const key = facts.join(' ');
          const known = remembered.get(place);
          if (known?.key === key) return [departmentId, known.summary];
          const summary = summaryOf(
            checkStored(context, store.reader, record),
            context.versionOf(record).dimensions,
          );
          remembered.set(place, { key, summary });
          return [departmentId, summary];
        }),
      );
    },

    store(record, code, answer) {
      const given = { answer, comment: null, evidence: [] };
      const content = contentOf(context.versionOf(record), measured(record, code), given);
      const { state, value, input } = content;
      // What is kept from an officer as typed, though it cannot be, is no answer of the committee's.
      if (state === CellState.notAnswered) {
        throw new Invalid([{ path: 'body.answer', code: 'review.answer_needed' }]);
      }
      return { state, value, input };
    },

    show(record, code, stored) {
      const { spec } = measured(record, code);
      const { state, value } = stored;
      const kind =
        state === CellState.value
          ? 'value'
          : state === CellState.notApplicable
            ? 'not_applicable'
            : 'missing';
      return {
        state: kind,
        answer: inputOf(spec, stored) as VerifiedAnswer['answer'],
        value,
        comparable: value === null ? null : comparableValue(spec, value),
      };
    },

    move: (writer, seen, state, change) => moveSubmission(writer, seen, state, change),
    putReturned: (writer, record, reasons) => putReturned(writer, record.id, reasons),
  };
}

import type {
  AnswerConflict,
  AnswerHistoryResponse,
  GivenAnswer,
  SaveAnswerBody,
  SaveAnswerResponse,
} from '#shared/contracts/answers.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { isDueIn } from '#shared/domain/calendar/quarter.ts';
import { checkAnswer, type CheckResult } from '#shared/domain/checks/check-answer.ts';
import {
  Conflict,
  Forbidden,
  Invalid,
  type Issue,
  NotFound,
  Outdated,
} from '#shared/domain/errors.ts';
import type { WhyNot } from '#shared/domain/workflow/why-not.ts';
import { whyNotWrite, whyNotWriteAnswer } from '#shared/domain/workflow/writing.ts';
import type { Reader, Writer } from '#server/store/access.ts';
import {
  type AnswerContent,
  type AnswerKey,
  type AnswerRow,
  type AnswerWrites,
  countSent,
  findAccepted,
  listHistory,
  prepareAnswerQuestions,
  prepareAnswerWrites,
  type RevisionRow,
  type Sending,
} from './answers.store.ts';
import type { MeasuredIndicator } from './measured-version.ts';
import { contentOf, earlierValue, givenAnswerOf, isSameContent, linksOf } from './stored-answer.ts';
import { statusOf, type SubmissionContext, type SubmissionEvent } from './submission-context.ts';
import { moveSubmission, readReturned, type SubmissionRecord } from './submissions.store.ts';

/** A save as it is asked for. */
export interface SaveRequest {
  readonly cycle: string;
  readonly department: string;
  readonly indicator: string;
  readonly body: SaveAnswerBody;
  /** The version that the change started from; null: whatever is there. */
  readonly base: number | null;
  readonly requestKey: string;
  readonly actor: Actor;
  readonly origin: { readonly account: string; readonly address: string };
}

/** One of several saves that stand or fall together. */
export interface JointRequest extends SaveRequest {
  /** Whether it may lose against a newer answer: it is then kept in the history, and the others still count. */
  readonly mayLose: boolean;
}

/** What would come of one of several saves: what the checks say of it, or why it can be no answer. */
export interface TriedSave {
  readonly checks?: readonly CheckResult[];
  readonly issues?: readonly Issue[];
}

/** A save with what the checks say of it. */
export type CheckedSave = SaveAnswerResponse & { readonly checks: readonly CheckResult[] };

/** Saving answers, and their history. */
export interface AnswersService {
  /**
   * One durable transaction: the answer where its version still is the one it started from, the history, the audit
   * trail. Throws `Outdated` with both values where somebody was faster; what lost is in the history.
   */
  save(request: SaveRequest): CheckedSave;
  /** The same without the checks, on the disk together with the saves of others that come at the same moment. */
  saveTogether(request: SaveRequest): Promise<SaveAnswerResponse>;
  /**
   * Several saves in one transaction, each as `save` would make it, and the event that tells of all of them. Throws
   * what the first of them throws, and then none is made.
   */
  saveAll(requests: readonly JointRequest[], event: SubmissionEvent): void;
  /** What `saveAll` would do, to the last check; nothing is changed. */
  trySaveAll(requests: readonly JointRequest[]): TriedSave[];
  /** How many requests an account sent with keys that begin alike. */
  countSent(account: string, keyPrefix: string): { readonly saved: number; readonly lost: number };
  /** The accepted answer at a version; null where there never was one. */
  answerAt(
    cycle: string,
    department: string,
    indicator: string,
    version: number,
  ): GivenAnswer | null;
  history(cycle: string, department: string, indicator: string): AnswerHistoryResponse;
}

interface Place {
  readonly record: SubmissionRecord;
  readonly indicator: MeasuredIndicator;
  readonly key: AnswerKey;
}

type Outcome =
  | { readonly saved: SaveAnswerResponse }
  | { readonly saved?: undefined; readonly conflict: AnswerConflict };

/** What is told of an answer that is stored. */
const savedAs = (
  { version, recordedAt }: Pick<AnswerRow, 'version' | 'recordedAt'>,
  record: SubmissionRecord,
): SaveAnswerResponse => ({
  version,
  savedAt: recordedAt ?? '',
  submission: record.version ?? 0,
});

/** Carries what a trial found out of the transaction that it undoes. */
class Trial extends Error {
  readonly outcomes: TriedSave[];
  constructor(outcomes: TriedSave[]) {
    super('a trial is undone');
    this.outcomes = outcomes;
  }
}

export function createAnswersService(context: SubmissionContext): AnswersService {
  const { store } = context;
  const ask = prepareAnswerQuestions(store.reader);
  let prepared: AnswerWrites | undefined;

  function findPlace(cycle: string, department: string, code: string): Place {
    const record = context.find(cycle, department);
    const indicator = context.versionOf(record).byCode.get(code);
    if (!indicator) throw new NotFound(`indicator ${code}`);
    const { cycleId, departmentId } = record;
    return { record, indicator, key: { cycleId, departmentId, indicatorId: indicator.id } };
  }

  function refuseClosed({ record, indicator }: Place, reader: Reader, actor: Actor): void {
    const refuse = (why: WhyNot | null): void => {
      if (why === 'not_yours') throw new Forbidden('submission.not_yours');
      if (why !== null) throw new Conflict(`submission.${why}`, statusOf(record));
    };
    const situation = context.situationOf(record);
    refuse(whyNotWrite(actor, situation));
    const { frequency, code } = indicator.node;
    const returned = situation.state === 'returned' && readReturned(reader, record.id).has(code);
    refuse(whyNotWriteAnswer(situation.state, { due: isDueIn(frequency, record.cycle), returned }));
  }

  /** The days on which the linked documents took effect. Throws `Invalid` for a link that leads nowhere. */
  function effectiveDays(reader: Reader, departmentId: number, evidence: string | null): string[] {
    const links = linksOf(evidence);
    if (links.length === 0) return [];
    const known = context.evidenceOf(reader, departmentId);
    return links.map(({ id, revision }, at) => {
      const found = known.find((each) => each.id === id && each.revision === revision);
      if (found) return found.effectiveOn;
      throw new Invalid([{ path: `body.evidence[${at}]`, code: 'answer.unknown_evidence' }]);
    });
  }

  /** What the checks say of what is sent. */
  function checksOf(reader: Reader, request: SaveRequest): CheckResult[] {
    const { record, indicator, key } = findPlace(
      request.cycle,
      request.department,
      request.indicator,
    );
    const { spec, node } = indicator;
    const given = contentOf(context.versionOf(record), indicator, request.body);
    return checkAnswer(spec, {
      answer: request.body.answer,
      comment: given.comment,
      evidence: effectiveDays(reader, key.departmentId, given.evidence),
      // Only a jump is measured against it.
      previous: spec.checks.some(({ rule }) => rule === 'jump')
        ? earlierValue(spec, ask.earlier(key, record.cycle))
        : null,
      cycle: record.cycle,
      due: isDueIn(node.frequency, record.cycle),
    });
  }

  function conflictOf({ indicator, key }: Place, sent: RevisionRow | AnswerRow): Outcome {
    const { spec } = indicator;
    const current = givenAnswerOf(spec, ask.current(key));
    return { conflict: { current, sent: givenAnswerOf(spec, sent) } };
  }

  /** What the same request was answered before. */
  function replay(place: Place, before: RevisionRow, given: AnswerContent): Outcome {
    const isSamePlace = (['cycleId', 'departmentId', 'indicatorId'] as const).every(
      (name) => before[name] === place.key[name],
    );
    if (!isSamePlace || !isSameContent(before, given)) {
      throw new Conflict('request.key_reused', null);
    }
    if (!before.accepted) return conflictOf(place, before);
    return { saved: savedAs(before, place.record) };
  }

  function start(writer: Writer, { record }: Place): number {
    if (record.state !== null && record.state !== 'not_started') return record.version ?? 0;
    if (!moveSubmission(writer, record, 'draft')) {
      throw new Conflict(
        'submission.changed',
        statusOf(context.find(record.cycle, record.department)),
      );
    }
    return (record.version ?? 0) + 1;
  }

  function saveOne(writer: Writer, request: SaveRequest): Outcome {
    const { body, actor, origin } = request;
    const place = findPlace(request.cycle, request.department, request.indicator);
    const { record, indicator, key } = place;
    const given = contentOf(context.versionOf(record), indicator, body);
    const before = ask.byRequest(origin.account, request.requestKey);
    if (before) return replay(place, before, given);
    refuseClosed(place, writer, actor);
    const current = ask.current(key);
    if (current && isSameContent(current, given)) {
      return { saved: savedAs(current, record) };
    }
    const sending: Sending = {
      account: origin.account,
      recordedAt: context.now().toISOString(),
      requestKey: request.requestKey,
      base: request.base ?? current?.version ?? 0,
    };
    const { value, comment, evidence } = given;
    // Asked before anything is written: it refuses links that lead nowhere.
    effectiveDays(writer, key.departmentId, evidence);
    prepared ??= prepareAnswerWrites(writer);
    const version = prepared.put(key, given, sending);
    prepared.keep(key, given, sending, version);
    const { node } = indicator;
    const { state, input, reason } = given;
    context.record(writer, {
      account: origin.account,
      address: origin.address,
      action: version === null ? 'answer.refused' : 'answer.saved',
      subject: `${record.cycle}/${node.code}`,
      department: record.department,
      before: current && { version: current.version, value: current.value, input: current.input },
      after: { version: version ?? sending.base, state, value, input, reason, comment, evidence },
    });
    if (version === null) {
      const lost = { ...given, ...sending, indicatorId: key.indicatorId, version: sending.base };
      return conflictOf(place, lost);
    }
    prepared.touchCycle(key.cycleId);
    return { saved: { version, savedAt: sending.recordedAt, submission: start(writer, place) } };
  }

  /** What lost is in the history by now. */
  function savedOf(outcome: Outcome): SaveAnswerResponse {
    if (!outcome.saved) throw new Outdated('answer.changed', outcome.conflict);
    return outcome.saved;
  }

  function tryOne(writer: Writer, request: JointRequest): TriedSave {
    try {
      const { saved } = saveOne(writer, request);
      return saved ? { checks: checksOf(writer, request) } : {};
    } catch (error) {
      if (error instanceof Invalid) return { issues: error.issues };
      throw error;
    }
  }

  return {
    save(request) {
      const saved = savedOf(store.transact((writer): Outcome => saveOne(writer, request)));
      return { ...saved, checks: checksOf(store.reader, request) };
    },

    saveTogether: async (request) =>
      savedOf(await store.transactTogether((writer): Outcome => saveOne(writer, request))),

    saveAll(requests, event) {
      store.transact((writer): void => {
        for (const request of requests) {
          const outcome = saveOne(writer, request);
          if (!outcome.saved && !request.mayLose) {
            throw new Outdated('answer.changed', outcome.conflict);
          }
        }
        context.record(writer, event);
      });
    },

    trySaveAll(requests) {
      try {
        return store.transact((writer): TriedSave[] => {
          throw new Trial(requests.map((request) => tryOne(writer, request)));
        });
      } catch (error) {
        if (error instanceof Trial) return error.outcomes;
        throw error;
      }
    },

    countSent: (account, keyPrefix) => countSent(store.reader, account, keyPrefix),

    answerAt(cycle, department, code, version) {
      const { key, indicator } = findPlace(cycle, department, code);
      const row = findAccepted(store.reader, key, version);
      return row ? givenAnswerOf(indicator.spec, row) : null;
    },

    history(cycle, department, code) {
      const { key, indicator } = findPlace(cycle, department, code);
      return {
        indicator: code,
        revisions: listHistory(store.reader, key).map((row) => ({
          ...givenAnswerOf(indicator.spec, row),
          accepted: row.accepted,
          source: row.source,
        })),
      };
    },
  };
}

import type {
  AnswerConflict,
  AnswerHistoryResponse,
  SaveAnswerBody,
  SaveAnswerResponse,
} from '#shared/contracts/answers.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { isDueIn } from '#shared/domain/calendar/quarter.ts';
import { checkAnswer } from '#shared/domain/checks/check-answer.ts';
import { Conflict, Forbidden, Invalid, NotFound, Outdated } from '#shared/domain/errors.ts';
import type { WhyNot } from '#shared/domain/workflow/why-not.ts';
import { whyNotWrite, whyNotWriteAnswer } from '#shared/domain/workflow/writing.ts';
import type { Reader } from '#server/store/access.ts';
import {
  type AnswerContent,
  type AnswerKey,
  type AnswerRow,
  type AnswerWrites,
  listHistory,
  prepareAnswerQuestions,
  prepareAnswerWrites,
  type RevisionRow,
  type Sending,
} from './answers.store.ts';
import type { MeasuredIndicator } from './measured-version.ts';
import { contentOf, earlierValue, givenAnswerOf, isSameContent, linksOf } from './stored-answer.ts';
import { statusOf, type SubmissionContext } from './submission-context.ts';
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

/** Saving answers, and their history. */
export interface AnswersService {
  /**
   * One durable transaction: the answer where its version still is the one it started from, the history, the audit
   * trail. Throws `Outdated` with both values where somebody was faster; what lost is in the history.
   */
  save(request: SaveRequest): SaveAnswerResponse;
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

  function answerOf(
    { record, indicator, key }: Place,
    reader: Reader,
    row: Pick<AnswerRow, 'version' | 'value' | 'comment' | 'evidence'> & {
      readonly recordedAt: string | null;
    },
    submission: number,
    answer: SaveAnswerBody['answer'],
  ): SaveAnswerResponse {
    const { spec, node } = indicator;
    const checks = checkAnswer(spec, {
      answer,
      comment: row.comment,
      evidence: effectiveDays(reader, key.departmentId, row.evidence),
      previous: earlierValue(spec, ask.earlier(key, record.cycle)),
      cycle: record.cycle,
      due: isDueIn(node.frequency, record.cycle),
    });
    return {
      version: row.version,
      savedAt: row.recordedAt ?? '',
      submission,
      value: row.value,
      checks: checks.map((check) => ({ ...check })),
    };
  }

  function conflictOf({ indicator, key }: Place, sent: RevisionRow | AnswerRow): Outcome {
    const { spec } = indicator;
    const current = givenAnswerOf(spec, ask.current(key));
    return { conflict: { current, sent: givenAnswerOf(spec, sent) } };
  }

  /** What the same request was answered before. */
  function replay(
    place: Place,
    reader: Reader,
    before: RevisionRow,
    given: AnswerContent,
    answer: SaveAnswerBody['answer'],
  ): Outcome {
    const isSamePlace = (['cycleId', 'departmentId', 'indicatorId'] as const).every(
      (name) => before[name] === place.key[name],
    );
    if (!isSamePlace || !isSameContent(before, given)) {
      throw new Conflict('request.key_reused', null);
    }
    if (!before.accepted) return conflictOf(place, before);
    return { saved: answerOf(place, reader, before, place.record.version ?? 0, answer) };
  }

  function start(writer: Parameters<typeof moveSubmission>[0], { record }: Place): number {
    if (record.state !== null && record.state !== 'not_started') return record.version ?? 0;
    if (!moveSubmission(writer, record, 'draft')) {
      throw new Conflict(
        'submission.changed',
        statusOf(context.find(record.cycle, record.department)),
      );
    }
    return (record.version ?? 0) + 1;
  }

  function saveOne(request: SaveRequest): Outcome {
    return store.transact((writer): Outcome => {
      const { body, actor, origin } = request;
      const place = findPlace(request.cycle, request.department, request.indicator);
      const { record, indicator, key } = place;
      const given = contentOf(context.versionOf(record), indicator, body);
      const before = ask.byRequest(origin.account, request.requestKey);
      if (before) return replay(place, writer, before, given, body.answer);
      refuseClosed(place, writer, actor);
      const current = ask.current(key);
      if (current && isSameContent(current, given)) {
        return { saved: answerOf(place, writer, current, record.version ?? 0, body.answer) };
      }
      const sending: Sending = {
        account: origin.account,
        recordedAt: context.now().toISOString(),
        requestKey: request.requestKey,
        base: request.base ?? current?.version ?? 0,
      };
      const row = { ...given, ...sending, indicatorId: key.indicatorId };
      // Asked before anything is written: it refuses links that lead nowhere.
      const saved = answerOf(
        place,
        writer,
        { ...row, version: sending.base + 1 },
        record.version ?? 0,
        body.answer,
      );
      prepared ??= prepareAnswerWrites(writer);
      const version = prepared.put(key, given, sending);
      prepared.keep(key, given, sending, version);
      const { node } = indicator;
      context.record(writer, {
        ...origin,
        action: version === null ? 'answer.refused' : 'answer.saved',
        subject: `${record.cycle}/${node.code}`,
        department: record.department,
        before: current && { version: current.version, value: current.value, input: current.input },
        after: { version: version ?? sending.base, ...given },
      });
      if (version === null) return conflictOf(place, { ...row, version: sending.base });
      prepared.touchCycle(key.cycleId);
      return { saved: { ...saved, submission: start(writer, place) } };
    });
  }

  return {
    save(request) {
      const outcome = saveOne(request);
      if (!outcome.saved) throw new Outdated('answer.changed', outcome.conflict);
      return outcome.saved;
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

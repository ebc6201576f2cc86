import type {
  ExtendSubmissionBody,
  MoveSubmissionBody,
  SubmissionQuery,
  SubmissionResponse,
  SubmissionsResponse,
  SubmissionStatus,
} from '#shared/contracts/submissions.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#shared/domain/errors.ts';
import { handInBy } from '#shared/domain/workflow/deadlines.ts';
import { possibleMoves, whyNotMove } from '#shared/domain/workflow/submission-moves.ts';
import type { SubmissionState } from '#shared/domain/workflow/submission-states.ts';
import { whyNotWrite, whyNotWriteAnswer, writableUntil } from '#shared/domain/workflow/writing.ts';
import { readFact } from '#server/store/instance.ts';
import type { Reader } from '#server/store/access.ts';
import { checkStored, scoresByCycle } from './check-stored.ts';
import { statusOf, type SubmissionContext } from './submission-context.ts';
import { blockersOf, type CheckedIndicator, progressOf, showIndicator } from './submission-view.ts';
import {
  addExtension,
  findExtension,
  listSubmissions,
  moveSubmission,
  type SubmissionRecord,
} from './submissions.store.ts';

/** Who asks, and from where. */
export interface Asking {
  readonly actor: Actor;
  readonly origin: { readonly account: string; readonly address: string };
}

/** A department's quarter: shown, moved on, given more time. All throw `NotFound`. */
export interface SubmissionsService {
  list(cycle: string, isVisible: (department: string) => boolean): SubmissionsResponse;
  /** With the forms of the indicators where a dimension is asked for, or `withForms`. */
  show(
    cycle: string,
    department: string,
    query: SubmissionQuery & { readonly withForms?: boolean },
    actor: Actor,
  ): SubmissionResponse;
  /** Throws `Conflict` with what is there now where the state, the clock or a check does not allow it. */
  move(
    cycle: string,
    department: string,
    body: MoveSubmissionBody,
    asking: Asking,
  ): SubmissionStatus;
  extend(
    cycle: string,
    department: string,
    body: ExtendSubmissionBody,
    asking: Asking,
  ): SubmissionStatus;
}

const refOf = ({ department, nameAr, nameEn, kind }: SubmissionRecord) => ({
  code: department,
  name: { ar: nameAr, en: nameEn },
  kind,
});

export function createSubmissionsService(context: SubmissionContext): SubmissionsService {
  const { store } = context;

  const check = (reader: Reader, record: SubmissionRecord): CheckedIndicator[] =>
    checkStored(context, reader, record);

  /** Where a request leads: a recall of what was resubmitted gives back only what was returned. */
  const targetOf = (to: SubmissionState, { returned }: SubmissionRecord): SubmissionState =>
    to === 'draft' && returned > 0 ? 'returned' : to;

  return {
    list(cycle, isVisible) {
      const all = listSubmissions(store.reader, cycle);
      const [first] = all;
      if (!first) throw new NotFound(`cycle ${cycle}`);
      return {
        cycle: { code: cycle, state: first.cycleState, dueAt: first.dueAt },
        submissions: all
          .filter(({ department }) => isVisible(department))
          .map((record) => {
            const { due, answered } = progressOf(check(store.reader, record));
            const { state, version, dueAt } = statusOf(record);
            const { submittedAt } = record;
            return { department: refOf(record), state, version, dueAt, due, answered, submittedAt };
          }),
      };
    },

    show(cycle, department, { dimension, withForms = dimension !== undefined }, actor) {
      const { reader } = store;
      const record = context.find(cycle, department);
      const measured = context.versionOf(record);
      const { framework } = measured.version.compiled;
      if (dimension !== undefined && !measured.dimensions.some(({ code }) => code === dimension)) {
        throw new NotFound(`dimension ${dimension}`);
      }
      const checked = check(reader, record);
      const situation = context.situationOf(record);
      const readOnly = whyNotWrite(actor, situation);
      const blocked = blockersOf(checked).length > 0;
      const extension = findExtension(reader, record);
      const shown = {
        withForm: withForms,
        cycle,
        isWritable: ({ due, returned }: CheckedIndicator) =>
          readOnly === null &&
          whyNotWriteAnswer(situation.state, { due, returned: returned !== null }) === null,
        scoreIn: scoresByCycle(context, department),
      };
      const { submittedAt, submittedBy } = record;
      return {
        demo: readFact(reader, 'demo') === '1',
        cycle: { code: cycle, state: record.cycleState },
        framework: {
          id: framework.id,
          version: framework.version,
          sha256: measured.version.sha256,
        },
        department: refOf(record),
        ...statusOf(record),
        now: context.now().toISOString(),
        extension: extension
          ? {
              dueAt: extension.dueAt,
              reason: extension.reason,
              by: extension.account,
              at: extension.recordedAt,
            }
          : null,
        signOff: record.signOff,
        submitted:
          submittedAt !== null && submittedBy !== null
            ? { by: submittedBy, at: submittedAt }
            : null,
        returnReason: record.returnReason,
        returnedAt: record.returnedAt,
        readOnly,
        moves: possibleMoves(actor, situation).map((to) => ({
          to,
          whyNot: whyNotMove(actor, situation, { to, reason: 'given', blocked }),
        })),
        progress: progressOf(checked),
        dimensions: measured.dimensions.map(({ code, title }) => {
          const own = checked.filter(({ indicator }) => indicator.dimension === code);
          const returned = own.filter((each) => each.returned !== null).length;
          return { code, title, ...progressOf(own), returned };
        }),
        indicators: checked
          .filter(({ indicator }) => dimension === undefined || indicator.dimension === dimension)
          .map((each) => showIndicator(framework, each, shown)),
      };
    },

    move(cycle, department, body, { actor, origin }) {
      return store.transact((writer) => {
        const record = context.find(cycle, department);
        const status = statusOf(record);
        if (status.version !== body.version) throw new Conflict('submission.changed', status);
        const situation = context.situationOf(record);
        const to = targetOf(body.to, record);
        const blockers =
          to === 'submitted' || to === 'awaiting_signoff' ? blockersOf(check(writer, record)) : [];
        const request = { to, reason: body.reason, blocked: blockers.length > 0 };
        const why = whyNotMove(actor, situation, request);
        if (why === 'not_yours') throw new Forbidden('submission.not_yours');
        if (why !== null) {
          const issues = blockers.map(({ indicator, check: { code, params } }) => ({
            path: indicator,
            code,
            params,
          }));
          throw new Conflict(`submission.${why}`, status, why === 'blocked' ? issues : []);
        }
        const submitted = { submittedAt: context.now().toISOString(), submittedBy: origin.account };
        const change = to === 'submitted' ? submitted : { submittedAt: null, submittedBy: null };
        if (!moveSubmission(writer, record, to, change)) {
          throw new Conflict('submission.changed', statusOf(context.find(cycle, department)));
        }
        context.record(writer, {
          ...origin,
          action: 'submission.moved',
          subject: cycle,
          department,
          before: { state: status.state, version: status.version },
          after: { state: to },
          reason: body.reason ?? null,
        });
        return statusOf(context.find(cycle, department));
      });
    },

    extend(cycle, department, { dueAt, reason }, { origin }) {
      return store.transact((writer) => {
        const record = context.find(cycle, department);
        const situation = context.situationOf(record);
        if (record.cycleState !== 'open' && record.cycleState !== 'review') {
          throw new Conflict('submission.cycle_not_open', statusOf(record));
        }
        const until = writableUntil(situation);
        if (until === null) throw new Invalid([{ path: 'body.dueAt', code: 'cycle.due_needed' }]);
        if (Date.parse(dueAt) <= Math.max(until, situation.now)) {
          throw new Invalid([{ path: 'body.dueAt', code: 'cycle.due_past' }]);
        }
        const recordedAt = context.now().toISOString();
        const extension = { dueAt, reason, account: origin.account, recordedAt };
        addExtension(writer, record, extension);
        context.record(writer, {
          ...origin,
          action: 'submission.extended',
          subject: cycle,
          department,
          before: { dueAt: handInBy(record) },
          after: { dueAt },
          reason,
        });
        return statusOf(context.find(cycle, department));
      });
    },
  };
}

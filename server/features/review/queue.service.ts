import type {
  CompletenessResponse,
  CycleBlocker,
  CycleProgress,
} from '#shared/contracts/completeness.ts';
import type { ReviewQueueResponse } from '#shared/contracts/review.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { Conflict, NotFound } from '#shared/domain/errors.ts';
import { cycleBlockers } from '#shared/domain/workflow/cycle-blockers.ts';
import { CYCLE_STATES } from '#shared/domain/workflow/cycle-moves.ts';
import { deadlineOf, handInBy } from '#shared/domain/workflow/deadlines.ts';
import { mayReview } from '#shared/domain/workflow/review-moves.ts';
import { isWithDepartment } from '#shared/domain/workflow/submission-states.ts';
import { readFact } from '#server/store/instance.ts';
import { countAppeals, listOpenAppeals } from './appeals.store.ts';
import { reviewStatusOf } from './judged-submission.ts';
import {
  type Asking,
  claimOf,
  refOf,
  type ReviewContext,
  type Submission,
} from './review-context.ts';
import { setReminded } from './reminders.store.ts';
import { countFresh, listDecided } from './verdicts.store.ts';

/** What awaits the committee, and how complete a quarter is. All throw `NotFound`. */
export interface QueueService {
  queue(cycle: string | undefined, actor: Actor): ReviewQueueResponse;
  completeness(cycle: string): CompletenessResponse;
  progress(cycle: string): CycleProgress;
  /** What stands between a quarter and its next state. */
  blockers(cycle: string): CycleBlocker[];
  /** Reminds a department that still has its submission; throws `Conflict` where it has not. */
  remind(cycle: string, department: string, asking: Asking): { readonly remindedAt: string };
}

const IN_WORK = ['open', 'review', 'preliminary'];

const millis = (moment: string | null): number | null =>
  moment === null ? null : Date.parse(moment);

export function createQueueService(context: ReviewContext): QueueService {
  const { store, submissions } = context;
  const { reader } = store;

  function requireCycle(code: string) {
    const cycle = context.cycles().find((each) => each.code === code);
    if (!cycle) throw new NotFound(`cycle ${code}`);
    return cycle;
  }

  /** Keys of the indicators whose verdict stands, by department's key. */
  function decidedIn(cycle: string): Map<number, Set<number>> {
    const decided = new Map<number, Set<number>>();
    for (const { departmentId, indicatorId } of listDecided(reader, cycle)) {
      const own = decided.get(departmentId) ?? new Set();
      decided.set(departmentId, own.add(indicatorId));
    }
    return decided;
  }

  function rowsOf(cycle: string, actor: Actor): ReviewQueueResponse['rows'] {
    const summaries = submissions.summaries(cycle);
    const decided = decidedIn(cycle);
    const fresh = countFresh(reader, cycle);
    return submissions.list(cycle).map((record) => {
      const { department, departmentId, submittedAt, returnedAt } = record;
      const summary = summaries.get(departmentId);
      const status = reviewStatusOf(record);
      return {
        cycle,
        department: refOf(record),
        ...status,
        submittedAt,
        returnedAt,
        mine: status.state === 'under_review' && record.claimedBy === actor.account,
        mayReview: mayReview(actor, department),
        due: summary?.due ?? 0,
        decided: decided.get(departmentId)?.size ?? 0,
        fresh: fresh.get(departmentId) ?? 0,
        jumps: summary?.jumps ?? 0,
        withoutEvidence: summary?.withoutEvidence ?? 0,
      };
    });
  }

  function blockersIn(cycle: string, records: readonly Submission[]): CycleBlocker[] {
    const { state, appealsUntil } = requireCycle(cycle);
    const found = cycleBlockers({
      state,
      now: context.now().getTime(),
      appealsUntil: millis(appealsUntil),
      submissions: records.map((record) => ({
        department: record.department,
        state: record.state ?? 'not_started',
        dueAt: millis(handInBy(record)),
        isExtended: handInBy(record) !== record.dueAt,
      })),
      openAppeals: listOpenAppeals(reader, cycle),
    });
    return found.map((each) => ({ ...each, departments: [...each.departments] }));
  }

  return {
    queue(code, actor) {
      const cycles =
        code === undefined
          ? context.cycles().filter(({ state }) => IN_WORK.includes(state))
          : [requireCycle(code)];
      return {
        demo: readFact(reader, 'demo') === '1',
        now: context.now().toISOString(),
        cycles: cycles.map(({ code: cycle, state, dueAt }) => ({ code: cycle, state, dueAt })),
        rows: cycles.flatMap((each) => rowsOf(each.code, actor)),
      };
    },

    completeness(code) {
      const { state, dueAt, signOff, appealsUntil } = requireCycle(code);
      const records = submissions.list(code);
      const summaries = submissions.summaries(code);
      const decided = decidedIn(code);
      const [first] = records;
      if (!first) throw new NotFound(`departments of ${code}`);
      const dimensions = submissions.dimensions(first);
      const dimensionOf = new Map(
        submissions.indicators(first).map(({ id, dimension }) => [id, dimension]),
      );
      return {
        demo: readFact(reader, 'demo') === '1',
        now: context.now().toISOString(),
        code,
        state,
        dueAt,
        signOff,
        appealsUntil,
        framework: submissions.framework(first),
        next: CYCLE_STATES[CYCLE_STATES.indexOf(state) + 1] ?? null,
        blockers: blockersIn(code, records),
        appeals: countAppeals(reader, code),
        dimensions: dimensions.map(({ code: dimension, title }) => ({ code: dimension, title })),
        rows: records.map((record) => {
          const own = decided.get(record.departmentId) ?? new Set<number>();
          return {
            department: refOf(record),
            ...reviewStatusOf(record),
            reviewer: claimOf(record),
            dueAt: deadlineOf(record),
            originalDueAt: record.dueAt,
            submittedAt: record.submittedAt,
            remindedAt: record.remindedAt,
            cells: (summaries.get(record.departmentId)?.dimensions ?? []).map((cell) => ({
              due: cell.due,
              answered: cell.answered,
              returned: cell.returned,
              decided: [...own].filter((id) => dimensionOf.get(id) === cell.code).length,
            })),
          };
        }),
      };
    },

    progress(code) {
      const { state, dueAt } = requireCycle(code);
      const states = submissions.list(code).map((record) => record.state ?? 'not_started');
      const counts = [...submissions.summaries(code).values()].flatMap((each) => each.dimensions);
      return {
        code,
        state,
        now: context.now().toISOString(),
        dueAt,
        departments: states.length,
        handedIn: states.filter((each) => !isWithDepartment(each)).length,
        accepted: states.filter((each) => each === 'accepted').length,
        due: counts.reduce((sum, each) => sum + each.due, 0),
        answered: counts.reduce((sum, each) => sum + each.answered, 0),
      };
    },

    blockers: (code) => blockersIn(code, submissions.list(code)),

    remind(cycle, department, { origin }) {
      return store.transact((writer) => {
        const record = submissions.find(cycle, department);
        const status = reviewStatusOf(record);
        const isEntry = record.cycleState === 'open' || record.cycleState === 'review';
        if (!isEntry || !isWithDepartment(status.state)) {
          throw new Conflict('review.nothing_to_remind', status);
        }
        const remindedAt = context.now().toISOString();
        setReminded(writer, record, remindedAt);
        context.remind(writer, { cycle, department, dueAt: deadlineOf(record) });
        context.record(writer, {
          ...origin,
          action: 'submission.reminded',
          subject: cycle,
          department,
          before: { remindedAt: record.remindedAt },
          after: { remindedAt },
        });
        return { remindedAt };
      });
    },
  };
}

import { canonicalJson } from '#shared/domain/framework/canonical-json.ts';
import type {
  MoveReviewBody,
  ReviewAnswer,
  ReviewResponse,
  ReviewStatus,
  VerifiedAnswer,
} from '#shared/contracts/review.ts';
import type { SubmissionIndicator } from '#shared/contracts/submissions.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { Conflict, Forbidden } from '#shared/domain/errors.ts';
import {
  possibleReviewMoves,
  whyNotJudge,
  whyNotMoveReview,
} from '#shared/domain/workflow/review-moves.ts';
import { deadlineOf } from '#shared/domain/workflow/deadlines.ts';
import { readFact } from '#server/store/instance.ts';
import { type CommentRow, listComments } from './comments.store.ts';
import { toComment } from './conversations.service.ts';
import {
  judgeSubmission,
  type JudgedSubmission,
  reviewStatusOf,
  stands,
  toVerdict,
  verifiedAnswer,
} from './judged-submission.ts';
import { type Asking, refOf, type ReviewContext } from './review-context.ts';
import { markSent } from './verdicts.store.ts';

/** The review of one submission. All throw `NotFound`. */
export interface ReviewService {
  show(cycle: string, department: string, actor: Actor): ReviewResponse;
  /** Claims, releases, returns, accepts or reopens. Throws `Conflict` with what is there now, and `Forbidden`. */
  move(cycle: string, department: string, body: MoveReviewBody, asking: Asking): ReviewStatus;
}

/** An answer as the department gave it. */
export function reportedAnswer({
  answer,
  value,
  comparable,
}: Pick<SubmissionIndicator, 'answer' | 'value' | 'comparable'>): VerifiedAnswer {
  const isValue = value !== null;
  const state = answer.kind === 'not_applicable' ? 'not_applicable' : isValue ? 'value' : 'missing';
  return { state, answer, value, comparable };
}

const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

export function createReviewService(context: ReviewContext): ReviewService {
  const { store, submissions, scores } = context;

  function showAnswer(
    { record, indicators, verdicts }: JudgedSubmission,
    answer: SubmissionIndicator,
    beside: {
      readonly scores: ReadonlyMap<string, ReviewAnswer['scores']>;
      readonly comments: readonly CommentRow[];
      readonly newest: ReadonlyMap<string, number>;
    },
  ): ReviewAnswer {
    const { code, due, at, last } = answer;
    const id = indicators.find((each) => each.code === code)?.id ?? -1;
    const verdict = verdicts.get(id);
    const reported = reportedAnswer(answer);
    const isOther = verdict !== undefined && verdict.answerVersion !== answer.version;
    const { returnedAt } = record;
    return {
      ...answer,
      evidence: answer.evidence.map((each) => ({
        ...each,
        newest: beside.newest.get(each.id) ?? each.revision,
      })),
      verified: verifiedAnswer(context, record, code, { reported, verdict }),
      scores: beside.scores.get(code) ?? { reported: null, verified: null },
      verdict: verdict ? toVerdict(context, record, code, verdict) : null,
      decided: due && stands(record, verdict),
      changed: {
        sinceLast: last === null || !isSame(last.answer, answer.answer),
        sinceReturned: returnedAt !== null && at !== null && at > returnedAt,
      },
      judged: isOther ? submissions.revision(record, code, verdict.answerVersion) : null,
      comments: beside.comments.filter(({ indicatorId }) => indicatorId === id).map(toComment),
    };
  }

  return {
    show(cycle, department, actor) {
      const record = submissions.find(cycle, department);
      const judged = judgeSubmission(context, record);
      const { situation, progress, indicators, verdicts } = judged;
      const beside = {
        scores: scores.indicatorScores(department, cycle),
        comments: listComments(store.reader, record),
        newest: submissions.newestDocuments(record),
      };
      const { submittedAt, submittedBy } = record;
      return {
        demo: readFact(store.reader, 'demo') === '1',
        now: context.now().toISOString(),
        cycle: { code: cycle, state: record.cycleState, appealsUntil: record.appealsUntil },
        framework: submissions.framework(record),
        department: refOf(record),
        ...reviewStatusOf(record),
        submitted:
          submittedAt !== null && submittedBy !== null
            ? { by: submittedBy, at: submittedAt }
            : null,
        returnedAt: record.returnedAt,
        returnReason: record.returnReason,
        mine: record.state === 'under_review' && record.claimedBy === actor.account,
        readOnly: whyNotJudge(actor, situation),
        moves: possibleReviewMoves(actor, situation).map((to) => ({
          to,
          whyNot: whyNotMoveReview(actor, situation, { to, reason: 'given' }),
        })),
        progress,
        scores: scores.reviewScores(department, cycle),
        dimensions: submissions.dimensions(record).map(({ code, title }) => {
          const due = indicators.filter((each) => each.dimension === code && each.due);
          const decided = due.filter(({ id }) => stands(record, verdicts.get(id))).length;
          return { code, title, due: due.length, decided };
        }),
        answers: submissions.answers(record).map((answer) => showAnswer(judged, answer, beside)),
      };
    },

    move(cycle, department, { to, version, reason }, { actor, origin }) {
      return store.transact((writer) => {
        const record = submissions.find(cycle, department);
        const status = reviewStatusOf(record);
        const judged = judgeSubmission(context, record);
        const why = whyNotMoveReview(actor, judged.situation, { to, reason });
        if (why === 'not_yours' || why === 'own_department') throw new Forbidden(`review.${why}`);
        if (status.version !== version) throw new Conflict('review.changed', status);
        if (why !== null) throw new Conflict(`review.${why}`, status);
        const now = context.now().toISOString();
        const given = new Map(
          [...judged.verdicts.values()]
            .filter((row) => row.kind === 'return' && stands(record, row))
            .map((row) => [row.indicatorId, row.reason ?? '']),
        );
        const changes = {
          under_review:
            record.state === 'accepted' ? {} : { claimedBy: origin.account, claimedAt: now },
          submitted: { claimedBy: null, claimedAt: null },
          returned: { returnReason: reason ?? null, returnedAt: now },
          accepted: { returnReason: null },
        };
        if (!submissions.move(writer, record, to, changes[to])) {
          throw new Conflict('review.changed', reviewStatusOf(submissions.find(cycle, department)));
        }
        if (to === 'returned' || to === 'accepted') {
          submissions.putReturned(writer, record, to === 'returned' ? given : new Map());
        }
        if (to === 'returned') markSent(writer, record);
        context.record(writer, {
          ...origin,
          action: 'submission.moved',
          subject: cycle,
          department,
          before: { state: status.state, version: status.version },
          after: {
            state: to,
            ...(to === 'returned'
              ? {
                  indicators: judged.indicators
                    .filter(({ id }) => given.has(id))
                    .map(({ code }) => code),
                  dueAt: deadlineOf({ ...record, state: to, returnedAt: now }),
                }
              : {}),
          },
          reason: reason ?? null,
        });
        return reviewStatusOf(submissions.find(cycle, department));
      });
    },
  };
}

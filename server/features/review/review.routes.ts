import * as z from 'zod/mini';
import { answerParams } from '#shared/contracts/answers.ts';
import { cycleCode } from '#shared/contracts/common.ts';
import {
  completenessResponse,
  cycleProgress,
  reminderResponse,
} from '#shared/contracts/completeness.ts';
import {
  acceptRestBody,
  acceptRestResponse,
  addCommentBody,
  commentsResponse,
  conversationsResponse,
  moveReviewBody,
  previewVerdictBody,
  previewVerdictResponse,
  putVerdictBody,
  reviewQueueQuery,
  reviewQueueResponse,
  reviewResponse,
  reviewStatus,
  type VerdictHeaders,
  verdictHeaders,
  verdictResponse,
} from '#shared/contracts/review.ts';
import { submissionParams } from '#shared/contracts/submissions.ts';
import { type Actor, mayChangeAnything } from '#shared/domain/access/actor.ts';
import { ConditionNeeded, Forbidden, NotFound } from '#shared/domain/errors.ts';
import { type AnyRoute, route } from '#server/http/route.ts';
import type { ConversationsService } from './conversations.service.ts';
import type { QueueService } from './queue.service.ts';
import {
  mayFollowProgress,
  mayReadReviewOf,
  mayReadReviews,
  mayTalk,
  mayWorkOnReviews,
  sideOf,
} from './review.policy.ts';
import type { ReviewService } from './review.service.ts';
import type { VerdictsService } from './verdicts.service.ts';

const PLACE = '/api/v1/cycles/:cycle/submissions/:department';

interface OfDepartment {
  readonly actor: Actor;
  readonly params: { readonly department: string };
}

/** Nobody sees the review of a department that they belong to. */
function guardReview({ actor, params }: OfDepartment): void {
  if (!mayReadReviewOf(actor, params.department)) throw new Forbidden('review.own_department');
}

/** A conversation about another department is not there. */
function guardTalk({ actor, params }: OfDepartment): void {
  if (sideOf(actor, params.department) === null) throw new NotFound('submission');
}

/** The verdict's version that was seen. Throws `ConditionNeeded` where the header is absent. */
function baseOf({ 'if-match': match }: VerdictHeaders): number {
  if (match === undefined) throw new ConditionNeeded('review.version_needed');
  return Number(match.slice(1, -1));
}

/** The review of submissions, as the services do it. */
export interface ReviewServices {
  readonly reviews: ReviewService;
  readonly conversations: ConversationsService;
  readonly verdicts: VerdictsService;
  readonly queue: QueueService;
}

export function reviewRoutes({
  reviews,
  conversations,
  verdicts,
  queue,
}: ReviewServices): AnyRoute[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/review',
      summary: 'What awaits the committee: one row a department and quarter',
      may: mayReadReviews,
      query: reviewQueueQuery,
      output: reviewQueueResponse,
      handle: ({ query, actor }) => queue.queue(query.cycle, actor),
    }),
    route({
      method: 'get',
      path: `${PLACE}/review`,
      summary: 'A submission as it is reviewed: reported and verified, answer by answer',
      may: mayReadReviews,
      params: submissionParams,
      output: reviewResponse,
      guard: guardReview,
      handle: ({ params, actor }) => reviews.show(params.cycle, params.department, actor),
    }),
    route({
      method: 'post',
      path: `${PLACE}/review`,
      summary: 'Claim, release, return or accept a submission, or reopen an accepted one',
      may: mayWorkOnReviews,
      params: submissionParams,
      body: moveReviewBody,
      output: reviewStatus,
      guard: guardReview,
      handle: ({ params, body, actor, origin }) =>
        reviews.move(params.cycle, params.department, body, { actor, origin }),
    }),
    route({
      method: 'put',
      path: `${PLACE}/answers/:indicator/verdict`,
      summary: 'Give a verdict on an answer, if both still are as the reviewer saw them',
      may: mayWorkOnReviews,
      params: answerParams,
      headers: verdictHeaders,
      body: putVerdictBody,
      output: verdictResponse,
      tag: ({ verdict }) => verdict.version,
      guard: guardReview,
      handle: ({ params, headers, body, actor, origin }) =>
        verdicts.give(params, body, baseOf(headers), { actor, origin }),
    }),
    route({
      method: 'post',
      path: `${PLACE}/answers/:indicator/verdict/preview`,
      summary: 'What a verdict would make of the scores; nothing is written',
      may: mayWorkOnReviews,
      params: answerParams,
      body: previewVerdictBody,
      output: previewVerdictResponse,
      guard: guardReview,
      handle: ({ params, body }) => verdicts.preview(params, body.verdict),
    }),
    route({
      method: 'post',
      path: `${PLACE}/verdicts`,
      summary: 'Accept every answer of a dimension that no verdict stands on',
      may: mayWorkOnReviews,
      params: submissionParams,
      body: acceptRestBody,
      output: acceptRestResponse,
      guard: guardReview,
      handle: ({ params, body, actor, origin }) =>
        verdicts.acceptRest(params, body, { actor, origin }),
    }),
    route({
      method: 'get',
      path: `${PLACE}/comments`,
      summary: 'Everything that department and committee said to each other about a submission',
      may: mayTalk,
      params: submissionParams,
      output: conversationsResponse,
      guard: guardTalk,
      handle: ({ params }) => conversations.conversations(params.cycle, params.department),
    }),
    route({
      method: 'get',
      path: `${PLACE}/answers/:indicator/comments`,
      summary: 'What department and committee said to each other about an answer',
      may: mayTalk,
      params: answerParams,
      output: commentsResponse,
      guard: guardTalk,
      handle: ({ params }) => conversations.comments(params),
    }),
    route({
      method: 'post',
      path: `${PLACE}/answers/:indicator/comments`,
      summary: 'Say something about an answer; it is never changed or removed',
      may: (actor) => mayTalk(actor) && mayChangeAnything(actor),
      params: answerParams,
      body: addCommentBody,
      output: commentsResponse,
      guard: guardTalk,
      handle: ({ params, body, actor, origin }) => {
        const side = sideOf(actor, params.department);
        if (side === null) throw new NotFound('submission');
        return conversations.comment(params, body, side, { actor, origin });
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/cycles/:cycle/completeness',
      summary: 'How far every department and dimension is, and what blocks the next state',
      may: mayReadReviews,
      params: z.object({ cycle: cycleCode }),
      output: completenessResponse,
      handle: ({ params }) => queue.completeness(params.cycle),
    }),
    route({
      method: 'get',
      path: '/api/v1/cycles/:cycle/progress',
      summary: 'How far a quarter is, in counts',
      may: mayFollowProgress,
      params: z.object({ cycle: cycleCode }),
      output: cycleProgress,
      handle: ({ params }) => queue.progress(params.cycle),
    }),
    route({
      method: 'post',
      path: `${PLACE}/reminder`,
      summary: 'Remind a department that still has its submission',
      may: mayWorkOnReviews,
      params: submissionParams,
      body: z.strictObject({}),
      output: reminderResponse,
      handle: ({ params, actor, origin }) =>
        queue.remind(params.cycle, params.department, { actor, origin }),
    }),
  ];
}

import * as z from 'zod/mini';
import {
  answerHistoryResponse,
  answerParams,
  saveAnswerBody,
  saveAnswerResponse,
  type SaveHeaders,
  saveHeaders,
} from '#shared/contracts/answers.ts';
import { cycleCode } from '#shared/contracts/common.ts';
import {
  extendSubmissionBody,
  moveSubmissionBody,
  submissionParams,
  submissionQuery,
  submissionResponse,
  submissionsResponse,
  submissionStatus,
} from '#shared/contracts/submissions.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { ConditionNeeded, NotFound } from '#shared/domain/errors.ts';
import { type AnyRoute, route } from '#server/http/route.ts';
import type { AnswersService } from './answers.service.ts';
import {
  mayExtend,
  mayReadSubmission,
  mayReadSubmissions,
  mayWriteAnswers,
} from './submissions.policy.ts';
import type { SubmissionsService } from './submissions.service.ts';

const PLACE = '/api/v1/cycles/:cycle/submissions/:department';

/** Another department's submission is not there. */
function guardDepartment({
  actor,
  params,
}: {
  readonly actor: Actor;
  readonly params: { readonly department: string };
}): void {
  if (!mayReadSubmission(actor, params.department)) throw new NotFound('submission');
}

/** The version that a save started from; null for `*`. Throws `ConditionNeeded` where a header is absent. */
function conditionOf(headers: SaveHeaders): { base: number | null; requestKey: string } {
  const { 'if-match': match, 'idempotency-key': requestKey } = headers;
  if (match === undefined) throw new ConditionNeeded('answer.version_needed');
  if (requestKey === undefined) throw new ConditionNeeded('answer.key_needed');
  return { base: match === '*' ? null : Number(match.slice(1, -1)), requestKey };
}

export function submissionsRoutes(
  submissions: SubmissionsService,
  answers: AnswersService,
): AnyRoute[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/cycles/:cycle/submissions',
      summary: 'How far the departments are in a quarter, as far as the actor sees them',
      may: mayReadSubmissions,
      params: z.object({ cycle: cycleCode }),
      output: submissionsResponse,
      handle: ({ params, actor }) =>
        submissions.list(params.cycle, (department) => mayReadSubmission(actor, department)),
    }),
    route({
      method: 'get',
      path: PLACE,
      summary: 'A department’s quarter: what is due, what was answered, what stands in the way',
      may: mayReadSubmissions,
      params: submissionParams,
      query: submissionQuery,
      output: submissionResponse,
      guard: guardDepartment,
      handle: ({ params, query, actor }) =>
        submissions.show(params.cycle, params.department, query, actor),
    }),
    route({
      method: 'put',
      path: `${PLACE}/answers/:indicator`,
      summary: 'Save one answer, if it still is the version that the change started from',
      may: mayWriteAnswers,
      params: answerParams,
      headers: saveHeaders,
      body: saveAnswerBody,
      output: saveAnswerResponse,
      tag: ({ version }) => version,
      guard: guardDepartment,
      handle: ({ params, body, headers, actor, origin }) => {
        const { cycle, department, indicator } = params;
        const { base, requestKey } = conditionOf(headers);
        return answers.saveTogether({
          cycle,
          department,
          indicator,
          body,
          base,
          requestKey,
          actor,
          origin,
        });
      },
    }),
    route({
      method: 'get',
      path: `${PLACE}/answers/:indicator/history`,
      summary: 'Everything that was ever sent for an answer, oldest first',
      may: mayReadSubmissions,
      params: answerParams,
      output: answerHistoryResponse,
      guard: guardDepartment,
      handle: ({ params }) => answers.history(params.cycle, params.department, params.indicator),
    }),
    route({
      method: 'post',
      path: `${PLACE}/transitions`,
      summary: 'Submit, ask for sign-off, sign off or recall',
      may: mayWriteAnswers,
      params: submissionParams,
      body: moveSubmissionBody,
      output: submissionStatus,
      guard: guardDepartment,
      handle: ({ params, body, actor, origin }) =>
        submissions.move(params.cycle, params.department, body, { actor, origin }),
    }),
    route({
      method: 'post',
      path: `${PLACE}/extension`,
      summary: 'Give one department a later date; the original is kept',
      may: mayExtend,
      params: submissionParams,
      body: extendSubmissionBody,
      output: submissionStatus,
      handle: ({ params, body, actor, origin }) =>
        submissions.extend(params.cycle, params.department, body, { actor, origin }),
    }),
  ];
}

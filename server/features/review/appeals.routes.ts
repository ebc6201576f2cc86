import * as z from 'zod/mini';
import {
  appeal,
  appealParams,
  appealsResponse,
  decideAppealBody,
  openAppealBody,
  ownResultResponse,
  previewAppealBody,
  previewAppealResponse,
} from '#shared/contracts/appeals.ts';
import { cycleCode } from '#shared/contracts/common.ts';
import { submissionParams } from '#shared/contracts/submissions.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { Forbidden, NotFound } from '#shared/domain/errors.ts';
import { type AnyRoute, route } from '#server/http/route.ts';
import type { AppealsService } from './appeals.service.ts';
import type { OwnResultService } from './own-result.service.ts';
import { mayAppeal, mayDecideAppeals, mayReadReviewOf, mayTalk, sideOf } from './review.policy.ts';

const PLACE = '/api/v1/cycles/:cycle/submissions/:department';

interface OfDepartment {
  readonly actor: Actor;
  readonly params: { readonly department: string };
}

/** Another department's result and appeals are not there. */
function guardSide({ actor, params }: OfDepartment): void {
  if (sideOf(actor, params.department) === null) throw new NotFound('submission');
}

/** The chair decides for every department but their own. */
function guardDeciding({ actor, params }: OfDepartment): void {
  if (!mayReadReviewOf(actor, params.department)) throw new Forbidden('review.own_department');
}

export function appealsRoutes(appeals: AppealsService, results: OwnResultService): AnyRoute[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/cycles/:cycle/appeals',
      summary: 'The appeals of a quarter, as far as the actor sees them',
      may: mayTalk,
      params: z.object({ cycle: cycleCode }),
      output: appealsResponse,
      handle: ({ params, actor }) => appeals.list(params.cycle, actor),
    }),
    route({
      method: 'post',
      path: `${PLACE}/appeals`,
      summary: 'Appeal against the preliminary result of one indicator',
      may: mayAppeal,
      params: submissionParams,
      body: openAppealBody,
      output: appeal,
      guard: guardSide,
      handle: ({ params, body, actor, origin }) =>
        appeals.open(params.cycle, params.department, body, { actor, origin }),
    }),
    route({
      method: 'post',
      path: `${PLACE}/appeals/:indicator/preview`,
      summary: 'What upholding an appeal would do to score and rank; nothing is written',
      may: mayDecideAppeals,
      params: appealParams,
      body: previewAppealBody,
      output: previewAppealResponse,
      guard: guardDeciding,
      handle: ({ params, body }) => appeals.preview(params, body.verdict),
    }),
    route({
      method: 'post',
      path: `${PLACE}/appeals/:indicator/decision`,
      summary: 'Uphold an appeal with a verdict given anew, or dismiss it',
      may: mayDecideAppeals,
      params: appealParams,
      body: decideAppealBody,
      output: appeal,
      guard: guardDeciding,
      handle: ({ params, body, actor, origin }) => appeals.decide(params, body, { actor, origin }),
    }),
    route({
      method: 'get',
      path: `${PLACE}/result`,
      summary: 'A department’s own result with the committee’s reasons, from preliminary on',
      may: mayTalk,
      params: submissionParams,
      output: ownResultResponse,
      guard: guardSide,
      handle: ({ params, actor }) => results.show(params.cycle, params.department, actor),
    }),
  ];
}

import {
  departmentTargetsQuery,
  departmentTargetsResponse,
  setTargetBody,
  targetHistoryResponse,
  type TargetHeaders,
  targetHeaders,
  targetParams,
  targetScopeQuery,
  targetsQuery,
  targetsResponse,
} from '#shared/contracts/targets.ts';
import { ConditionNeeded, Forbidden } from '#shared/domain/errors.ts';
import { type AnyRoute, route } from '#server/http/route.ts';
import {
  mayReadTargetHistory,
  mayReadTargets,
  maySetTargetOf,
  maySetTargets,
} from './targets.policy.ts';
import type { TargetsService } from './targets.service.ts';

const PLACE = '/api/v1/targets/:node/:year';

/** The version that a change starts from. Throws `ConditionNeeded` where it is not said. */
function baseOf({ 'if-match': match }: TargetHeaders): number {
  if (match === undefined) throw new ConditionNeeded('target.version_needed');
  return Number(match.slice(1, -1));
}

export function targetsRoutes(targets: TargetsService, isPublicReading: () => boolean): AnyRoute[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/targets',
      summary: 'What is wanted of one level of the tree by the years, and how that stands',
      may: (actor) => mayReadTargets(actor, isPublicReading()),
      query: targetsQuery,
      output: targetsResponse,
      version: () => targets.version(),
      handle: ({ query }) => targets.list(query),
    }),
    route({
      method: 'get',
      path: '/api/v1/targets/departments',
      summary:
        'What is wanted of one node of each department by the end of a year, and how that stands',
      may: (actor) => mayReadTargets(actor, isPublicReading()),
      query: departmentTargetsQuery,
      output: departmentTargetsResponse,
      version: () => targets.version(),
      handle: ({ query }) => targets.departments(query),
    }),
    route({
      method: 'get',
      path: `${PLACE}/history`,
      summary: 'Everything that was ever set as one target, with who, when and why',
      may: mayReadTargetHistory,
      params: targetParams,
      query: targetScopeQuery,
      output: targetHistoryResponse,
      tag: ({ version }) => version,
      handle: ({ params, query }) => targets.history({ ...params, ...query }),
    }),
    route({
      method: 'put',
      path: PLACE,
      summary: 'Set a target or withdraw it, if it still is what the change started from',
      may: maySetTargets,
      params: targetParams,
      query: targetScopeQuery,
      headers: targetHeaders,
      body: setTargetBody,
      output: targetHistoryResponse,
      guard({ actor, query }) {
        if (!maySetTargetOf(actor, query.department)) throw new Forbidden('target.own_department');
      },
      tag: ({ version }) => version,
      handle: ({ params, query, body, headers, origin }) =>
        targets.set({ ...params, ...query }, body, baseOf(headers), origin),
    }),
  ];
}

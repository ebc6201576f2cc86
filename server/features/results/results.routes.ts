import * as z from 'zod/mini';
import { cycleCode } from '#shared/contracts/common.ts';
import {
  departmentResultsParams,
  departmentResultsQuery,
  departmentResultsResponse,
  rankingQuery,
  rankingResponse,
  trendsQuery,
  trendsResponse,
} from '#shared/contracts/results.ts';
import { cycleValuesResponse } from '#shared/contracts/values.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { NotFound } from '#shared/domain/errors.ts';
import { type AnyRoute, route } from '#server/http/route.ts';
import { mayReadResults, mayReadResultsOf } from './results.policy.ts';
import type { ResultsService } from './results.service.ts';

/** What every question about one cycle has. */
interface OfCycle {
  readonly actor: Actor;
  readonly query: { readonly cycle?: string | undefined };
}

export function resultsRoutes(results: ResultsService, isPublicReading: () => boolean): AnyRoute[] {
  const may = (actor: Actor): boolean => mayReadResults(actor, isPublicReading());
  const guard = ({ actor, query }: OfCycle): void => {
    const state = query.cycle === undefined ? 'published' : results.stateOf(query.cycle);
    if (!mayReadResultsOf(actor, state)) throw new NotFound(`cycle ${query.cycle}`);
  };
  const version = ({ query }: Pick<OfCycle, 'query'>): string => results.versionOf(query.cycle);
  return [
    route({
      method: 'get',
      path: '/api/v1/ranking',
      summary: 'Departments ranked on the index or a dimension in one quarter',
      may,
      query: rankingQuery,
      guard,
      output: rankingResponse,
      version: ({ query }) => results.versionOf(query.cycle, query.publication),
      isForEver: ({ query }) => query.publication !== undefined,
      handle: ({ query }) => results.ranking(query),
    }),
    route({
      method: 'get',
      path: '/api/v1/trends',
      summary: 'Every department on one node, quarter by quarter',
      may,
      query: trendsQuery,
      output: trendsResponse,
      version: () => results.versionUpTo(undefined),
      handle: ({ query }) => results.trends(query),
    }),
    route({
      method: 'get',
      path: '/api/v1/departments/:code/results',
      summary: 'One department in one quarter, opened down to its answers',
      may,
      params: departmentResultsParams,
      query: departmentResultsQuery,
      guard,
      output: departmentResultsResponse,
      version: ({ query }) => results.versionUpTo(query.cycle),
      handle: ({ params, query }) => results.department(params.code, query.cycle),
    }),
    route({
      method: 'get',
      path: '/api/v1/cycles/:cycle/values',
      summary: 'Every answer of a quarter as scoring sees it',
      may,
      params: z.object({ cycle: cycleCode }),
      guard: ({ actor, params }) => guard({ actor, query: params }),
      output: cycleValuesResponse,
      version: ({ params }) => version({ query: params }),
      handle: ({ params }) => results.values(params.cycle),
    }),
  ];
}

import {
  departmentResultsParams,
  departmentResultsQuery,
  departmentResultsResponse,
  rankingQuery,
  rankingResponse,
  trendsQuery,
  trendsResponse,
} from '#shared/contracts/results.ts';
import { type AnyRoute, route } from '#server/http/route.ts';
import { mayReadResults } from './results.policy.ts';
import type { ResultsService } from './results.service.ts';

export function resultsRoutes(results: ResultsService): AnyRoute[] {
  const version = (): string => results.version();
  return [
    route({
      method: 'get',
      path: '/api/v1/ranking',
      summary: 'Departments ranked on the index or a dimension in one quarter',
      may: mayReadResults,
      query: rankingQuery,
      output: rankingResponse,
      version,
      handle: ({ query }) => results.ranking(query),
    }),
    route({
      method: 'get',
      path: '/api/v1/trends',
      summary: 'Every department on one node, quarter by quarter',
      may: mayReadResults,
      query: trendsQuery,
      output: trendsResponse,
      version,
      handle: ({ query }) => results.trends(query),
    }),
    route({
      method: 'get',
      path: '/api/v1/departments/:code/results',
      summary: 'One department in one quarter, opened down to its answers',
      may: mayReadResults,
      params: departmentResultsParams,
      query: departmentResultsQuery,
      output: departmentResultsResponse,
      version,
      handle: ({ params, query }) => results.department(params.code, query.cycle),
    }),
  ];
}

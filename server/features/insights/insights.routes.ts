import {
  changeQuery,
  changesResponse,
  departmentChangeParams,
  departmentChangeResponse,
  headroomQuery,
  headroomResponse,
  heatmapQuery,
  heatmapResponse,
} from '#shared/contracts/insights.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { NotFound } from '#shared/domain/errors.ts';
import { type AnyRoute, route } from '#server/http/route.ts';
import { mayReadInsights, mayReadInsightsOf } from './insights.policy.ts';
import type { InsightsService } from './insights.service.ts';

export function insightsRoutes(
  insights: InsightsService,
  isPublicReading: () => boolean,
): AnyRoute[] {
  const common = {
    method: 'get',
    may: (actor: Actor): boolean => mayReadInsights(actor, isPublicReading()),
    version: (): string => insights.version(),
  } as const;
  const guardCycles = (actor: Actor, cycles: readonly (string | undefined)[]): void => {
    for (const cycle of cycles) {
      if (cycle !== undefined && !mayReadInsightsOf(actor, insights.stateOf(cycle)))
        throw new NotFound(`cycle ${cycle}`);
    }
  };
  return [
    route({
      ...common,
      path: '/api/v1/heatmap',
      summary: 'Every department on one level of the tree in one quarter',
      query: heatmapQuery,
      guard: ({ actor, query }) => guardCycles(actor, [query.cycle]),
      output: heatmapResponse,
      handle: ({ query }) => insights.heatmap(query),
    }),
    route({
      ...common,
      path: '/api/v1/changes',
      summary: 'How far every department moved between two quarters, and by which causes',
      query: changeQuery,
      guard: ({ actor, query }) => guardCycles(actor, [query.from, query.to]),
      output: changesResponse,
      handle: ({ query }) => insights.changes(query),
    }),
    route({
      ...common,
      path: '/api/v1/departments/:code/change',
      summary: 'Why one department moved between two quarters: by node, by cause, in rank',
      params: departmentChangeParams,
      query: changeQuery,
      guard: ({ actor, query }) => guardCycles(actor, [query.from, query.to]),
      output: departmentChangeResponse,
      handle: ({ params, query }) => insights.departmentChange(params.code, query),
    }),
    route({
      ...common,
      path: '/api/v1/departments/:code/headroom',
      summary: 'What one department would gain by each indicator alone',
      params: departmentChangeParams,
      query: headroomQuery,
      guard: ({ actor, query }) => guardCycles(actor, [query.cycle]),
      output: headroomResponse,
      handle: ({ params, query }) => insights.headroom(params.code, query.cycle),
    }),
  ];
}

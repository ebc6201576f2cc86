import {
  indexAuditResponse,
  robustnessQuery,
  robustnessResponse,
} from '#shared/contracts/robustness.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { NotFound } from '#shared/domain/errors.ts';
import { type AnyRoute, route } from '#server/http/route.ts';
import { mayReadRobustness, mayReadRobustnessOf } from './robustness.policy.ts';
import type { RobustnessService } from './robustness.service.ts';

export function robustnessRoutes(
  service: RobustnessService,
  isPublicReading: () => boolean,
): AnyRoute[] {
  const common = {
    method: 'get',
    may: (actor: Actor): boolean => mayReadRobustness(actor, isPublicReading()),
    query: robustnessQuery,
    guard: ({ actor, query }: { actor: Actor; query: { cycle?: string | undefined } }): void => {
      const state = query.cycle === undefined ? 'published' : service.stateOf(query.cycle);
      if (!mayReadRobustnessOf(actor, state)) throw new NotFound(`cycle ${query.cycle}`);
    },
    version: ({ query }: { query: { cycle?: string | undefined } }): string =>
      service.versionOf(query.cycle),
  } as const;
  return [
    route({
      ...common,
      path: '/api/v1/robustness',
      summary: 'How sure the ranks of one quarter are, by simulation',
      output: robustnessResponse,
      handle: ({ query }) => service.robustness(query.cycle),
    }),
    route({
      ...common,
      path: '/api/v1/index-audit',
      summary: 'Whether the index of one quarter is sound: correlations, consistency, importance',
      output: indexAuditResponse,
      handle: ({ query }) => service.indexAudit(query.cycle),
    }),
  ];
}

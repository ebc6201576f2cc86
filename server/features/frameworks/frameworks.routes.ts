import { frameworkVersionParams, frameworkVersionResponse } from '#shared/contracts/frameworks.ts';
import { NotFound } from '#shared/domain/errors.ts';
import { type AnyRoute, route } from '#server/http/route.ts';
import { mayReadFrameworkIn, mayReadFrameworks } from './frameworks.policy.ts';
import type { FrameworksService } from './frameworks.service.ts';

export function frameworksRoutes(
  frameworks: FrameworksService,
  isPublicReading: () => boolean,
): AnyRoute[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/frameworks/:id/versions/:version',
      summary: 'One version of a framework, whole',
      may: (actor) => mayReadFrameworks(actor, isPublicReading()),
      mayKeep: true,
      params: frameworkVersionParams,
      output: frameworkVersionResponse,
      handle: ({ params, actor }) => {
        const version = frameworks.findVersion(params.id, params.version);
        if (!mayReadFrameworkIn(actor, version.state)) throw new NotFound('framework version');
        return {
          sha256: version.sha256,
          state: version.state,
          framework: version.compiled.framework,
        };
      },
    }),
  ];
}

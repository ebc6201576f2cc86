import { frameworkVersionParams, frameworkVersionResponse } from '#shared/contracts/frameworks.ts';
import { type AnyRoute, route } from '#server/http/route.ts';
import { mayReadFrameworks } from './frameworks.policy.ts';
import type { FrameworksService } from './frameworks.service.ts';

export function frameworksRoutes(frameworks: FrameworksService): AnyRoute[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/frameworks/:id/versions/:version',
      summary: 'One version of a framework, whole',
      may: mayReadFrameworks,
      params: frameworkVersionParams,
      output: frameworkVersionResponse,
      handle: ({ params }) => {
        const version = frameworks.findVersion(params.id, params.version);
        return {
          sha256: version.sha256,
          state: version.state,
          framework: version.compiled.framework,
        };
      },
    }),
  ];
}

import { createDocument, type ZodOpenApiObject } from 'zod-openapi';
import { problem } from '#shared/contracts/problem.ts';
import type { AnyRoute } from './route.ts';

type Operation = NonNullable<ZodOpenApiObject['paths']>[string]['get'];

function operation(route: AnyRoute): Operation {
  const content =
    route.body === 'csv'
      ? { 'text/csv': { schema: { type: 'string' as const } } }
      : route.body && { 'application/json': { schema: route.body } };
  return {
    summary: route.summary,
    requestParams: {
      ...(route.params ? { path: route.params as never } : {}),
      ...(route.query ? { query: route.query as never } : {}),
      ...(route.headers ? { header: route.headers as never } : {}),
    },
    ...(content ? { requestBody: { required: true, content } } : {}),
    responses: {
      '200': { description: 'OK', content: { 'application/json': { schema: route.output } } },
      default: {
        description: 'RFC 9457 problem details',
        content: { 'application/problem+json': { schema: problem } },
      },
    },
  };
}

/** The OpenAPI 3.1 description of the declared routes; there is no other list of them. */
export function openApiDocument(routes: readonly AnyRoute[]): object {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Nudj',
      version: '1',
      description: 'The digital maturity index of departments.',
    },
    paths,
  });
}

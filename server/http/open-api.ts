import { createDocument, type ZodOpenApiObject } from 'zod-openapi';
import { problem } from '#shared/contracts/problem.ts';
import type { FileRoute } from './file-route.ts';
import type { AnyRoute } from './route.ts';

type Operation = NonNullable<ZodOpenApiObject['paths']>[string]['get'];

const refusal = {
  description: 'RFC 9457 problem details',
  content: { 'application/problem+json': { schema: problem } },
};

const anyFile = {
  'application/octet-stream': { schema: { type: 'string', format: 'binary' } },
} as const;

function fileOperation(route: FileRoute): Operation {
  const isGiven = route.method === 'get';
  return {
    summary: route.summary,
    requestParams: { path: route.params as never, query: route.query as never },
    ...(isGiven ? {} : { requestBody: { required: true, content: anyFile } }),
    responses: {
      '200': {
        description: 'OK',
        content: isGiven ? anyFile : { 'application/json': { schema: route.output } },
      },
      default: refusal,
    },
  };
}

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
      default: refusal,
    },
  };
}

/** The OpenAPI 3.1 description of the declared routes; there is no other list of them. */
export function openApiDocument(routes: readonly AnyRoute[], files: readonly FileRoute[]): object {
  const paths: Record<string, Record<string, Operation>> = {};
  const put = ({ path, method }: { path: string; method: string }, told: Operation): void => {
    const place = path.replace(/:(\w+)/g, '{$1}');
    paths[place] = { ...paths[place], [method]: told };
  };
  for (const route of routes) put(route, operation(route));
  for (const route of files) put(route, fileOperation(route));
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

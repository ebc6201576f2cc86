import compression from 'compression';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import type * as z from 'zod/mini';
import { issuesOf } from '#shared/contracts/issues-of.ts';
import { Forbidden, Invalid, type Issue } from '#shared/domain/errors.ts';
import type { Actor } from './actor.ts';
import { languageOf } from './language.ts';
import { type Remembered, RememberedAnswers } from './remembered.ts';
import type { AnyRoute, RouteInput } from './route.ts';

const JSON_LIMIT = 256 * 1024;
const CSV_LIMIT = 16 * 1024 * 1024;

/** A content type that the route does not take; `http/problems.ts` knows it by its `type`. */
class WrongContentType extends Error {
  readonly type = 'encoding.unsupported';
}

function bodyParsers(route: AnyRoute): RequestHandler[] {
  if (route.body === undefined) return [];
  const [type, parser] =
    route.body === 'csv'
      ? (['text/csv', express.text({ type: 'text/csv', limit: CSV_LIMIT })] as const)
      : ([
          'application/json',
          express.json({ type: 'application/json', limit: JSON_LIMIT }),
        ] as const);
  const requireType: RequestHandler = (request, _response, next) => {
    if (!request.is(type)) throw new WrongContentType();
    next();
  };
  return [requireType, parser];
}

function parsePart(
  schema: z.ZodMiniType | undefined,
  value: unknown,
  where: string,
  issues: Issue[],
): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of issuesOf(parsed.error)) {
    issues.push({ ...issue, path: issue.path === '' ? where : `${where}.${issue.path}` });
  }
  return undefined;
}

function parseInput(
  route: AnyRoute,
  request: Request,
  actor: Actor,
): RouteInput<never, never, never> {
  const issues: Issue[] = [];
  const bodySchema = route.body === 'csv' ? undefined : route.body;
  const input = {
    params: parsePart(route.params, request.params, 'params', issues),
    query: parsePart(route.query, request.query, 'query', issues),
    body: parsePart(bodySchema, request.body, 'body', issues),
    csv: route.body === 'csv' && typeof request.body === 'string' ? request.body : '',
    actor,
    language: languageOf(request),
  };
  if (issues.length > 0) throw new Invalid(issues);
  return input as RouteInput<never, never, never>;
}

function sendRemembered(request: Request, response: Response, answer: Remembered): void {
  response.setHeader('ETag', answer.etag);
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('Vary', 'Accept-Encoding');
  if (request.headers['if-none-match']?.includes(answer.etag)) {
    response.status(304).end();
    return;
  }
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  if (request.acceptsEncodings('br') === 'br') {
    response.setHeader('Content-Encoding', 'br');
    response.end(answer.brotli);
    return;
  }
  response.end(answer.plain);
}

/** How the routes are to be served. */
export interface MountOptions {
  readonly actorOf: (request: Request) => Actor;
  /** Holds every answer against its contract, as the tests do. */
  readonly checkOutput: boolean;
}

/** Puts the declared routes on an Express application: permission, then contracts, then the handler. */
export function mountRoutes(
  app: Express,
  routes: readonly AnyRoute[],
  options: MountOptions,
): void {
  const remembered = new RememberedAnswers();
  const compressed = compression();
  for (const route of routes) {
    const run = (input: RouteInput<never, never, never>): unknown => {
      const answer = route.handle(input);
      return options.checkOutput ? route.output.parse(answer) : answer;
    };
    const mayFirst: RequestHandler = (request, _response, next) => {
      if (!route.may(options.actorOf(request))) throw new Forbidden('access.forbidden');
      next();
    };
    const handlers = route.version ? [mayFirst] : [mayFirst, compressed, ...bodyParsers(route)];
    app[route.method](route.path, ...handlers, async (request, response) => {
      const input = parseInput(route, request, options.actorOf(request));
      if (route.version) {
        const key = JSON.stringify([route.path, input.params, input.query, route.version()]);
        sendRemembered(request, response, await remembered.get(key, () => run(input)));
        return;
      }
      response.setHeader('Cache-Control', 'no-cache');
      response.json(run(input));
    });
  }
}

import compression from 'compression';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import type * as z from 'zod/mini';
import { issuesOf } from '#shared/contracts/issues-of.ts';
import { mayChangeAnything } from '#shared/domain/access/actor.ts';
import { Forbidden, Invalid, type Issue, NotSignedIn } from '#shared/domain/errors.ts';
import { boundJson } from './bounded-json.ts';
import { languageOf } from './language.ts';
import { ENCODING_NAMES, encodingFor } from './encoding.ts';
import { type Remembered, RememberedAnswers } from './remembered.ts';
import type { AnyRoute, RouteInput } from './route.ts';
import {
  type Credentials,
  credentialsOf,
  originOf,
  requestSession,
  type Visitor,
} from './visitor.ts';

/** What never changes is kept by whoever asked, and by nobody between. */
export const FOR_EVER = 'private, max-age=31536000, immutable';
const JSON_LIMIT = 256 * 1024;
const CSV_LIMIT = 16 * 1024 * 1024;

/** A content type that the route does not take; `http/problems.ts` knows it by its `type`. */
export class WrongContentType extends Error {
  readonly type = 'encoding.unsupported';
}

function bodyParsers(route: AnyRoute): RequestHandler[] {
  if (route.body === undefined) return [];
  const [type, ...parsers] =
    route.body === 'csv'
      ? (['text/csv', express.text({ type: 'text/csv', limit: CSV_LIMIT })] as const)
      : ([
          'application/json',
          express.json({ type: 'application/json', limit: JSON_LIMIT }),
          boundJson,
        ] as const);
  const requireType: RequestHandler = (request, _response, next) => {
    if (!request.is(type)) throw new WrongContentType();
    next();
  };
  return [requireType, ...parsers];
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

/** The parts of an address by their contracts. Throws `Invalid` with every issue. */
export function parseParts(
  { params, query }: { readonly params: z.ZodMiniType; readonly query: z.ZodMiniType },
  request: Request,
): { params: unknown; query: unknown } {
  const issues: Issue[] = [];
  const parts = {
    params: parsePart(params, request.params, 'params', issues),
    query: parsePart(query, request.query, 'query', issues),
  };
  if (issues.length > 0) throw new Invalid(issues);
  return parts;
}

/** What an address asks a route, by its contracts, and a text that names it. */
interface Asked {
  readonly params: unknown;
  readonly query: unknown;
  readonly name: string;
}

const MOST_ASKED = 500;

/** Reads each address once: the same few are asked again and again, and what an address says never changes. */
function askedOnce(route: AnyRoute): (request: Request) => Asked {
  const known = new Map<string, Asked>();
  return (request) => {
    const before = known.get(request.url);
    if (before) return before;
    const issues: Issue[] = [];
    const params = parsePart(route.params, request.params, 'params', issues);
    const query = parsePart(route.query, request.query, 'query', issues);
    if (issues.length > 0) throw new Invalid(issues);
    const asked = { params, query, name: JSON.stringify([route.path, params, query]) };
    if (known.size >= MOST_ASKED) known.clear();
    known.set(request.url, asked);
    return asked;
  };
}

function parseInput(
  route: AnyRoute,
  request: Request,
  response: Response,
  visitor: Visitor,
  isSecure: boolean,
  asked?: Asked,
): RouteInput<never, never, never, never> {
  const issues: Issue[] = [];
  const bodySchema = route.body === 'csv' ? undefined : route.body;
  const input = {
    params: asked ? asked.params : parsePart(route.params, request.params, 'params', issues),
    query: asked ? asked.query : parsePart(route.query, request.query, 'query', issues),
    body: parsePart(bodySchema, request.body, 'body', issues),
    headers: parsePart(route.headers, request.headers, 'headers', issues),
    csv: route.body === 'csv' && typeof request.body === 'string' ? request.body : '',
    actor: visitor.actor,
    // Few routes ask for these, and finding them out costs more than all the rest.
    get origin() {
      return originOf(request, visitor);
    },
    get session() {
      return requestSession(request, response, visitor, isSecure);
    },
    get language() {
      return languageOf(request);
    },
  };
  if (issues.length > 0) throw new Invalid(issues);
  return input as unknown as RouteInput<never, never, never, never>;
}

function sendRemembered(
  request: Request,
  response: Response,
  answer: Remembered,
  isForEver: boolean,
): void {
  response.setHeader('ETag', answer.etag);
  response.setHeader('Cache-Control', isForEver ? FOR_EVER : 'private, no-cache');
  response.setHeader('Vary', 'Accept-Encoding, Cookie, Authorization');
  if (request.headers['if-none-match']?.includes(answer.etag)) {
    response.status(304).end();
    return;
  }
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  const encoding = encodingFor(request.headers['accept-encoding']);
  if (encoding !== 'plain') response.setHeader('Content-Encoding', ENCODING_NAMES[encoding]);
  response.end(answer[encoding]);
}

/** How the routes are to be served. */
export interface MountOptions {
  readonly visitorOf: (credentials: Credentials) => Visitor;
  /** Whether browsers reach this server by TLS: cookies are then sent no other way. */
  readonly isSecure: boolean;
  /** Holds every answer against its contract, as the tests do. */
  readonly checkOutput: boolean;
}

/** Throws where this visitor may not use a route at all. */
export function refuse(
  route: Pick<AnyRoute, 'may' | 'whilePending' | 'method'>,
  visitor: Visitor,
  params: Readonly<Record<string, string>>,
): void {
  const { actor, pending, refused } = visitor;
  if (refused === 'access.token_not_valid') throw new NotSignedIn(refused);
  if (!route.may(actor, { params })) {
    if (actor.account === null) throw new NotSignedIn(refused ?? 'access.sign_in_needed');
    throw new Forbidden('access.forbidden');
  }
  if (pending !== null && route.whilePending !== true) {
    throw new Forbidden(`access.${pending}_needed`);
  }
  if (actor.via === 'token' && route.method !== 'get' && !mayChangeAnything(actor)) {
    throw new Forbidden('access.token_reads_only');
  }
}

/**
 * Express tries one route after the other: results of whole quarters, which are read most, are tried first. An address
 * without parameters takes nothing away from another route.
 */
function inOrderOfUse(routes: readonly AnyRoute[]): AnyRoute[] {
  const isFirst = ({ version, path }: AnyRoute): boolean =>
    version !== undefined && !path.includes(':');
  return [...routes.filter(isFirst), ...routes.filter((each) => !isFirst(each))];
}

/** Puts the declared routes on an Express application: permission, then contracts, then the handler. */
export function mountRoutes(
  app: Express,
  routes: readonly AnyRoute[],
  options: MountOptions,
): void {
  const { isSecure } = options;
  const remembered = new RememberedAnswers();
  const compressed = compression();
  const visitors = new WeakMap<Request, Visitor>();
  const visitorOf = (request: Request): Visitor => {
    const known = visitors.get(request);
    if (known) return known;
    const visitor = options.visitorOf(credentialsOf(request, isSecure));
    if (visitor.refused !== null)
      request.log.info({ code: visitor.refused }, 'refused credentials');
    visitors.set(request, visitor);
    return visitor;
  };
  for (const route of inOrderOfUse(routes)) {
    const run = async (input: RouteInput<never, never, never, never>): Promise<unknown> => {
      const answer = await route.handle(input);
      return options.checkOutput ? route.output.parse(answer) : answer;
    };
    const mayFirst: RequestHandler = (request, _response, next) => {
      refuse(route, visitorOf(request), request.params as Record<string, string>);
      next();
    };
    if (route.version) {
      const { version, isForEver, guard } = route;
      const askedOf = askedOnce(route);
      app[route.method](route.path, (request, response) => {
        const visitor = visitorOf(request);
        refuse(route, visitor, request.params as Record<string, string>);
        const asked = askedOf(request);
        const input = parseInput(route, request, response, visitor, isSecure, asked);
        guard?.(input);
        const key = `${asked.name} ${version(input)}`;
        const answer = remembered.get(key, () => run(input));
        const mayStay = isForEver?.(input) ?? false;
        // What is remembered is sent at once; only what is made now is waited for.
        if (!(answer instanceof Promise)) return sendRemembered(request, response, answer, mayStay);
        return answer.then((made) => sendRemembered(request, response, made, mayStay));
      });
      continue;
    }
    // What answers a change is small; compressing would cost it more than it saves on the wire.
    const packed = route.method === 'get' ? [compressed] : [];
    const handlers = [mayFirst, ...packed, ...bodyParsers(route)];
    app[route.method](route.path, ...handlers, async (request, response) => {
      const visitor = visitorOf(request);
      const input = parseInput(route, request, response, visitor, isSecure);
      route.guard?.(input);
      response.setHeader(
        'Cache-Control',
        route.mayKeep === true ? 'private, no-cache' : 'no-store',
      );
      const answer = await run(input);
      if (route.tag) response.setHeader('ETag', `"${route.tag(answer as never)}"`);
      response.json(answer);
    });
  }
}

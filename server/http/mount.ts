import compression from 'compression';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import { mayChangeAnything } from '#shared/domain/access/actor.ts';
import { Forbidden, NotSignedIn } from '#shared/domain/errors.ts';
import { isScriptOnly } from './before-all.ts';
import { boundJson } from './bounded-json.ts';
import { type AnyInput, parseInput } from './parse-input.ts';
import { RememberedAnswers } from './remembered.ts';
import { answerRemembered } from './remembered-route.ts';
import type { AnyRoute } from './route.ts';
import { type Credentials, credentialsOf, type Visitor } from './visitor.ts';

declare module 'node:http' {
  interface IncomingMessage {
    /** Who asks, once a route has let them. */
    visitor: Visitor;
  }
}

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

/** Sends what nobody keeps: Express would work out a tag for it, by which nobody asks, and look whether it is fresh. */
function sendOnce(request: Request, response: Response, answer: unknown): void {
  if (!isScriptOnly(request)) response.setHeader('Cache-Control', 'no-store');
  if (answer === undefined) {
    response.end();
    return;
  }
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(answer));
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
  const visitorOf = (request: Request): Visitor => {
    const visitor = options.visitorOf(credentialsOf(request, isSecure));
    if (visitor.refused !== null)
      request.log.info({ code: visitor.refused }, 'refused credentials');
    return visitor;
  };
  for (const route of inOrderOfUse(routes)) {
    const run = async (input: AnyInput): Promise<unknown> => {
      const answer = await route.handle(input);
      return options.checkOutput ? route.output.parse(answer) : answer;
    };
    const allowed = (request: Request): Visitor => {
      const visitor = visitorOf(request);
      refuse(route, visitor, request.params as Record<string, string>);
      return visitor;
    };
    const { version } = route;
    if (version) {
      const answer = answerRemembered({ ...route, version }, remembered, run);
      app[route.method](route.path, (request, response) =>
        answer({ request, response, visitor: allowed(request), isSecure }),
      );
      continue;
    }
    const mayFirst: RequestHandler = (request, _response, next) => {
      request.visitor = allowed(request);
      next();
    };
    // What answers a change is small; compressing would cost it more than it saves on the wire.
    const packed = route.method === 'get' ? [compressed] : [];
    const handlers = [mayFirst, ...packed, ...bodyParsers(route)];
    app[route.method](route.path, ...handlers, async (request, response) => {
      const input = parseInput(route, { request, response, visitor: request.visitor, isSecure });
      route.guard?.(input);
      const answer = await run(input);
      if (route.tag) response.setHeader('ETag', `"${route.tag(answer as never)}"`);
      if (route.mayKeep === true) {
        response.setHeader('Cache-Control', 'private, no-cache');
        response.json(answer);
      } else sendOnce(request, response, answer);
    });
  }
}

import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import sirv from 'sirv';
import type { Services } from './compose.ts';
import { mountFiles } from './http/file-route.ts';
import { type BeforeAll, beforeAll, keepConnection } from './http/before-all.ts';
import { mountHealth } from './http/health.ts';
import { languageOf } from './http/language.ts';
import { mountRoutes, type MountOptions } from './http/mount.ts';
import { openApiDocument } from './http/open-api.ts';
import { headersOf, plainProblem, toProblem } from './http/problems.ts';
import { mountPublicPages } from './http/public-page.ts';
import { mountRedirects } from './http/redirect.ts';
import { REQUEST_ID, requestLog } from './http/request-log.ts';
import { dataHeaders, pageHeaders, refuseCrossSite } from './http/security.ts';

/** What the application stands on; a test hands over its own. */
export interface AppDependencies {
  readonly services: Services;
  readonly logger: Logger;
  /** Whether browsers reach this server by TLS. */
  readonly isSecure?: boolean;
  /** How many changes one address may ask for in a minute. */
  readonly writesAMinute?: number;
  /** How many proxies before this server are believed about where a request comes from. */
  readonly proxies?: number;
  /** Folder of the built pages; without it only the API is served. */
  readonly clientFolder?: string;
  readonly checkOutput?: boolean;
  /** Mounts more before the declared routes; a bench compares itself with them there. */
  readonly mountFirst?: (app: Express, mounting: MountOptions) => void;
}

const WRITES_A_MINUTE = 6000;

function limitWrites(limit: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    // What is left of the limit would weigh on every save; only who reaches it is told.
    standardHeaders: false,
    legacyHeaders: false,
    handler: (request, response) => {
      response
        .status(429)
        .set('Retry-After', '60')
        .type('application/problem+json')
        .send(JSON.stringify(plainProblem(429, 'request.too_many', languageOf(request))));
    },
  });
}

const unknownAddress: RequestHandler = (request, response) => {
  response
    .status(404)
    .type('application/problem+json')
    .send(JSON.stringify(plainProblem(404, 'not_found', languageOf(request))));
};

const answerProblem: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const problem = toProblem(error, languageOf(request));
  if (problem.status >= 500) request.log.error({ err: error }, 'request failed');
  else request.log.info({ status: problem.status, code: problem.code }, 'request refused');
  response
    .status(problem.status)
    .set(REQUEST_ID, request.id)
    .set(headersOf(error))
    .type('application/problem+json')
    .send(JSON.stringify({ ...problem, requestId: request.id }));
};

/**
 * Built files under their hashed names: they never change, so a browser never asks for them again. They are no pages:
 * of the security headers only `nosniff` says anything about them, and the others would weigh on a slow link.
 */
function assets(folder: string): RequestHandler {
  return sirv(join(folder, 'assets'), {
    brotli: true,
    gzip: true,
    immutable: true,
    maxAge: 31_536_000,
    setHeaders: (response) => response.setHeader('X-Content-Type-Options', 'nosniff'),
  });
}

/** The one page, whatever the address; it and the service worker are asked for again with their tags, every time. */
function pages(folder: string): RequestHandler {
  return sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    single: true,
    setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache'),
  });
}

/** The Express application: wiring only, no port. */
export function createApp(dependencies: AppDependencies): Express {
  const { services, logger, isSecure = false, proxies = 0 } = dependencies;
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('trust proxy', proxies);
  const folder = dependencies.clientFolder ?? '';
  const hasPages = existsSync(join(folder, 'index.html'));
  const onlyPage = hasPages ? readFileSync(join(folder, 'index.html'), 'utf8') : '';
  if (hasPages) app.use('/assets', assets(folder));
  const log = requestLog(app, logger);
  mountPublicPages(app, services.publicPages, { isSecure, clientFolder: folder, log });
  const headers = { data: dataHeaders(isSecure), page: pageHeaders(isSecure, onlyPage) };
  const steps: BeforeAll[] = [
    log,
    keepConnection,
    (request, response) =>
      headers[request.path.startsWith('/api/') ? 'data' : 'page'](request, response),
    refuseCrossSite,
  ];
  app.use(beforeAll(steps, limitWrites(dependencies.writesAMinute ?? WRITES_A_MINUTE)));
  const mounting: MountOptions = {
    visitorOf: (shown) => services.accounts.identity.identify(shown),
    isSecure,
    checkOutput: dependencies.checkOutput ?? false,
  };
  dependencies.mountFirst?.(app, mounting);
  mountRoutes(app, services.routes, mounting);
  mountRedirects(app, services.redirects, mounting);
  mountFiles(app, services.files, mounting);
  mountHealth(app, services.health);
  const document = JSON.stringify(openApiDocument(services.routes, services.files));
  app.get('/api/v1/openapi.json', compression(), (_request, response) => {
    response.type('application/json').send(document);
  });
  app.use(['/api', '/assets'], unknownAddress);
  if (hasPages) app.use(pages(folder));
  app.use(unknownAddress);
  app.use(answerProblem);
  return app;
}

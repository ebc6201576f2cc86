import type { Express } from 'express';
import type { MountOptions } from './mount.ts';
import { clearCookie, readCookie, setCookie } from './cookies.ts';
import {
  credentialsOf,
  type Origin,
  originOf,
  type RequestSession,
  requestSession,
} from './visitor.ts';

/** What the handler of a redirect gets. */
export interface RedirectInput {
  readonly query: URLSearchParams;
  readonly session: RequestSession;
  readonly origin: Origin;
  readonly cookies: {
    read(name: string): string | null;
    set(name: string, value: string, maxAgeSeconds: number): void;
    clear(name: string): void;
  };
  /** Writes into the log why it went wrong, which the page tells in one word only. */
  readonly log: (error: unknown) => void;
}

/** An address that a browser opens itself and that sends it on: it has no contract and answers no data. */
export interface Redirect {
  readonly path: string;
  readonly handle: (input: RedirectInput) => Promise<string>;
}

/** Puts the declared redirects on an Express application. */
export function mountRedirects(
  app: Express,
  redirects: readonly Redirect[],
  { visitorOf, isSecure }: Pick<MountOptions, 'visitorOf' | 'isSecure'>,
): void {
  for (const redirect of redirects) {
    app.get(redirect.path, async (request, response) => {
      const visitor = visitorOf(credentialsOf(request, isSecure));
      const location = await redirect.handle({
        query: new URL(request.originalUrl, 'http://localhost').searchParams,
        session: requestSession(request, response, visitor, isSecure),
        origin: originOf(request, visitor),
        cookies: {
          read: (name) => readCookie(request, name, isSecure),
          set: (name, value, age) => setCookie(response, name, value, isSecure, age),
          clear: (name) => clearCookie(response, name, isSecure),
        },
        log: (error) => request.log.warn({ err: error }, 'sign-in by the provider failed'),
      });
      response.setHeader('Cache-Control', 'no-store');
      response.redirect(303, location);
    });
  }
}

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Express, Request, Response } from 'express';
import type * as z from 'zod/mini';
import { NotFound } from '#shared/domain/errors.ts';
import type { BeforeAll } from './before-all.ts';
import { ENCODING_NAMES, encodingFor } from './encoding.ts';
import { type Remembered, RememberedAnswers } from './remembered.ts';
import { UNUSED_FEATURES, YEAR_SECONDS } from './security.ts';

type Schema = z.ZodMiniType;

/** A page that is whole when it leaves the server: no script, no cookie, the same for everyone who asks. */
export interface PublicPage<P extends Schema = Schema, Q extends Schema = Schema> {
  readonly path: string;
  /** The setting behind it; while it is off there is no such page, for nobody. */
  isOn(): boolean;
  /** Whether pages of any site may show it in a frame. */
  readonly isEmbeddable: boolean;
  readonly style: string;
  readonly params: P;
  readonly query: Q;
  /** Changes whenever the page may. */
  version(): string;
  /** The document, with `css` as its one style. Throws `NotFound`. */
  render(input: {
    readonly params: z.output<P>;
    readonly query: z.output<Q>;
    readonly css: string;
  }): string;
}

/** Declares a public page; the types of `render` follow from its contracts. */
export function publicPage<P extends Schema, Q extends Schema>(
  definition: PublicPage<P, Q>,
): PublicPage {
  return definition;
}

/** Asked again after so long; a page that many read is then mostly answered on the way. */
const KEPT_SECONDS = 300;

const absent =
  '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>نُضج</title>' +
  '<h1>لا صفحة بهذا العنوان</h1><p lang="en" dir="ltr">There is no page at this address.</p></html>';

/** The faces of the product's own font, as the build wrote them. */
function fontFaces(folder: string): string {
  const assets = join(folder, 'assets');
  if (!existsSync(assets)) return '';
  const style = readdirSync(assets).find((name) => /^app-.*\.css$/.test(name));
  if (style === undefined) return '';
  return (readFileSync(join(assets, style), 'utf8').match(/@font-face\s*\{[^}]*\}/g) ?? []).join(
    '',
  );
}

/** Only its own style, known by its hash, and fonts of this server; nobody's script. */
function policyOf(css: string, isEmbeddable: boolean): string {
  const hash = createHash('sha256').update(css).digest('base64');
  const fonts = css.includes('@font-face') ? " font-src 'self';" : '';
  const ancestors = isEmbeddable ? '*' : "'none'";
  return `default-src 'none'; style-src 'sha256-${hash}';${fonts} base-uri 'none'; form-action 'none'; frame-ancestors ${ancestors}`;
}

function send(request: Request, response: Response, page: Remembered): void {
  response.setHeader('ETag', page.etag);
  response.setHeader('Cache-Control', `public, max-age=${KEPT_SECONDS}`);
  response.setHeader('Vary', 'Accept-Encoding');
  if (request.headers['if-none-match']?.includes(page.etag)) {
    response.status(304).end();
    return;
  }
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  const encoding = encodingFor(request.headers['accept-encoding']);
  if (encoding !== 'plain') response.setHeader('Content-Encoding', ENCODING_NAMES[encoding]);
  response.end(page[encoding]);
}

interface PageOptions {
  readonly isSecure: boolean;
  readonly clientFolder: string;
  /** Passed first: nothing else that other requests pass is meant for these pages. */
  readonly log: BeforeAll;
}

/** Puts the public pages on an Express application, with headers of their own. */
export function mountPublicPages(
  app: Express,
  pages: readonly PublicPage[],
  { isSecure, clientFolder, log }: PageOptions,
): void {
  const remembered = new RememberedAnswers(String);
  const faces = fontFaces(clientFolder);
  for (const page of pages) {
    const css = page.isEmbeddable ? page.style : `${faces}${page.style}`;
    const policy = policyOf(css, page.isEmbeddable);
    const secure = (response: Response): void => {
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Referrer-Policy', 'same-origin');
      response.setHeader('Permissions-Policy', UNUSED_FEATURES);
      if (!page.isEmbeddable) response.setHeader('X-Frame-Options', 'DENY');
      if (isSecure) response.setHeader('Strict-Transport-Security', `max-age=${YEAR_SECONDS}`);
    };
    const refuse = (response: Response): void => {
      response.setHeader('Cache-Control', 'no-store');
      response.status(404).type('html').send(absent);
    };
    app.get(page.path, async (request, response) => {
      log(request, response);
      secure(response);
      const params = page.params.safeParse(request.params);
      const query = page.query.safeParse(request.query);
      if (!page.isOn() || !params.success || !query.success) {
        refuse(response);
        return;
      }
      const input = { params: params.data, query: query.data, css };
      const key = JSON.stringify([page.path, input.params, input.query, page.version()]);
      try {
        send(request, response, await remembered.get(key, () => page.render(input)));
      } catch (error) {
        if (!(error instanceof NotFound)) throw error;
        refuse(response);
      }
    });
  }
}

import { createHash } from 'node:crypto';
import helmet from 'helmet';
import { Forbidden } from '#shared/domain/errors.ts';
import { type BeforeAll, isReading, isScriptOnly } from './before-all.ts';

export const YEAR_SECONDS = 31_536_000;
/** Browser features that no page of ours uses. */
export const UNUSED_FEATURES = 'camera=(), geolocation=(), microphone=(), payment=()';

/** The scripts that stand in a document, as a policy names them: by their hashes, so that no other may. */
export function scriptHashesOf(document: string): string[] {
  return [...document.matchAll(/<script>([^]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
}

/**
 * Security headers of a page; the policy lets it use only what this server sends, no inline style, and of inline scripts
 * only those of its own document.
 */
export function pageHeaders(isSecure: boolean, document = ''): BeforeAll {
  const scripts = scriptHashesOf(document);
  const usual = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        ...(scripts.length > 0 && { scriptSrc: ["'self'", ...scripts] }),
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        // A document that the page has fetched itself, shown by the browser's own reader of PDF.
        frameSrc: ['blob:'],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: isSecure && { maxAge: YEAR_SECONDS },
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
  });
  const orThrow = (error?: unknown): void => {
    if (error instanceof Error) throw error;
  };
  return (request, response) => {
    response.setHeader('Permissions-Policy', UNUSED_FEATURES);
    usual(request, response, orThrow);
  };
}

/**
 * Security headers of data: it is never a page, so that it may load and be framed by nothing says all; what else
 * pages carry would weigh on every answer of a slow link. Only scripts send PUT, PATCH and DELETE: what answers them is
 * opened, framed and embedded by nothing, and kept by nobody.
 */
export function dataHeaders(isSecure: boolean): BeforeAll {
  return (request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (isSecure) response.setHeader('Strict-Transport-Security', `max-age=${YEAR_SECONDS}`);
    if (isScriptOnly(request)) return;
    response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  };
}

/** Whether an origin is another host's. One that cannot be read, `null` among them, is not ours. */
function isForeign(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined || origin === `http://${host}` || origin === `https://${host}`) {
    return false;
  }
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/**
 * Refuses a state-changing request that a browser sends from another site. Browsers always add `Sec-Fetch-Site` or
 * `Origin` to such a request; a client without either is no browser and carries no cookie of ours.
 */
export const refuseCrossSite: BeforeAll = (request) => {
  if (isReading(request)) return;
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  const isForeignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (isForeignSite || isForeign(origin, request.headers.host))
    throw new Forbidden('access.cross_site');
};

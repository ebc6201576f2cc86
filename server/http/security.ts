import helmet from 'helmet';
import type { RequestHandler } from 'express';
import { Forbidden } from '#shared/domain/errors.ts';

/** Security headers; the policy lets a page use only what this server sends, and no inline style or script. */
export function securityHeaders(isSecure: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: isSecure && { maxAge: 31_536_000 },
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
  });
}

/** Browser features that no page of ours uses. */
export const permissionsPolicy: RequestHandler = (_request, response, next) => {
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()');
  next();
};

/**
 * Refuses a state-changing request that a browser sends from another site. Browsers always add `Sec-Fetch-Site` or
 * `Origin` to such a request; a client without either is no browser and carries no cookie of ours.
 */
export const refuseCrossSite: RequestHandler = (request, _response, next) => {
  const isSafe = request.method === 'GET' || request.method === 'HEAD';
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  const isForeignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  // An origin that cannot be read, `null` among them, is not ours.
  const isForeignOrigin =
    origin !== undefined &&
    !(URL.canParse(origin) && new URL(origin).host === request.headers.host);
  if (!isSafe && (isForeignSite || isForeignOrigin)) {
    throw new Forbidden('access.cross_site');
  }
  next();
};

import type { Request, Response } from 'express';

/** Behind TLS a cookie is bound to this very host and path by its name; browsers then refuse it from anyone else. */
const nameOf = (name: string, isSecure: boolean): string => (isSecure ? `__Host-${name}` : name);

const attributes = (isSecure: boolean): string =>
  `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;

/** The value of a cookie; null where it is absent, empty or sent twice. */
export function readCookie(request: Request, name: string, isSecure: boolean): string | null {
  const prefix = `${nameOf(name, isSecure)}=`;
  const found = (request.headers.cookie ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(prefix));
  return found.length === 1 ? found[0]?.slice(prefix.length) || null : null;
}

/** Sets a cookie that ends with the browser, or after `maxAgeSeconds`. */
export function setCookie(
  response: Response,
  name: string,
  value: string,
  isSecure: boolean,
  maxAgeSeconds?: number,
): void {
  const age = maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`;
  response.append(
    'Set-Cookie',
    `${nameOf(name, isSecure)}=${value}; ${attributes(isSecure)}${age}`,
  );
}

/** Takes a cookie back. */
export function clearCookie(response: Response, name: string, isSecure: boolean): void {
  setCookie(response, name, '', isSecure, 0);
}

import type { Request, Response } from 'express';
import type { Actor } from '#shared/domain/access/actor.ts';
import { clearCookie, readCookie, setCookie } from './cookies.ts';

/** Who caused a change and from where. */
export interface Origin {
  /** User name; `public` where nobody is signed in. */
  readonly account: string;
  readonly address: string;
}

/** What a request shows to prove who asks. */
export interface Credentials {
  readonly cookie: string | null;
  readonly bearer: string | null;
}

/** Who stands behind a request. */
export interface Visitor {
  readonly actor: Actor;
  /** Row of the session that asks; null for a token and for the public. */
  readonly sessionId: number | null;
  /** What the session has to do before anything else. */
  readonly pending: 'totp_code' | 'totp_enrolment' | null;
  /** Why what was shown proves nothing; null where nothing was shown or it does. */
  readonly refused: 'access.session_ended' | 'access.token_not_valid' | null;
}

/** The session of a request, as handlers see it: nothing of cookies. */
export interface RequestSession {
  readonly id: number | null;
  readonly pending: Visitor['pending'];
  /** What the browser calls itself, shortened. */
  readonly device: string;
  /** Hands the browser the secret of a new session. */
  open(token: string): void;
  /** Takes the secret back from the browser. */
  close(): void;
}

const LONGEST_DEVICE = 200;
const COOKIE = 'nudj';

const bearerOf = (request: Request): string | null =>
  /^Bearer ([^\s]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1] ??
  (request.headers.authorization === undefined ? null : '');

/** The cookie and the bearer token of a request; an `Authorization` of another kind is an empty token. */
export function credentialsOf(request: Request, isSecure: boolean): Credentials {
  return { cookie: readCookie(request, COOKIE, isSecure), bearer: bearerOf(request) };
}

/** The session of a request for its handler. */
export function requestSession(
  request: Request,
  response: Response,
  visitor: Visitor,
  isSecure: boolean,
): RequestSession {
  return {
    id: visitor.sessionId,
    pending: visitor.pending,
    device: (request.headers['user-agent'] ?? '').slice(0, LONGEST_DEVICE),
    open: (token) => setCookie(response, COOKIE, token, isSecure),
    close: () => clearCookie(response, COOKIE, isSecure),
  };
}

/** Where a request comes from and who it speaks for. */
export function originOf(request: Request, visitor: Visitor): Origin {
  return { account: visitor.actor.account ?? 'public', address: request.ip ?? 'unknown' };
}

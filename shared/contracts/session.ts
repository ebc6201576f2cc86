import * as z from 'zod/mini';
import { departmentCode, departmentRef, localText } from './common.ts';

/** What a person may be; `officer` and `head` act for one department, the others for all. */
export const roleName = z.enum(['officer', 'head', 'reviewer', 'chair', 'leader', 'admin']);
export type RoleName = z.infer<typeof roleName>;

/** A role within its scope: a department's code for `officer` and `head`, null for the others. */
export const grant = z.strictObject({ role: roleName, department: z.nullable(departmentCode) });
export type GrantDto = z.infer<typeof grant>;

/** Name that a person signs in with: `officer.moh`. */
export const username = z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{1,63}$/, 'username'));

/** A password as it is typed to sign in; the rules for a new one are checked by the server. */
export const typedPassword = z.string().check(z.minLength(1), z.maxLength(256));

/** Six digits of an authenticator, or a recovery code. */
export const secondFactor = z.string().check(z.minLength(6), z.maxLength(40));

/** A secret that is handed over once in a link's fragment. */
export const linkToken = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** A moment as ISO 8601 in UTC. */
export const moment = z.string();

/** An answer that has nothing to tell beyond its status. */
export const nothing = z.object({});

/** The person who is signed in. */
export const sessionUser = z.object({
  username: z.string(),
  name: localText,
  email: z.nullable(z.string()),
  /** Departments that the person belongs to. */
  memberOf: z.array(z.string()),
});
export type SessionUser = z.infer<typeof sessionUser>;

/**
 * What a signed-in session still has to do before it may do anything else: type the code of its authenticator
 * (`POST /api/v1/session/totp`), or enrol one (`POST /api/v1/account/totp/enrol`).
 */
export const pendingStep = z.enum(['totp_code', 'totp_enrolment']);
export type PendingStep = z.infer<typeof pendingStep>;

/** Body of `POST /api/v1/session`. */
export const signInRequest = z.strictObject({
  username: z.string().check(z.minLength(1), z.maxLength(64)),
  password: typedPassword,
  totp: z.optional(secondFactor),
});
export type SignInRequest = z.infer<typeof signInRequest>;

/**
 * `POST /api/v1/session` (with the cookie). Refusals: 401 `session.wrong_credentials` (also for an account that is
 * not there), 401 `session.totp_needed` (the password was right; send again with `totp`), 401 `session.totp_wrong`,
 * 429 `session.too_many_tries` with `Retry-After`.
 */
export const signInResponse = z.object({
  user: sessionUser,
  roles: z.array(grant),
  pending: z.nullable(pendingStep),
});
export type SignInResponse = z.infer<typeof signInResponse>;

/** An account of the demonstration, as the sign-in page lists it. */
export const demoAccount = z.object({
  username: z.string(),
  name: localText,
  role: roleName,
  department: z.nullable(departmentRef),
});
export type DemoAccount = z.infer<typeof demoAccount>;

/** `?without=demoSignIn` leaves out what only the sign-in page shows: it outweighs all the rest. */
export const sessionQuery = z.strictObject({ without: z.optional(z.enum(['demoSignIn'])) });

/** `GET /api/v1/session`: for everyone, signed in or not. */
export const sessionResponse = z.object({
  /** Null for the public. */
  user: z.nullable(sessionUser),
  roles: z.array(grant),
  pending: z.nullable(pendingStep),
  totp: z.object({ required: z.boolean(), enrolled: z.boolean() }),
  /** When the session ends if nothing is asked for, and when it ends at the latest; null for the public. */
  ends: z.nullable(z.object({ idle: moment, latest: moment })),
  /** How many notices were not read yet. */
  unread: z.int(),
  demo: z.boolean(),
  /** Whether published results are readable without signing in. */
  publicReading: z.boolean(),
  /** Whether `GET /api/v1/session/oidc` signs in with the organisation's own provider. */
  oidc: z.boolean(),
  /** No account is there yet: the address printed at the start creates the first one. */
  setupNeeded: z.boolean(),
  /** In demonstration mode only: the accounts, in the order of roles, and the password of all of them. Null on demand. */
  demoSignIn: z.nullable(z.object({ password: z.string(), accounts: z.array(demoAccount) })),
});
export type SessionResponse = z.infer<typeof sessionResponse>;

/** Body of `POST /api/v1/session/totp`: ends the pending step `totp_code`. */
export const totpCodeRequest = z.strictObject({ code: secondFactor });

/** Body of `POST /api/v1/session/reset`: the token of a reset link and the new password. 401 `link.not_valid`. */
export const useResetLinkRequest = z.strictObject({ token: linkToken, password: typedPassword });
export const useResetLinkResponse = z.object({ username: z.string() });

/** Body of `POST /api/v1/setup`: creates the first administrator and signs in. 401 `link.not_valid`. */
export const setupRequest = z.strictObject({
  token: linkToken,
  username,
  name: z.strictObject({
    ar: z.string().check(z.minLength(1), z.maxLength(120)),
    en: z.string().check(z.minLength(1), z.maxLength(120)),
  }),
  email: z.nullable(z.string().check(z.email(), z.maxLength(200))),
  password: typedPassword,
});
export type SetupRequest = z.infer<typeof setupRequest>;

import * as z from 'zod/mini';
import { departmentCode, localText } from './common.ts';
import { grant, moment, secondFactor, typedPassword, username } from './session.ts';

const personName = z.string().check(z.minLength(1), z.maxLength(120));
const name = z.strictObject({ ar: personName, en: personName });
const email = z.nullable(z.string().check(z.email(), z.maxLength(200)));
const grants = z.array(grant).check(z.maxLength(50));
const memberOf = z.array(departmentCode).check(z.maxLength(50));
const publicId = z.string().check(z.regex(/^[A-Za-z0-9_-]{16}$/));

/** One open session, of `GET /api/v1/account/sessions` and `GET /api/v1/accounts/:username/sessions`. */
export const openSession = z.object({
  id: z.string(),
  /** The session that asks. */
  current: z.boolean(),
  openedAt: moment,
  /** Within a minute. */
  lastSeenAt: moment,
  endsAt: moment,
  address: z.string(),
  /** What the browser calls itself, shortened. */
  device: z.string(),
});
export const openSessionsResponse = z.object({ sessions: z.array(openSession) });
export type OpenSessionsResponse = z.infer<typeof openSessionsResponse>;

/** Of `DELETE /api/v1/account/sessions/:id`; without an id, every session but the one that asks. */
export const sessionIdParams = z.object({ id: publicId });

/**
 * Body of `PUT /api/v1/account/password`: other sessions end. 400 `input.invalid` with issues `password.*` at
 * `body.next`; 403 `account.wrong_password`.
 */
export const changePasswordRequest = z.strictObject({
  current: typedPassword,
  next: typedPassword,
});
export type ChangePasswordRequest = z.infer<typeof changePasswordRequest>;

/** Body of `POST /api/v1/account/totp/enrol`: needs the password again. */
export const enrolTotpRequest = z.strictObject({ password: typedPassword });
/** The secret for an authenticator, in base32 and as an `otpauth:` address. Nothing is required until it is confirmed. */
export const enrolTotpResponse = z.object({ secret: z.string(), uri: z.string() });

/** Body of `POST /api/v1/account/totp/confirm`: a code made with the new secret. 403 `session.totp_wrong`. */
export const confirmTotpRequest = z.strictObject({ code: secondFactor });
/** Ten codes, each good once, shown only now. */
export const recoveryCodesResponse = z.object({ recoveryCodes: z.array(z.string()) });

/** Body of `POST /api/v1/account/totp/disable` and `…/totp/recovery-codes` (new ones, the old ones end). */
export const proveTotpRequest = z.strictObject({ password: typedPassword, code: secondFactor });

/** A token of `GET /api/v1/account/tokens`; its secret is shown only when it is made. */
export const apiToken = z.object({
  id: z.string(),
  name: z.string(),
  /** First characters of the secret, to tell tokens apart. */
  hint: z.string(),
  createdAt: moment,
  expiresAt: moment,
  lastUsedAt: z.nullable(moment),
});
export const apiTokensResponse = z.object({ tokens: z.array(apiToken) });
export type ApiTokensResponse = z.infer<typeof apiTokensResponse>;

/** Body of `POST /api/v1/account/tokens`; revoked by `DELETE /api/v1/account/tokens/:id`. */
export const createTokenRequest = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  days: z.number().check(z.int(), z.gte(1), z.lte(365)),
});
export const createTokenResponse = z.object({ token: apiToken, secret: z.string() });
export const tokenIdParams = z.object({ id: publicId });

/** A person in `GET /api/v1/accounts`, for administrators. */
export const account = z.object({
  username: z.string(),
  name: localText,
  email: z.nullable(z.string()),
  memberOf: z.array(z.string()),
  roles: z.array(grant),
  disabled: z.boolean(),
  demo: z.boolean(),
  hasPassword: z.boolean(),
  hasTotp: z.boolean(),
  createdAt: moment,
  lastSignInAt: z.nullable(moment),
  openSessions: z.number(),
  /** Sent back with a change, so that nobody overwrites what they did not see. */
  version: z.number(),
});
export type AccountDto = z.infer<typeof account>;
export const accountsResponse = z.object({ accounts: z.array(account) });
export type AccountsResponse = z.infer<typeof accountsResponse>;

/** A one-time link: a path of this server with its token in the fragment, to hand to the person. */
export const oneTimeLink = z.object({ path: z.string(), expiresAt: moment });
export type OneTimeLink = z.infer<typeof oneTimeLink>;

/** Body of `POST /api/v1/accounts`: a person, who sets the password by the link. 409 `account.exists`. */
export const createAccountRequest = z.strictObject({
  username,
  name,
  email,
  memberOf,
  roles: grants,
});
export type CreateAccountRequest = z.infer<typeof createAccountRequest>;
export const createAccountResponse = z.object({ account, link: oneTimeLink });

export const accountParams = z.object({ username });

/**
 * Body of `PATCH /api/v1/accounts/:username`: what is absent stays. Disabling ends every session and token. 409
 * `account.changed` (someone was faster), `account.last_admin`; 403 `account.own_roles`.
 */
export const updateAccountRequest = z.strictObject({
  version: z.number().check(z.int(), z.gte(0)),
  name: z.optional(name),
  email: z.optional(email),
  memberOf: z.optional(memberOf),
  roles: z.optional(grants),
  disabled: z.optional(z.boolean()),
  reason: z.optional(z.string().check(z.maxLength(500))),
});
export type UpdateAccountRequest = z.infer<typeof updateAccountRequest>;
export const accountResponse = z.object({ account });

/**
 * Body of `POST /api/v1/accounts/:username/reset`: a link to set a new password. `removeTotp` also takes the
 * authenticator away from somebody who lost it.
 */
export const resetAccountRequest = z.strictObject({ removeTotp: z.boolean() });
export const resetAccountResponse = z.object({ link: oneTimeLink });

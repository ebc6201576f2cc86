import {
  apiTokensResponse,
  changePasswordRequest,
  confirmTotpRequest,
  createTokenRequest,
  createTokenResponse,
  enrolTotpRequest,
  enrolTotpResponse,
  openSessionsResponse,
  proveTotpRequest,
  recoveryCodesResponse,
  sessionIdParams,
  tokenIdParams,
} from '#shared/contracts/accounts.ts';
import { nothing } from '#shared/contracts/session.ts';
import { type AnyRoute, route } from '#server/http/route.ts';
import { mayUseOwnAccount } from './accounts.policy.ts';
import type { AccountsService } from './accounts.service.ts';

const BASE = '/api/v1/account';
const may = mayUseOwnAccount;

function accessRoutes({ sessions, passwords }: AccountsService): AnyRoute[] {
  return [
    route({
      method: 'get',
      path: `${BASE}/sessions`,
      summary: 'The own open sessions',
      may,
      output: openSessionsResponse,
      handle: ({ origin, session }) => sessions.list(origin.account, session.id),
    }),
    route({
      method: 'delete',
      path: `${BASE}/sessions`,
      summary: 'End every own session but this one',
      may,
      output: nothing,
      handle: ({ origin, session }) => {
        sessions.revokeOthers(origin.account, session.id, origin);
        return {};
      },
    }),
    route({
      method: 'delete',
      path: `${BASE}/sessions/:id`,
      summary: 'End one own session',
      may,
      params: sessionIdParams,
      output: nothing,
      handle: ({ params, origin }) => {
        sessions.revoke(origin.account, params.id, origin);
        return {};
      },
    }),
    route({
      method: 'put',
      path: `${BASE}/password`,
      summary: 'Change the own password; other sessions end',
      may,
      body: changePasswordRequest,
      output: nothing,
      handle: async ({ body, origin, session }) => {
        await passwords.change(body, session.id, origin);
        return {};
      },
    }),
  ];
}

function totpRoutes({ totp }: AccountsService): AnyRoute[] {
  return [
    route({
      method: 'post',
      path: `${BASE}/totp/enrol`,
      summary: 'A new secret for an authenticator, which counts once it is confirmed',
      may,
      whilePending: true,
      body: enrolTotpRequest,
      output: enrolTotpResponse,
      handle: ({ body, origin }) => totp.enrol(body.password, origin),
    }),
    route({
      method: 'post',
      path: `${BASE}/totp/confirm`,
      summary: 'Confirm the new secret by a code; gives the recovery codes, once',
      may,
      whilePending: true,
      body: confirmTotpRequest,
      output: recoveryCodesResponse,
      handle: ({ body, origin, session }) => ({
        recoveryCodes: totp.confirm(body.code, session.id, origin),
      }),
    }),
    route({
      method: 'post',
      path: `${BASE}/totp/disable`,
      summary: 'Do without a second factor, where the roles allow it',
      may,
      body: proveTotpRequest,
      output: nothing,
      handle: async ({ body, origin }) => {
        await totp.disable(body, origin);
        return {};
      },
    }),
    route({
      method: 'post',
      path: `${BASE}/totp/recovery-codes`,
      summary: 'New recovery codes; the old ones end',
      may,
      body: proveTotpRequest,
      output: recoveryCodesResponse,
      handle: async ({ body, origin }) => ({
        recoveryCodes: await totp.renewRecoveryCodes(body, origin),
      }),
    }),
  ];
}

function tokenRoutes({ tokens }: AccountsService): AnyRoute[] {
  return [
    route({
      method: 'get',
      path: `${BASE}/tokens`,
      summary: 'The own API tokens',
      may,
      output: apiTokensResponse,
      handle: ({ origin }) => tokens.list(origin.account),
    }),
    route({
      method: 'post',
      path: `${BASE}/tokens`,
      summary: 'A new API token that only reads; its secret is shown once',
      may,
      body: createTokenRequest,
      output: createTokenResponse,
      handle: ({ body, origin }) => tokens.create(body, origin),
    }),
    route({
      method: 'delete',
      path: `${BASE}/tokens/:id`,
      summary: 'Revoke an own API token',
      may,
      params: tokenIdParams,
      output: nothing,
      handle: ({ params, origin }) => {
        tokens.revoke(params.id, origin);
        return {};
      },
    }),
  ];
}

/** What everybody does with the own account. */
export function ownAccountRoutes(accounts: AccountsService): AnyRoute[] {
  return [...accessRoutes(accounts), ...totpRoutes(accounts), ...tokenRoutes(accounts)];
}

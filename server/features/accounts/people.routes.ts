import {
  accountParams,
  accountResponse,
  accountsResponse,
  createAccountRequest,
  createAccountResponse,
  openSessionsResponse,
  resetAccountRequest,
  resetAccountResponse,
  updateAccountRequest,
} from '#shared/contracts/accounts.ts';
import { nothing } from '#shared/contracts/session.ts';
import { type AnyRoute, route } from '#server/http/route.ts';
import { mayManageAccount, mayManageAccounts } from './accounts.policy.ts';
import type { AccountsService } from './accounts.service.ts';

const BASE = '/api/v1/accounts';

/** What administrators do with the accounts of others. */
export function peopleRoutes({ people, passwords, sessions }: AccountsService): AnyRoute[] {
  return [
    route({
      method: 'get',
      path: BASE,
      summary: 'Every account with its roles',
      may: mayManageAccounts,
      output: accountsResponse,
      handle: () => people.list(),
    }),
    route({
      method: 'post',
      path: BASE,
      summary: 'Add a person, who sets the password by a one-time link',
      may: mayManageAccounts,
      body: createAccountRequest,
      output: createAccountResponse,
      handle: ({ body, origin }) => people.create(body, origin),
    }),
    route({
      method: 'patch',
      path: `${BASE}/:username`,
      summary: 'Change name, e-mail, departments or roles of an account, or disable it',
      may: mayManageAccounts,
      params: accountParams,
      body: updateAccountRequest,
      output: accountResponse,
      handle: ({ params, body, origin }) => ({
        account: people.update(params.username, body, origin),
      }),
    }),
    route({
      method: 'post',
      path: `${BASE}/:username/reset`,
      summary: 'A one-time link to set a new password',
      may: (actor, { params }) => mayManageAccount(actor, params['username'] ?? ''),
      params: accountParams,
      body: resetAccountRequest,
      output: resetAccountResponse,
      handle: ({ params, body, origin }) => ({
        link: passwords.issueReset(params.username, body.removeTotp, origin),
      }),
    }),
    route({
      method: 'get',
      path: `${BASE}/:username/sessions`,
      summary: 'The open sessions of an account',
      may: mayManageAccounts,
      params: accountParams,
      output: openSessionsResponse,
      handle: ({ params, session }) => sessions.list(params.username, session.id),
    }),
    route({
      method: 'delete',
      path: `${BASE}/:username/sessions`,
      summary: 'End every session of an account',
      may: (actor, { params }) => mayManageAccount(actor, params['username'] ?? ''),
      params: accountParams,
      output: nothing,
      handle: ({ params, origin }) => {
        sessions.revokeOthers(params.username, null, origin);
        return {};
      },
    }),
  ];
}

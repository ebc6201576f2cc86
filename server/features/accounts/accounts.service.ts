import type { AccountContext } from './account-context.ts';
import { createIdentityService, type IdentityService } from './identity.service.ts';
import { createSessionsService, type SessionsService } from './sessions.service.ts';

/** Everything about accounts, each part small. */
export interface AccountsService {
  readonly context: AccountContext;
  readonly identity: IdentityService;
  readonly sessions: SessionsService;
}

export function createAccountsService(context: AccountContext): AccountsService {
  return {
    context,
    identity: createIdentityService(context),
    sessions: createSessionsService(context),
  };
}

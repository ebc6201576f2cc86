import type { AccountContext } from './account-context.ts';
import type { AccountParts } from './account-parts.ts';
import { createDemoAccountsService, type DemoAccountsService } from './demo-accounts.service.ts';
import { createIdentityService, type IdentityService } from './identity.service.ts';
import { PasswordHasher } from './password-hasher.ts';
import { createPasswordsService, type PasswordsService } from './passwords.service.ts';
import { createPeopleService, type PeopleService } from './people.service.ts';
import { createSessionsService, type SessionsService } from './sessions.service.ts';
import { createSetupService, type SetupService } from './setup.service.ts';
import { createSignInService, type SignInService } from './sign-in.service.ts';
import { SignInThrottle } from './sign-in-throttle.ts';
import { createTokensService, type TokensService } from './tokens.service.ts';
import { createTotpService, type TotpService } from './totp.service.ts';

/** Everything about accounts, each part small. */
export interface AccountsService {
  readonly context: AccountContext;
  readonly identity: IdentityService;
  readonly sessions: SessionsService;
  readonly signIn: SignInService;
  readonly passwords: PasswordsService;
  readonly totp: TotpService;
  readonly tokens: TokensService;
  readonly people: PeopleService;
  readonly setup: SetupService;
  readonly demo: DemoAccountsService;
}

export function createAccountsService(context: AccountContext): AccountsService {
  const parts: AccountParts = {
    context,
    hasher: new PasswordHasher(),
    throttle: new SignInThrottle(() => context.now().getTime()),
  };
  const sessions = createSessionsService(context);
  return {
    context,
    identity: createIdentityService(context),
    sessions,
    signIn: createSignInService(parts, sessions),
    passwords: createPasswordsService(parts),
    totp: createTotpService(parts),
    tokens: createTokensService(context),
    people: createPeopleService(context),
    setup: createSetupService(parts, sessions),
    demo: createDemoAccountsService(context),
  };
}

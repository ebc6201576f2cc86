import {
  nothing,
  sessionQuery,
  sessionResponse,
  type SessionResponse,
  setupRequest,
  signInRequest,
  signInResponse,
  type SignInResponse,
  totpCodeRequest,
  useResetLinkRequest,
  useResetLinkResponse,
} from '#shared/contracts/session.ts';
import { NotSignedIn } from '#shared/domain/errors.ts';
import { type AnyRoute, route } from '#server/http/route.ts';
import { mayUseOwnAccount } from './accounts.policy.ts';
import type { AccountsService } from './accounts.service.ts';
import { DEMO_PASSWORD } from './demo-accounts.service.ts';
import { readDemoAccounts, readEnds, readUser } from './session.read-model.ts';
import { needsSecondFactor } from './totp-rules.ts';

/** What the sign-in page has to know besides the accounts. */
export interface SessionFacts {
  readonly isPublicReading: () => boolean;
  readonly hasOidc: boolean;
  readonly unreadOf: (username: string) => number;
}

const anyone = (): boolean => true;

export function sessionRoutes(accounts: AccountsService, facts: SessionFacts): AnyRoute[] {
  const { context, identity, sessions, signIn, passwords, setup } = accounts;
  const { reader } = context.store;

  function describeSignIn(secret: string): SignInResponse {
    const { actor, pending } = identity.identify({ cookie: secret, bearer: null });
    const known = readUser(reader, actor.account ?? '');
    if (!known) throw new NotSignedIn('access.session_ended');
    return { user: known.user, roles: [...actor.grants], pending };
  }

  const demoSignIn = (): SessionResponse['demoSignIn'] =>
    context.isDemo() ? { password: DEMO_PASSWORD, accounts: readDemoAccounts(reader) } : null;

  return [
    route({
      method: 'get',
      path: '/api/v1/session',
      summary: 'Who is signed in, and how one can sign in',
      may: anyone,
      whilePending: true,
      // Every page asks for it: where nothing changed, the answer is its tag.
      mayKeep: true,
      query: sessionQuery,
      output: sessionResponse,
      handle: ({ actor, session, query }) => {
        const known = actor.account === null ? null : readUser(reader, actor.account);
        return {
          user: known?.user ?? null,
          roles: [...actor.grants],
          pending: session.pending,
          totp: {
            required: needsSecondFactor(actor.grants, context.isDemo()),
            enrolled: known?.totpEnrolled ?? false,
          },
          ends: session.id === null ? null : readEnds(reader, session.id),
          unread: actor.account === null ? 0 : facts.unreadOf(actor.account),
          demo: context.isDemo(),
          publicReading: facts.isPublicReading(),
          oidc: facts.hasOidc,
          setupNeeded: setup.isNeeded(),
          demoSignIn: query.without === undefined ? demoSignIn() : null,
        };
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/session',
      summary: 'Sign in with user name and password, and a second factor where the account has one',
      may: anyone,
      whilePending: true,
      body: signInRequest,
      output: signInResponse,
      handle: async ({ body, origin, session }) => {
        const place = { address: origin.address, device: session.device, replaces: session.id };
        const { secret } = await signIn.signIn(body, place);
        session.open(secret);
        return describeSignIn(secret);
      },
    }),
    route({
      method: 'delete',
      path: '/api/v1/session',
      summary: 'Sign out',
      may: anyone,
      whilePending: true,
      output: nothing,
      handle: ({ origin, session }) => {
        if (session.id !== null) sessions.close(session.id, origin);
        session.close();
        return {};
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/session/totp',
      summary: 'Show the second factor of a session that was opened without it',
      may: mayUseOwnAccount,
      whilePending: true,
      body: totpCodeRequest,
      output: nothing,
      handle: ({ body, origin, session }) => {
        if (session.id !== null) signIn.completeTotp(session.id, body.code, origin);
        return {};
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/session/reset',
      summary: 'Set a password by a one-time link',
      may: anyone,
      whilePending: true,
      body: useResetLinkRequest,
      output: useResetLinkResponse,
      handle: async ({ body, origin }) => ({
        username: await passwords.useReset(body.token, body.password, origin.address),
      }),
    }),
    route({
      method: 'post',
      path: '/api/v1/setup',
      summary: 'Create the first administrator by the address printed at the first start',
      may: anyone,
      whilePending: true,
      body: setupRequest,
      output: signInResponse,
      handle: async ({ body, origin, session }) => {
        const place = { address: origin.address, device: session.device };
        const secret = await setup.create(body, place);
        session.open(secret);
        return describeSignIn(secret);
      },
    }),
  ];
}

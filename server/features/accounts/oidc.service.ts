import type { Configuration } from 'openid-client';
import { NotSignedIn } from '#shared/domain/errors.ts';
import type { AccountContext } from './account-context.ts';
import { type OidcFlow, OidcFlowSeal } from './oidc-flow.ts';
import { findAccountByEmail } from './people.store.ts';
import type { SessionsService } from './sessions.service.ts';
import type { SignInPlace } from './sign-in.service.ts';

/** How this server knows the organisation's provider and is known there. */
export interface OidcProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Address that the provider sends people back to. */
  readonly callback: string;
}

/** Signing in by the organisation's own provider: authorization code with PKCE, state and nonce. */
export interface OidcService {
  /** Where to send the browser, and what it has to bring back in a cookie. */
  begin(to: string): Promise<{ readonly location: string; readonly cookie: string }>;
  /**
   * Opens a session for the account with the verified e-mail address that the provider vouches for; accounts are never
   * made here. Throws `NotSignedIn`.
   */
  finish(
    query: string,
    cookie: string | null,
    place: SignInPlace,
  ): Promise<{ readonly secret: string; readonly to: string }>;
}

/** Loaded at the first sign-in by the provider: most servers have none. */
const library = () => import('openid-client');

const SCOPE = 'openid email';
const FAILED = 'session.oidc_failed';

/** Only a provider on this very machine may be spoken to without TLS, as tests do. */
const isLoopback = (address: URL): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname);

/** Pages of this server only: what follows the path never leaves the origin. */
const localPage = (to: string): string => (/^\/(?![/\\])[\w\-./?=&%]*$/.test(to) ? to : '/');

async function askProvider(provider: OidcProvider): Promise<Configuration> {
  const oidc = await library();
  const issuer = new URL(provider.issuer);
  const options = isLoopback(issuer) ? { execute: [oidc.allowInsecureRequests] } : {};
  return oidc.discovery(issuer, provider.clientId, provider.clientSecret, undefined, options);
}

async function readIdentity(
  configuration: Configuration,
  url: URL,
  flow: OidcFlow,
): Promise<{ email: string; secondFactor: boolean }> {
  const oidc = await library();
  const tokens = await oidc.authorizationCodeGrant(configuration, url, {
    pkceCodeVerifier: flow.verifier,
    expectedState: flow.state,
    expectedNonce: flow.nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new NotSignedIn(FAILED);
  const told =
    claims['email'] === undefined
      ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
      : claims;
  const { email, email_verified: isVerified } = told;
  if (typeof email !== 'string' || isVerified !== true) {
    throw new NotSignedIn('session.oidc_no_verified_email');
  }
  const methods = Array.isArray(claims['amr']) ? claims['amr'] : [];
  return { email: email.toLowerCase(), secondFactor: methods.includes('mfa') };
}

export function createOidcService(
  context: AccountContext,
  sessions: SessionsService,
  provider: OidcProvider,
): OidcService {
  const seal = new OidcFlowSeal();
  let known: Promise<Configuration> | undefined;

  /** Asks the provider about itself once; after a failure, again at the next sign-in. */
  function discover(): Promise<Configuration> {
    known ??= askProvider(provider).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  }

  return {
    async begin(to) {
      const configuration = await discover();
      const oidc = await library();
      const flow: OidcFlow = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        to: localPage(to),
        startedAt: context.now().getTime(),
      };
      const location = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: provider.callback,
        scope: SCOPE,
        state: flow.state,
        nonce: flow.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
        code_challenge_method: 'S256',
      });
      return { location: location.href, cookie: seal.seal(flow) };
    },

    async finish(query, cookie, place) {
      const flow = cookie === null ? null : seal.open(cookie, context.now().getTime());
      if (!flow) throw new NotSignedIn('session.oidc_expired');
      const url = new URL(provider.callback);
      url.search = query;
      const { email, secondFactor } = await readIdentity(await discover(), url, flow);
      const secret = context.store.transact((writer) => {
        const account = findAccountByEmail(writer, email);
        if (!account || account.disabled) throw new NotSignedIn('session.oidc_no_account');
        return sessions.open(writer, account, {
          origin: { account: account.username, address: place.address },
          device: place.device,
          secondFactor,
          by: 'oidc',
          replaces: place.replaces,
        });
      });
      return { secret, to: flow.to };
    },
  };
}

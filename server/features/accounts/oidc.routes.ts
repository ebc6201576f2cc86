import { NotSignedIn } from '#shared/domain/errors.ts';
import type { Redirect } from '#server/http/redirect.ts';
import { FLOW_SECONDS } from './oidc-flow.ts';
import type { OidcService } from './oidc.service.ts';

/** Where the provider sends people back to. */
export const OIDC_CALLBACK = '/api/v1/session/oidc/callback';

const COOKIE = 'nudj-oidc';
const failedPage = (code: string): string => `/sign-in?problem=${encodeURIComponent(code)}`;

/** Leaving for the provider and coming back; what went wrong is told on the sign-in page. */
export function oidcRedirects(oidc: OidcService): Redirect[] {
  return [
    {
      path: '/api/v1/session/oidc',
      handle: async ({ query, cookies, log }) => {
        try {
          const { location, cookie } = await oidc.begin(query.get('to') ?? '/');
          cookies.set(COOKIE, cookie, FLOW_SECONDS);
          return location;
        } catch (error) {
          log(error);
          return failedPage('session.oidc_failed');
        }
      },
    },
    {
      path: OIDC_CALLBACK,
      handle: async ({ query, cookies, session, origin, log }) => {
        const cookie = cookies.read(COOKIE);
        cookies.clear(COOKIE);
        try {
          const place = { address: origin.address, device: session.device, replaces: session.id };
          const { secret, to } = await oidc.finish(query.toString(), cookie, place);
          session.open(secret);
          return to;
        } catch (error) {
          log(error);
          return failedPage(error instanceof NotSignedIn ? error.why : 'session.oidc_failed');
        }
      },
    },
  ];
}

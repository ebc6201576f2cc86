import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SessionResponse } from '#shared/contracts/session.ts';
import { type AccountApp, createAccountApp } from '#server/testing/account-app.ts';

/** The only part of the server's own address that matters here: the provider compares it. */
const BASE_URL = 'http://127.0.0.1:8080';
const START = '/api/v1/session/oidc';
const CALLBACK = `${START}/callback`;

interface Person {
  readonly email: string;
  readonly email_verified: boolean;
}

const people: Readonly<Record<string, Person>> = {
  known: { email: 'Lena@Example.org', email_verified: true },
  chair: { email: 'chadi@example.org', email_verified: true },
  unverified: { email: 'lena@example.org', email_verified: false },
  stranger: { email: 'stranger@example.org', email_verified: true },
};

let provider: Server;
let issuer: string;

beforeAll(async () => {
  // The provider's remarks about its defaults are not for us.
  vi.spyOn(console, 'info').mockReturnValue();
  vi.spyOn(console, 'warn').mockReturnValue();
  provider = createServer();
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const oidc = new Provider(issuer, {
    clients: [
      {
        client_id: 'nudj',
        client_secret: 'a secret between the two',
        redirect_uris: [`${BASE_URL}${CALLBACK}`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ['a key for tests'] },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, ...people[sub] }),
    }),
  });
  const answer = oidc.callback();
  provider.on('request', (incoming, outgoing) => void answer(incoming, outgoing));
});

afterAll(() => {
  provider.closeAllConnections();
  provider.close();
});

/** A browser that keeps the provider's cookies and follows its pages up to the redirect back to us. */
class ProviderVisit {
  readonly #cookies = new Map<string, string>();

  async #fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { cookie, ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  /** Signs in as somebody at the provider; the address that it sends the browser back to. */
  async signIn(location: string, login: string): Promise<string> {
    let response = await this.#fetch(location);
    for (let step = 0; step < 12; step += 1) {
      const next = new URL(response.headers.get('location') ?? '', issuer).href;
      if (next.startsWith(BASE_URL)) return next.slice(BASE_URL.length);
      if (!next.includes('/interaction/')) {
        response = await this.#fetch(next);
        continue;
      }
      const page = await (await this.#fetch(next)).text();
      const prompt = page.includes('name="login"') ? 'login' : 'consent';
      response = await this.#fetch(next, {
        method: 'POST',
        body: new URLSearchParams({ prompt, login, password: 'any' }),
      });
    }
    throw new Error('the provider never came back');
  }
}

function createOidcApp(): AccountApp {
  const oidc = {
    issuer,
    clientId: 'nudj',
    clientSecret: 'a secret between the two',
    baseUrl: BASE_URL,
  };
  return createAccountApp({ oidc, now: () => new Date() });
}

const cookiesOf = (response: request.Response): string =>
  (response.get('Set-Cookie') ?? [])
    .map((line) => line.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ');

async function visit({ app }: AccountApp, login: string, to = '/departments/PP') {
  const start = await request(app).get(START).query({ to }).expect(303);
  const back = await new ProviderVisit().signIn(String(start.headers['location']), login);
  return { back, cookie: cookiesOf(start) };
}

describe('sign-in by the organisation’s provider', () => {
  it('opens a session for the account with the verified e-mail address, and goes on to the page', async () => {
    const test = createOidcApp();
    const { back, cookie } = await visit(test, 'known');
    const done = await request(test.app).get(back).set('Cookie', cookie).expect(303);
    expect(done.headers['location']).toBe('/departments/PP');
    const mine = await request(test.app)
      .get('/api/v1/session')
      .set('Cookie', cookiesOf(done))
      .expect(200);
    const { user, oidc } = mine.body as SessionResponse;
    expect([user?.username, oidc]).toEqual(['lena', true]);
  });

  it('asks for state, nonce and PKCE', async () => {
    const { app } = createOidcApp();
    const start = await request(app).get(START).expect(303);
    const query = new URL(String(start.headers['location'])).searchParams;
    expect(query.get('code_challenge_method')).toBe('S256');
    expect(query.get('response_type')).toBe('code');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(query.get(name)?.length).toBeGreaterThan(30);
    }
  });

  it('does not stand in for the second factor of a chair', async () => {
    const test = createOidcApp();
    const { back, cookie } = await visit(test, 'chair');
    const done = await request(test.app).get(back).set('Cookie', cookie).expect(303);
    const mine = await request(test.app)
      .get('/api/v1/session')
      .set('Cookie', cookiesOf(done))
      .expect(200);
    expect(mine.body).toMatchObject({ user: { username: 'chadi' }, pending: 'totp_enrolment' });
  });

  it.each([
    ['unverified', 'session.oidc_no_verified_email'],
    ['stranger', 'session.oidc_no_account'],
  ])('refuses %s and makes no account', async (login, code) => {
    const test = createOidcApp();
    const before = test.services.accounts.people.list().accounts.length;
    const { back, cookie } = await visit(test, login);
    const done = await request(test.app).get(back).set('Cookie', cookie).expect(303);
    expect(done.headers['location']).toBe(`/sign-in?problem=${code}`);
    expect(cookiesOf(done)).toBe('');
    expect(test.services.accounts.people.list().accounts).toHaveLength(before);
  });

  it('refuses an answer without the cookie, with another state, and a code used before', async () => {
    const test = createOidcApp();
    const { back, cookie } = await visit(test, 'known');
    const finish = async (path: string, sent: string): Promise<string> =>
      String(
        (await request(test.app).get(path).set('Cookie', sent).expect(303)).headers['location'],
      );
    expect(await finish(back, '')).toBe('/sign-in?problem=session.oidc_expired');
    const forged = back.replace(/state=[^&]+/, 'state=forged');
    expect(await finish(forged, cookie)).toBe('/sign-in?problem=session.oidc_failed');
    expect(await finish(back, cookie)).toBe('/departments/PP');
    expect(await finish(back, cookie)).toBe('/sign-in?problem=session.oidc_failed');
  });

  it.each(['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere', '/%0d%0aX: 1'])(
    'never goes on to another site: %s',
    async (to) => {
      const test = createOidcApp();
      const { back, cookie } = await visit(test, 'known', to);
      const done = await request(test.app).get(back).set('Cookie', cookie).expect(303);
      expect(new URL(String(done.headers['location']), BASE_URL).origin).toBe(BASE_URL);
    },
  );

  it('says so on the sign-in page when the provider does not answer', async () => {
    const oidc = {
      issuer: 'http://127.0.0.1:9',
      clientId: 'a',
      clientSecret: 'b',
      baseUrl: BASE_URL,
    };
    const { app } = createAccountApp({ oidc });
    const start = await request(app).get(START).expect(303);
    expect(start.headers['location']).toBe('/sign-in?problem=session.oidc_failed');
  });
});

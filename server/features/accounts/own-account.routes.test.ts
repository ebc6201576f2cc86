import request, { type Agent } from 'supertest';
import { describe, expect, it } from 'vitest';
import type { ApiTokensResponse } from '#shared/contracts/accounts.ts';
import type { Problem } from '#shared/contracts/problem.ts';
import {
  type AccountApp,
  codeOf,
  cookieOf,
  createAccountApp,
  PASSWORD,
} from '#server/testing/account-app.ts';

const DAY = 86_400_000;
const NEXT = 'plum canal ninety-one';
const TOKENS = '/api/v1/account/tokens';

async function browserOf(test: AccountApp, username: string): Promise<Agent> {
  const response = await test.signIn(username).expect(200);
  return request.agent(test.app).set('Cookie', cookieOf(response));
}

describe('PUT /api/v1/account/password', () => {
  const path = '/api/v1/account/password';

  it('changes it, ends other sessions and keeps this one', async () => {
    const test = createAccountApp();
    const here = await browserOf(test, 'omar');
    const there = await browserOf(test, 'omar');
    await here.put(path).send({ current: PASSWORD, next: NEXT }).expect(200);
    await there.get('/api/v1/account/sessions').expect(401);
    await here.get('/api/v1/account/sessions').expect(200);
    await test.signIn('omar').expect(401);
    await test.signIn('omar', { password: NEXT }).expect(200);
  });

  it('needs the current one, slowed like a sign-in', async () => {
    const test = createAccountApp();
    const browser = await browserOf(test, 'omar');
    const wrong = { current: 'wrong', next: NEXT };
    for (let time = 0; time < 6; time += 1) {
      const refused = await browser.put(path).send(wrong).expect(403);
      expect(codeOf(refused)).toBe('account.wrong_password');
    }
    await browser.put(path).send(wrong).expect(429);
  });

  it.each([
    ['too short', 'short', 'password.too_short'],
    ['common', 'Password2024!!', 'password.common'],
    ['the demonstration’s', 'nudj-demo-2024', 'password.common'],
    ['the own name', 'omar is my name', 'password.own_name'],
  ])('refuses a password that is %s, with the place and the reason', async (_what, next, code) => {
    const test = createAccountApp();
    const browser = await browserOf(test, 'omar');
    const response = await browser.put(path).send({ current: PASSWORD, next }).expect(400);
    const { issues } = response.body as Problem;
    expect(issues?.map((issue) => [issue.path, issue.code])).toEqual([['body.next', code]]);
    expect(issues?.[0]?.message).toMatch(/[؀-ۿ]/);
    await test.signIn('omar').expect(200);
  });
});

describe('API tokens', () => {
  async function makeToken(browser: Agent, days = 30): Promise<string> {
    const response = await browser.post(TOKENS).send({ name: 'Statistics', days }).expect(200);
    return (response.body as { secret: string }).secret;
  }

  const using = (test: AccountApp, secret: string) =>
    request(test.app).get('/api/v1/cycles').set('Authorization', `Bearer ${secret}`);

  it('read what their owner may read, and are shown once', async () => {
    const test = createAccountApp();
    const browser = await browserOf(test, 'lena');
    const secret = await makeToken(browser);
    expect(secret).toMatch(/^nudj_[\w-]{43}$/);
    await request(test.app).get('/api/v1/cycles').expect(401);
    await using(test, secret).expect(200);
    const list = await browser.get(TOKENS).expect(200);
    expect(JSON.stringify(list.body)).not.toContain(secret);
    const { tokens } = list.body as ApiTokensResponse;
    expect(tokens).toMatchObject([{ name: 'Statistics', hint: secret.slice(0, 9) }]);
    expect(tokens[0]?.lastUsedAt).not.toBeNull();
    const stored = JSON.stringify(
      test.services.store.connection.prepare('SELECT * FROM api_tokens').all(),
    );
    expect(stored).not.toContain(secret);
  });

  it('change nothing and manage nothing, whatever their owner may do', async () => {
    const test = createAccountApp();
    const chair = test.signedInAs('chair');
    const secret = await makeToken(chair);
    const bearer = (call: request.Test) => call.set('Authorization', `Bearer ${secret}`);
    const agent = request(test.app);
    await bearer(agent.post('/api/v1/cycles/2025-Q1/import')).expect(403);
    await bearer(agent.get('/api/v1/account/sessions')).expect(403);
    await bearer(agent.post(TOKENS)).send({ name: 'More', days: 1 }).expect(403);
    const admin = await makeToken(test.signedInAs('admin'));
    await request(test.app)
      .get('/api/v1/accounts')
      .set('Authorization', `Bearer ${admin}`)
      .expect(403);
  });

  it('end by expiry, by revoking, and with the account', async () => {
    const test = createAccountApp();
    const browser = await browserOf(test, 'lena');
    const expiring = await makeToken(browser, 1);
    const revoked = await makeToken(browser);
    const last = await makeToken(browser);
    const { body } = (await browser.get(TOKENS).expect(200)) as { body: ApiTokensResponse };
    await browser.delete(`${TOKENS}/${body.tokens[1]?.id}`).expect(200);
    expect(codeOf(await using(test, revoked).expect(401))).toBe('access.token_not_valid');
    const stranger = await browserOf(test, 'omar');
    await stranger.delete(`${TOKENS}/${body.tokens[2]?.id}`).expect(404);
    test.clock.forward(DAY);
    await using(test, expiring).expect(401);
    await using(test, last).expect(200);
    test.services.store.connection.exec("UPDATE accounts SET disabled = 1 WHERE username = 'lena'");
    await using(test, last).expect(401);
  });

  it('are twenty at most', async () => {
    const test = createAccountApp();
    const browser = await browserOf(test, 'lena');
    for (let made = 0; made < 20; made += 1) await makeToken(browser);
    const refused = await browser.post(TOKENS).send({ name: 'One more', days: 1 }).expect(409);
    expect(codeOf(refused)).toBe('token.too_many');
  });

  it.each(['', 'nudj_', 'x'.repeat(43), 'nudj_' + 'x'.repeat(43), "' OR 1=1 --", 'a b'])(
    'refuse a forged one: "%s", even where the public may read',
    async (secret) => {
      const test = createAccountApp({ publicReading: true });
      await request(test.app).get('/api/v1/cycles').expect(200);
      expect(codeOf(await using(test, secret).expect(401))).toBe('access.token_not_valid');
    },
  );
});

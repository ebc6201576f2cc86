import request, { type Agent } from 'supertest';
import { describe, expect, it } from 'vitest';
import {
  type AccountApp,
  authenticatorCode,
  codeOf,
  cookieOf,
  createAccountApp,
  PASSWORD,
} from '#server/testing/account-app.ts';

const STEP = 30_000;

async function browserOf(test: AccountApp, username: string, extra = {}): Promise<Agent> {
  const response = await test.signIn(username, extra).expect(200);
  return request.agent(test.app).set('Cookie', cookieOf(response));
}

async function enrol(
  test: AccountApp,
  browser: Agent,
): Promise<{ secret: string; codes: string[] }> {
  const begun = await browser
    .post('/api/v1/account/totp/enrol')
    .send({ password: PASSWORD })
    .expect(200);
  const { secret, uri } = begun.body as { secret: string; uri: string };
  expect(uri).toContain(`secret=${secret}`);
  const code = authenticatorCode(secret, test.clock.now);
  const done = await browser.post('/api/v1/account/totp/confirm').send({ code }).expect(200);
  return { secret, codes: (done.body as { recoveryCodes: string[] }).recoveryCodes };
}

describe('the second factor', () => {
  it('is asked for after the password, and each code is good once', async () => {
    const test = createAccountApp();
    const { secret } = await enrol(test, await browserOf(test, 'lena'));
    expect(codeOf(await test.signIn('lena').expect(401))).toBe('session.totp_needed');
    expect(codeOf(await test.signIn('lena', { totp: '000000' }).expect(401))).toBe(
      'session.totp_wrong',
    );
    const used = authenticatorCode(secret, test.clock.now);
    expect(codeOf(await test.signIn('lena', { totp: used }).expect(401))).toBe(
      'session.totp_wrong',
    );
    test.clock.forward(STEP);
    const totp = authenticatorCode(secret, test.clock.now);
    await test.signIn('lena', { totp }).expect(200);
    await test.signIn('lena', { totp }).expect(401);
  });

  it('does not tell a wrong password apart by it', async () => {
    const test = createAccountApp();
    await enrol(test, await browserOf(test, 'lena'));
    const wrong = await test.signIn('lena', { password: 'wrong' }).expect(401);
    expect(codeOf(wrong)).toBe('session.wrong_credentials');
  });

  it('has ten recovery codes, each good once, stored hashed', async () => {
    const test = createAccountApp();
    const { codes } = await enrol(test, await browserOf(test, 'lena'));
    expect(new Set(codes).size).toBe(10);
    const [totp = ''] = codes;
    expect(totp).toMatch(/^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/);
    const stored = JSON.stringify(
      test.services.store.connection.prepare('SELECT * FROM recovery_codes').all(),
    );
    expect(stored).not.toContain(totp.replaceAll('-', ''));
    await test.signIn('lena', { totp: totp.toLowerCase() }).expect(200);
    await test.signIn('lena', { totp }).expect(401);
  });

  it('is required of chair and admin: before it they may only enrol', async () => {
    const test = createAccountApp();
    for (const username of ['chadi', 'adel']) {
      const response = await test.signIn(username).expect(200);
      expect(response.body).toMatchObject({ pending: 'totp_enrolment' });
      const browser = request.agent(test.app).set('Cookie', cookieOf(response));
      for (const path of ['/api/v1/cycles', '/api/v1/account/sessions', '/api/v1/account/tokens']) {
        expect(codeOf(await browser.get(path).expect(403))).toBe('access.totp_enrolment_needed');
      }
      await enrol(test, browser);
      await browser.get('/api/v1/cycles').expect(200);
    }
  });

  it('is not asked for in the demonstration', async () => {
    const test = createAccountApp({ demo: true });
    test.services.store.connection.exec("INSERT INTO instance VALUES ('demo', '1')");
    const response = await test.signIn('chadi').expect(200);
    expect(response.body).toMatchObject({ pending: null });
  });

  it('is asked of sessions that were open when it was enrolled elsewhere', async () => {
    const test = createAccountApp();
    const before = await browserOf(test, 'lena');
    const { secret } = await enrol(test, await browserOf(test, 'lena'));
    expect(codeOf(await before.get('/api/v1/cycles').expect(403))).toBe('access.totp_code_needed');
    await before.post('/api/v1/session/totp').send({ code: '000000' }).expect(403);
    test.clock.forward(STEP);
    const code = authenticatorCode(secret, test.clock.now);
    await before.post('/api/v1/session/totp').send({ code }).expect(200);
    await before.get('/api/v1/cycles').expect(200);
  });

  it('cannot be replaced by somebody who only holds the session', async () => {
    const test = createAccountApp();
    const browser = await browserOf(test, 'lena');
    const wrong = await browser.post('/api/v1/account/totp/enrol').send({ password: 'wrong' });
    expect([wrong.status, codeOf(wrong)]).toEqual([403, 'account.wrong_password']);
    await enrol(test, browser);
    const again = await browser.post('/api/v1/account/totp/enrol').send({ password: PASSWORD });
    expect([again.status, codeOf(again)]).toEqual([409, 'totp.enrolled']);
  });

  it('is turned off with password and code, but not where the role requires it', async () => {
    const test = createAccountApp();
    for (const [username, status] of [
      ['lena', 200],
      ['chadi', 409],
    ] as const) {
      const browser = await browserOf(test, username);
      const { secret } = await enrol(test, browser);
      test.clock.forward(STEP);
      const code = authenticatorCode(secret, test.clock.now);
      await browser
        .post('/api/v1/account/totp/disable')
        .send({ password: PASSWORD, code })
        .expect(status);
    }
    await test.signIn('lena').expect(200);
  });

  it('gives new recovery codes and ends the old ones', async () => {
    const test = createAccountApp();
    const browser = await browserOf(test, 'lena');
    const { secret, codes } = await enrol(test, browser);
    test.clock.forward(STEP);
    const code = authenticatorCode(secret, test.clock.now);
    const renewed = await browser
      .post('/api/v1/account/totp/recovery-codes')
      .send({ password: PASSWORD, code })
      .expect(200);
    const { recoveryCodes } = renewed.body as { recoveryCodes: string[] };
    await test.signIn('lena', { totp: codes[0] }).expect(401);
    await test.signIn('lena', { totp: recoveryCodes[0] }).expect(200);
  });
});

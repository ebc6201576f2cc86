import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { addDemoAccounts } from '#server/cli/demo/seed-demo.ts';
import { codeOf, cookieOf, PASSWORD, TestClock } from '#server/testing/account-app.ts';
import { smallDepartments } from '#server/testing/small-framework.ts';
import { createTestApp, type TestOptions } from '#server/testing/test-app.ts';

const HOUR = 3_600_000;

const person = {
  username: 'first.admin',
  name: { ar: 'أول مدير', en: 'First Administrator' },
  email: null,
  password: PASSWORD,
};

function createEmptyApp(options: TestOptions = {}) {
  const clock = new TestClock();
  const test = createTestApp({ now: () => new Date(clock.now), ...options });
  const setUp = (token: string, extra = {}) =>
    request(test.app)
      .post('/api/v1/setup')
      .send({ token, ...person, ...extra });
  const issue = (): string =>
    test.services.accounts.setup.issue()?.path.replace('/setup#token=', '') ?? '';
  return { ...test, clock, setUp, issue };
}

describe('the first set-up', () => {
  it('creates the administrator once, who then has to enrol a second factor', async () => {
    const { app, services, setUp, issue } = createEmptyApp();
    const before = await request(app).get('/api/v1/session').expect(200);
    expect(before.body).toMatchObject({ setupNeeded: true });
    const token = issue();
    const response = await setUp(token).expect(200);
    expect(response.body).toMatchObject({
      user: { username: 'first.admin' },
      roles: [{ role: 'admin', department: null }],
      pending: 'totp_enrolment',
    });
    await request(app).get('/api/v1/accounts').set('Cookie', cookieOf(response)).expect(403);
    expect(codeOf(await setUp(token, { username: 'second' }).expect(401))).toBe('link.not_valid');
    expect(services.accounts.setup.issue()).toBeNull();
  });

  it('is not done by a guess, an old address, or after a day', async () => {
    const { setUp, issue, clock } = createEmptyApp();
    await setUp('x'.repeat(43)).expect(401);
    const first = issue();
    const second = issue();
    await setUp(first).expect(401);
    clock.forward(24 * HOUR);
    await setUp(second).expect(401);
    await setUp(issue()).expect(200);
  });

  it('follows the rules for passwords', async () => {
    const { setUp, issue } = createEmptyApp();
    await setUp(issue(), { password: 'short' }).expect(400);
  });
});

describe('demonstration accounts', () => {
  function createDemoApp() {
    const test = createEmptyApp({ demo: true, publicReading: undefined });
    test.services.store.connection.exec("INSERT INTO instance VALUES ('demo', '1')");
    test.services.departments.importDepartments(smallDepartments);
    addDemoAccounts(test.services);
    addDemoAccounts(test.services);
    return test;
  }

  const signIn = (app: ReturnType<typeof createDemoApp>['app'], username: string) =>
    request(app).post('/api/v1/session').send({ username, password: 'nudj-demo-2024' });

  it('are there for every department and role, listed by role, and sign in', async () => {
    const { app } = createDemoApp();
    const response = await request(app).get('/api/v1/session').expect(200);
    const { demoSignIn } = response.body as {
      demoSignIn: { password: string; accounts: { username: string }[] };
    };
    expect(demoSignIn.password).toBe('nudj-demo-2024');
    const names = demoSignIn.accounts.map(({ username }) => username);
    expect(names).toEqual([
      ...['pp', 'qq', 'rr'].map((code) => `officer.${code}`),
      ...['pp', 'qq', 'rr'].map((code) => `head.${code}`),
      ...['reviewer', 'chair', 'leader', 'admin'],
    ]);
    const short = await request(app).get('/api/v1/session?without=demoSignIn').expect(200);
    expect(short.body).toEqual({ ...(response.body as object), demoSignIn: null });
    for (const username of names) {
      const entered = await signIn(app, username).expect(200);
      expect(entered.body).toMatchObject({ pending: null });
    }
  });

  it('let the public read what is published', async () => {
    const { app } = createDemoApp();
    await request(app).get('/api/v1/cycles').expect(200);
  });

  it('are gone with their sessions once removed', async () => {
    const { app, services } = createDemoApp();
    const cookie = cookieOf(await signIn(app, 'chair').expect(200));
    expect(services.accounts.demo.remove()).toBe(10);
    expect(services.accounts.demo.exist()).toBe(false);
    await request(app).get('/api/v1/account/sessions').set('Cookie', cookie).expect(401);
    await signIn(app, 'chair').expect(401);
  });
});

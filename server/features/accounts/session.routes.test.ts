import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type { SessionResponse } from '#shared/contracts/session.ts';
import { codeOf, cookieOf, createAccountApp, PASSWORD } from '#server/testing/account-app.ts';

const SESSION = '/api/v1/session';
const SESSIONS = '/api/v1/account/sessions';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('POST /api/v1/session', () => {
  it('answers who came in and hands over a cookie that scripts cannot read', async () => {
    const { app, signIn } = createAccountApp();
    const response = await signIn('omar').expect(200);
    expect(response.body).toEqual({
      user: {
        username: 'omar',
        name: { ar: 'شخص للاختبار', en: 'Somebody' },
        email: 'omar@example.org',
        memberOf: [],
      },
      roles: [{ role: 'officer', department: 'PP' }],
      pending: null,
    });
    expect(response.get('Set-Cookie')).toEqual([
      expect.stringMatching(/^nudj=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    const mine = await request(app).get(SESSION).set('Cookie', cookieOf(response)).expect(200);
    expect((mine.body as SessionResponse).user?.username).toBe('omar');
  });

  it('binds the cookie to host and TLS where TLS is used, and asks browsers to insist on it', async () => {
    const { app, signIn } = createAccountApp({ isSecure: true });
    const response = await signIn('omar').expect(200);
    const [cookie = ''] = response.get('Set-Cookie') ?? [];
    expect(cookie).toMatch(/^__Host-nudj=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    expect(response.headers['strict-transport-security']).toMatch(/max-age=31536000/);
    const bare = cookieOf(response).replace('__Host-', '');
    await request(app).get(SESSIONS).set('Cookie', bare).expect(401);
    await request(app).get(SESSIONS).set('Cookie', cookieOf(response)).expect(200);
  });

  it('stores neither password nor secret', async () => {
    const { services, signIn } = createAccountApp();
    const secret = cookieOf(await signIn('omar').expect(200)).replace('nudj=', '');
    const everything = ['accounts', 'sessions', 'audit_events']
      .map((table) =>
        JSON.stringify(services.store.connection.prepare(`SELECT * FROM ${table}`).all()),
      )
      .join();
    expect(everything).not.toContain(PASSWORD);
    expect(everything).not.toContain(secret);
    expect(everything).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });

  it('says the same of a wrong password, an unknown account and a disabled one', async () => {
    const { app, services, signIn } = createAccountApp();
    services.store.connection.exec("UPDATE accounts SET disabled = 1 WHERE username = 'lena'");
    const bodies: unknown[] = [];
    for (const [username, password] of [
      ['omar', 'wrong'],
      ['nobody', PASSWORD],
      ['lena', PASSWORD],
    ]) {
      const response = await request(app).post(SESSION).send({ username, password }).expect(401);
      expect(response.get('Set-Cookie')).toBeUndefined();
      expect(response.get('WWW-Authenticate')).toBe('Bearer');
      bodies.push({ ...(response.body as object), requestId: '' });
    }
    expect(bodies[1]).toEqual(bodies[0]);
    expect(bodies[2]).toEqual(bodies[0]);
    await signIn('omar').expect(200);
  });

  it('does as much work for an unknown account as for a known one, so that its time tells nothing', async () => {
    const { services } = createAccountApp();
    const place = { address: '10.0.0.1', device: '', replaces: null };
    const workOf = async (username: string): Promise<number> => {
      const start = process.cpuUsage();
      const request = { username, password: 'wrong' };
      await services.accounts.signIn.signIn(request, place).catch(() => undefined);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    await workOf('warm-up');
    const known: number[] = [];
    const unknown: number[] = [];
    for (let time = 0; time < 5; time += 1) {
      known.push(await workOf('omar'));
      unknown.push(await workOf(`nobody${time}`));
    }
    const least = (works: number[]): number => Math.min(...works);
    expect(least(unknown) / least(known)).toBeGreaterThan(0.3);
    expect(least(unknown) / least(known)).toBeLessThan(3);
  });

  it('slows after five wrong tries with Retry-After, tells the audit trail once, and waiting helps', async () => {
    const { app, clock, services, signIn } = createAccountApp();
    const wrong = () => request(app).post(SESSION).send({ username: 'omar', password: 'wrong' });
    for (let time = 0; time < 6; time += 1) await wrong().expect(401);
    const slowed = await signIn('omar').expect(429);
    expect(codeOf(slowed)).toBe('session.too_many_tries');
    expect(slowed.get('Retry-After')).toBe('2');
    clock.forward(2000);
    await signIn('omar').expect(200);
    const told = services.store.connection
      .prepare("SELECT account, subject FROM audit_events WHERE action = 'session.slowed'")
      .all();
    expect(told).toEqual([{ account: 'public', subject: 'omar' }]);
  });

  it('ends the session that the same browser had, and gives a new secret', async () => {
    const { app, signIn } = createAccountApp();
    const first = cookieOf(await signIn('omar').expect(200));
    const again = await signIn('omar').set('Cookie', first).expect(200);
    expect(cookieOf(again)).not.toBe(first);
    await request(app).get(SESSIONS).set('Cookie', first).expect(401);
  });
});

describe('a session', () => {
  it('ends after half an hour of rest, and lasts while it is used', async () => {
    const { app, clock, signIn } = createAccountApp();
    const cookie = cookieOf(await signIn('omar').expect(200));
    const ask = () => request(app).get(SESSIONS).set('Cookie', cookie);
    for (let time = 0; time < 4; time += 1) {
      clock.forward(29 * MINUTE);
      await ask().expect(200);
    }
    clock.forward(30 * MINUTE);
    expect(codeOf(await ask().expect(401))).toBe('access.session_ended');
  });

  it('ends after twelve hours even while it is used', async () => {
    const { app, clock, signIn } = createAccountApp();
    const cookie = cookieOf(await signIn('omar').expect(200));
    const ask = () => request(app).get(SESSIONS).set('Cookie', cookie);
    for (let time = 0; time < 35; time += 1) {
      clock.forward(20 * MINUTE);
      await ask().expect(200);
    }
    clock.forward(20 * MINUTE);
    await ask().expect(401);
  });

  it('is never made immortal by a clock that is set back', async () => {
    const { app, clock, signIn } = createAccountApp();
    const cookie = cookieOf(await signIn('omar').expect(200));
    clock.forward(-24 * HOUR);
    await request(app).get(SESSIONS).set('Cookie', cookie).expect(401);
    clock.forward(24 * HOUR - 2 * MINUTE);
    await request(app).get(SESSIONS).set('Cookie', cookie).expect(200);
  });

  it('is written down at most once a minute', async () => {
    const { app, clock, services, signIn } = createAccountApp();
    const cookie = cookieOf(await signIn('omar').expect(200));
    const writes = (): unknown =>
      services.store.connection.prepare('SELECT total_changes() AS n').get();
    const before = writes();
    clock.forward(59_000);
    await request(app).get(SESSIONS).set('Cookie', cookie).expect(200);
    expect(writes()).toEqual(before);
    clock.forward(1000);
    await request(app).get(SESSIONS).set('Cookie', cookie).expect(200);
    expect(writes()).not.toEqual(before);
  });

  it('is gone for good after signing out: the cookie replayed opens nothing', async () => {
    const { app, signIn } = createAccountApp();
    const cookie = cookieOf(await signIn('omar').expect(200));
    const out = await request(app).delete(SESSION).set('Cookie', cookie).expect(200);
    expect(out.get('Set-Cookie')?.[0]).toMatch(/^nudj=;.*Max-Age=0$/);
    await request(app).get(SESSIONS).set('Cookie', cookie).expect(401);
    await request(app).delete(SESSION).expect(200);
  });

  it('ends at once when the account is disabled, and follows a change of roles', async () => {
    const { app, services, signedInAs, signIn } = createAccountApp();
    const cookie = cookieOf(await signIn('omar').expect(200));
    const admin = signedInAs('admin');
    const roles = [{ role: 'leader', department: null }];
    await admin.patch('/api/v1/accounts/omar').send({ version: 1, roles }).expect(200);
    const now = await request(app).get(SESSION).set('Cookie', cookie).expect(200);
    expect((now.body as SessionResponse).roles).toEqual(roles);
    await admin.patch('/api/v1/accounts/omar').send({ version: 2, disabled: true }).expect(200);
    await request(app).get(SESSIONS).set('Cookie', cookie).expect(401);
    expect(services.store.connection.prepare('SELECT count(*) AS n FROM sessions').get()).toEqual({
      n: 1,
    });
  });

  it('is listed for its owner, who ends one or all others; nobody ends another person’s', async () => {
    const { app, signIn } = createAccountApp();
    const here = cookieOf(await signIn('omar').set('User-Agent', 'Here').expect(200));
    const there = cookieOf(await signIn('omar').set('User-Agent', 'There').expect(200));
    const stranger = cookieOf(await signIn('lena').expect(200));
    const list = await request(app).get(SESSIONS).set('Cookie', here).expect(200);
    const { sessions } = list.body as {
      sessions: { id: string; device: string; current: boolean }[];
    };
    expect(new Map(sessions.map(({ device, current }) => [device, current]))).toEqual(
      new Map([
        ['Here', true],
        ['There', false],
      ]),
    );
    const other = sessions.find(({ current }) => !current)!;
    await request(app).delete(`${SESSIONS}/${other.id}`).set('Cookie', stranger).expect(404);
    await request(app).delete(`${SESSIONS}/${other.id}`).set('Cookie', here).expect(200);
    await request(app).get(SESSIONS).set('Cookie', there).expect(401);
    const third = cookieOf(await signIn('omar').expect(200));
    await request(app).delete(SESSIONS).set('Cookie', third).expect(200);
    await request(app).get(SESSIONS).set('Cookie', here).expect(401);
    await request(app).get(SESSIONS).set('Cookie', third).expect(200);
  });
});

describe('GET /api/v1/session', () => {
  it('tells the public how to come in and nothing of accounts', async () => {
    const { app } = createAccountApp();
    const response = await request(app).get(SESSION).expect(200);
    expect(response.body).toEqual({
      user: null,
      roles: [],
      pending: null,
      totp: { required: false, enrolled: false },
      ends: null,
      unread: 0,
      demo: false,
      publicReading: false,
      oidc: false,
      setupNeeded: false,
      demoSignIn: null,
    });
  });

  it('tells when the session ends', async () => {
    const { app, clock, signIn } = createAccountApp();
    const cookie = cookieOf(await signIn('omar').expect(200));
    const response = await request(app).get(SESSION).set('Cookie', cookie).expect(200);
    const { ends } = response.body as SessionResponse;
    const at = (milliseconds: number): string => new Date(clock.now + milliseconds).toISOString();
    expect(ends).toEqual({
      idle: at(30 * MINUTE),
      latest: at(12 * HOUR),
    });
  });
});

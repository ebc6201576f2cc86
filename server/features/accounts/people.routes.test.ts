import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type { AccountDto, AccountsResponse } from '#shared/contracts/accounts.ts';
import type { Problem } from '#shared/contracts/problem.ts';
import { codeOf, cookieOf, createAccountApp } from '#server/testing/account-app.ts';

const ACCOUNTS = '/api/v1/accounts';
const HOUR = 3_600_000;
const NEXT = 'plum canal ninety-one';

const samar = {
  username: 'samar',
  name: { ar: 'سمر حداد', en: 'Samar Haddad' },
  email: 'Samar@Example.org',
  memberOf: ['QQ'],
  roles: [
    { role: 'reviewer', department: null },
    { role: 'officer', department: 'QQ' },
  ],
};

const tokenOf = (body: unknown): string =>
  (body as { link: { path: string } }).link.path.split('#token=')[1] ?? '';

describe('POST /api/v1/accounts', () => {
  it('adds a person, who sets the password by the link, once', async () => {
    const test = createAccountApp();
    const made = await test.signedInAs('admin').post(ACCOUNTS).send(samar).expect(200);
    expect((made.body as { account: AccountDto }).account).toMatchObject({
      ...samar,
      email: 'samar@example.org',
      hasPassword: false,
      disabled: false,
      version: 1,
    });
    const use = { token: tokenOf(made.body), password: NEXT };
    await request(test.app).post('/api/v1/session/reset').send(use).expect(200, {
      username: 'samar',
    });
    await test.signIn('samar', { password: NEXT }).expect(200);
    const again = await request(test.app).post('/api/v1/session/reset').send(use).expect(401);
    expect(codeOf(again)).toBe('link.not_valid');
  });

  it('names every wrong place at once and adds nothing', async () => {
    const test = createAccountApp();
    const roles = [
      { role: 'officer', department: null },
      { role: 'chair', department: 'PP' },
      { role: 'head', department: 'ZZ' },
      { role: 'admin', department: null },
      { role: 'admin', department: null },
    ];
    const response = await test
      .signedInAs('admin')
      .post(ACCOUNTS)
      .send({ ...samar, memberOf: ['NONE', 'NONE'], roles })
      .expect(400);
    expect((response.body as Problem).issues?.map(({ path, code }) => [path, code])).toEqual([
      ['body.roles[0]', 'account.department_needed'],
      ['body.roles[1]', 'account.department_not_taken'],
      ['body.roles[2]', 'account.unknown_department'],
      ['body.roles[4]', 'account.role_twice'],
      ['body.memberOf[0]', 'account.unknown_department'],
      ['body.memberOf[1]', 'account.unknown_department'],
      ['body.memberOf[1]', 'account.department_twice'],
      ['body.roles', 'account.admin_apart'],
    ]);
    await test.signIn('samar').expect(401);
  });

  it('refuses a user name or an e-mail address of somebody else', async () => {
    const admin = createAccountApp().signedInAs('admin');
    await admin.post(ACCOUNTS).send(samar).expect(200);
    await admin.post(ACCOUNTS).send(samar).expect(409);
    const other = { ...samar, username: 'samar2', email: 'SAMAR@example.org' };
    expect(codeOf(await admin.post(ACCOUNTS).send(other).expect(409))).toBe('account.exists');
  });
});

describe('PATCH /api/v1/accounts/:username', () => {
  it('changes what is given, leaves what is not, and tells the audit trail both', async () => {
    const { services, signedInAs } = createAccountApp();
    const admin = signedInAs('admin');
    await admin.post(ACCOUNTS).send(samar).expect(200);
    const change = { version: 1, email: null, reason: 'retired from review' };
    const response = await admin
      .patch(`${ACCOUNTS}/samar`)
      .send({ ...change, roles: [samar.roles[1]] })
      .expect(200);
    expect((response.body as { account: AccountDto }).account).toMatchObject({
      name: samar.name,
      email: null,
      memberOf: ['QQ'],
      roles: [{ role: 'officer', department: 'QQ' }],
      version: 2,
    });
    const told = services.store.connection
      .prepare<[], { account: string; before: string; after: string; reason: string }>(
        "SELECT account, before, after, reason FROM audit_events WHERE action = 'account.changed'",
      )
      .get();
    expect(told).toMatchObject({ account: 'admin', reason: change.reason });
    expect(JSON.parse(told?.before ?? '')).toMatchObject({ roles: samar.roles });
    expect(JSON.parse(told?.after ?? '')).toMatchObject({ roles: [samar.roles[1]], email: null });
  });

  it('tells who was slower of two', async () => {
    const admin = createAccountApp().signedInAs('admin');
    const change = { version: 1, name: samar.name };
    await admin.patch(`${ACCOUNTS}/omar`).send(change).expect(200);
    const late = await admin.patch(`${ACCOUNTS}/omar`).send(change).expect(409);
    expect(codeOf(late)).toBe('account.changed');
  });

  it('lets nobody change the own roles or disable themselves', async () => {
    const admin = createAccountApp().signedInAs('admin');
    for (const change of [{ disabled: true }, { roles: [{ role: 'chair', department: null }] }]) {
      const refused = await admin.patch(`${ACCOUNTS}/admin`).send({ version: 1, ...change });
      expect([refused.status, codeOf(refused)]).toEqual([403, 'account.own_roles']);
    }
    await admin.patch(`${ACCOUNTS}/admin`).send({ version: 1, name: samar.name }).expect(200);
    await admin.post(`${ACCOUNTS}/admin/reset`).send({ removeTotp: true }).expect(403);
  });

  it('answers 404 for somebody who is not there', async () => {
    const admin = createAccountApp().signedInAs('admin');
    await admin.patch(`${ACCOUNTS}/nobody`).send({ version: 1 }).expect(404);
    await admin.post(`${ACCOUNTS}/nobody/reset`).send({ removeTotp: false }).expect(404);
    await admin.get(`${ACCOUNTS}/nobody/sessions`).expect(404);
  });
});

describe('POST /api/v1/accounts/:username/reset', () => {
  it('sets a new password and ends every session and token', async () => {
    const test = createAccountApp();
    const browser = cookieOf(await test.signIn('omar').expect(200));
    const admin = test.signedInAs('admin');
    const path = `${ACCOUNTS}/omar/reset`;
    const first = await admin.post(path).send({ removeTotp: false }).expect(200);
    const second = await admin.post(path).send({ removeTotp: false }).expect(200);
    const use = (body: unknown, password = NEXT) =>
      request(test.app)
        .post('/api/v1/session/reset')
        .send({ token: tokenOf(body), password });
    await use(first.body).expect(401);
    await use(second.body, 'short').expect(400);
    await use(second.body).expect(200);
    await request(test.app).get('/api/v1/account/sessions').set('Cookie', browser).expect(401);
    await test.signIn('omar').expect(401);
    await test.signIn('omar', { password: NEXT }).expect(200);
  });

  it('is good for a day, not for a disabled account, and not after the clock was set back', async () => {
    const test = createAccountApp();
    const admin = test.signedInAs('admin');
    const issue = async (username: string): Promise<string> =>
      tokenOf((await admin.post(`${ACCOUNTS}/${username}/reset`).send({ removeTotp: false })).body);
    const use = (token: string) =>
      request(test.app).post('/api/v1/session/reset').send({ token, password: NEXT });
    const early = await issue('omar');
    test.clock.forward(-HOUR);
    await use(early).expect(401);
    test.clock.forward(HOUR);
    const lena = await issue('lena');
    await admin.patch(`${ACCOUNTS}/lena`).send({ version: 1, disabled: true }).expect(200);
    await use(lena).expect(401);
    test.clock.forward(24 * HOUR);
    await use(early).expect(401);
  });
});

describe('GET /api/v1/accounts', () => {
  it('lists everyone for administrators, without any secret', async () => {
    const { signedInAs } = createAccountApp();
    const response = await signedInAs('admin').get(ACCOUNTS).expect(200);
    const { accounts } = response.body as AccountsResponse;
    expect(accounts.map(({ username }) => username)).toEqual([
      'adel',
      'admin',
      'chadi',
      'lena',
      'omar',
    ]);
    expect(JSON.stringify(response.body)).not.toMatch(/argon2|hash/i);
    for (const role of ['officer', 'head', 'reviewer', 'chair', 'leader'] as const) {
      await signedInAs(role).get(ACCOUNTS).expect(403);
    }
  });
});

describe('the last administrator', () => {
  it('stays one', async () => {
    const test = createAccountApp();
    const admin = test.signedInAs('admin');
    await admin.patch(`${ACCOUNTS}/adel`).send({ version: 1, disabled: true }).expect(200);
    // Two administrators who take each other's role away at the same time: the second one loses.
    test.addPerson('second', [{ role: 'admin', department: null }]);
    const people = test.services.accounts.people;
    const by = (account: string) => ({ account, address: '10.0.0.1' });
    people.update('second', { version: 1, disabled: true }, by('admin'));
    expect(() => people.update('admin', { version: 1, roles: [] }, by('second'))).toThrow(
      'account.last_admin',
    );
  });
});

import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, createAccountApp, PASSWORD } from '#server/testing/account-app.ts';
import { createSmallApp } from '#server/testing/small-app.ts';
import { createAppServer } from './app-server.ts';
import { answerClientErrors } from './client-errors.ts';

const SESSION = '/api/v1/session';
const oidc = {
  issuer: 'http://127.0.0.1:9',
  clientId: 'a',
  clientSecret: 'b',
  baseUrl: 'http://x',
};
const credentials = { username: 'omar', password: PASSWORD };

describe('a cookie', () => {
  it.each([
    ['forged', 'nudj=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['empty', 'nudj='],
    ['of SQL', "nudj=' OR 1=1 --"],
    ['of a stored hash', `nudj=${'a'.repeat(64)}`],
    ['without end', `nudj=${'x'.repeat(8000)}`],
    ['sent twice', 'nudj=first; nudj=second'],
  ])('that is %s opens nothing', async (_what, cookie) => {
    const { app } = createAccountApp();
    await request(app).get('/api/v1/account/sessions').set('Cookie', cookie).expect(401);
    const session = await request(app).get(SESSION).set('Cookie', cookie).expect(200);
    expect(session.body).toMatchObject({ user: null });
  });
});

describe('another site', () => {
  it.each([
    { Origin: 'http://elsewhere.example' },
    { Origin: 'null' },
    { Origin: 'no address at all' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ])('changes nothing: %j', async (headers) => {
    const { app, signedInAs, services } = createAccountApp();
    const before = services.accounts.people.list();
    const signIn = await request(app).post(SESSION).set(headers).send(credentials).expect(403);
    expect(codeOf(signIn)).toBe('access.cross_site');
    expect(signIn.get('Set-Cookie')).toBeUndefined();
    const admin = signedInAs('admin');
    await admin.patch('/api/v1/accounts/omar').set(headers).send({ version: 1 }).expect(403);
    expect(
      services.accounts.people.list().accounts.filter((each) => each.username !== 'admin'),
    ).toEqual(before.accounts);
  });
});

describe('a body', () => {
  const post = (body: string, type = 'application/json') =>
    request(createAccountApp().app).post(SESSION).set('Content-Type', type).send(body);

  it.each([
    ['of text', 'text/plain', 'username=omar', 415],
    ['of a form', 'application/x-www-form-urlencoded', 'username=omar', 415],
    ['of XML', 'application/xml', '<username/>', 415],
    ['of an unknown charset', 'application/json; charset=klingon', '{}', 415],
    ['cut off', 'application/json', '{"username": "omar", ', 400],
    ['that is a list', 'application/json', '[]', 400],
    ['that is nothing', 'application/json', 'null', 400],
    [
      'with fields that nobody knows',
      'application/json',
      '{"username":"a","password":"b","admin":true}',
      400,
    ],
    [
      'with a prototype',
      'application/json',
      '{"username":"a","password":"b","__proto__":{"admin":true}}',
      400,
    ],
    ['nested deep', 'application/json', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 400],
    ['nested deeper than JSON', 'application/json', '{"a":'.repeat(20_000), 400],
    ['with an endless list', 'application/json', `[${'0,'.repeat(60_000)}0]`, 400],
    ['of 10 MB', 'application/json', `{"username":"${'x'.repeat(10 * 1024 * 1024)}"}`, 413],
  ])('%s is refused', async (_what, type, body, status) => {
    const response = await post(body, type);
    expect(response.status).toBe(status);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.body).toMatchObject({ requestId: expect.any(String) as string });
  });

  it('of 10 MB is not even read from whoever may not send one', async () => {
    const { app } = createSmallApp();
    const response = await request(app)
      .post('/api/v1/cycles/2025-Q1/import')
      .type('text/csv')
      .send('x'.repeat(10 * 1024 * 1024));
    expect(response.status).toBe(401);
  });

  const mega = (size: number): Buffer => Buffer.alloc(size * 1024 * 1024, 'x');
  const upload = '/api/v1/departments/PP/evidence/uploads/aaaaaaaa?offset=0';
  const binary = 'application/octet-stream';

  it.each([
    ['10 MB to a route of JSON', 'officer', 'put', '/api/v1/account/password', 10, {}, 413],
    [
      '10 MB to a route of CSV, which may be long',
      'chair',
      'post',
      '/api/v1/cycles/2025-Q1/import',
      10,
      { type: 'text/csv' },
      400,
    ],
    [
      '17 MB to a route of CSV',
      'chair',
      'post',
      '/api/v1/cycles/2025-Q1/import',
      17,
      { type: 'text/csv' },
      413,
    ],
    ['40 MB to a route of files', 'officer', 'put', upload, 40, { type: binary }, 413],
    [
      '40 MB to a route of files without a length',
      'officer',
      'put',
      upload,
      40,
      { type: binary, chunked: true },
      413,
    ],
    [
      '10 MB to another department’s files',
      'officer',
      'put',
      upload.replace('PP', 'QQ'),
      10,
      { type: binary },
      404,
    ],
    [
      '10 MB to a file that is read',
      'officer',
      'get',
      '/api/v1/departments/PP/evidence/aaaaaaaa/revisions/1/file',
      10,
      {},
      404,
    ],
    ['10 MB to a redirect', 'officer', 'get', '/api/v1/session/oidc/callback', 10, {}, 303],
    ['10 MB to an address that is not there', 'officer', 'post', '/api/v1/nowhere', 10, {}, 404],
    ['10 MB to a page', 'officer', 'post', '/ranking', 10, {}, 404],
  ] as const)(
    'of %s is answered, and nothing changes',
    async (_what, role, method, path, size, how, status) => {
      const { services, signedInAs } = createSmallApp({ oidc });
      const changes = (): unknown =>
        services.store.connection.prepare('SELECT count(*) FROM audit_events').get();
      const agent = signedInAs(role);
      const before = changes();
      const sent = agent[method](path).type('type' in how ? how.type : 'application/json');
      if ('chunked' in how) {
        sent.set('Transfer-Encoding', 'chunked');
        for (let part = 0; part < size; part += 1) sent.write(mega(1));
      } else sent.send('type' in how ? mega(size) : mega(size).toString());
      expect((await sent).status).toBe(status);
      expect(changes()).toEqual(before);
    },
  );
});

describe('a path', () => {
  it.each([
    '/api/v1/departments/..%2f..%2fetc/results',
    '/api/v1/departments/%00/results',
    '/api/v1/departments/PP%00/results',
    '/api/v1/departments/%E0%A4%A/results',
    '/api/v1/../../etc/passwd',
    '/..%2f..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/api/v1/frameworks/..%2fsmall/versions/%00',
    `/api/v1/departments/${'A'.repeat(5000)}/results`,
    '/api/v1/accounts/%00/sessions',
    '//elsewhere.example/api/v1/cycles',
  ])('%s leads nowhere', async (path) => {
    const { app, signedInAs } = createSmallApp();
    for (const who of [request(app), signedInAs('admin')]) {
      const response = await who.get(path);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      expect(response.headers['content-type']).toContain('application/problem+json');
      expect(response.text).not.toContain('root:');
    }
  });
});

describe('the wire', () => {
  let server: Server;
  const logged: string[] = [];

  beforeAll(async () => {
    server = createAppServer(createSmallApp().app);
    const logger = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
    answerClientErrors(server, logger);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  function send(text: string): Promise<string> {
    const { port } = server.address() as AddressInfo;
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
    });
  }

  const head = 'GET /api/v1/cycles HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n';

  it('refuses headers without end, clearly, and logs it', async () => {
    const one = await send(`${head}X-Bomb: ${'x'.repeat(100_000)}\r\n\r\n`);
    expect(one).toMatch(/^HTTP\/1\.1 431 /);
    expect(one).toContain('request.headers_too_large');
    const many = Array.from({ length: 5000 }, (_, index) => `X-${index}: y\r\n`).join('');
    expect(await send(`${head}${many}\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
    expect(logged.filter((line) => line.includes('request.headers_too_large'))).toHaveLength(2);
  });

  it.each([
    ['no request at all', '\u0000\u0001\u0002\r\n\r\n'],
    ['two lengths', `${head}Content-Length: 1\r\nContent-Length: 2\r\n\r\n`],
    [
      'a length and chunks',
      `${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ['a header with a line feed', `${head}X-A: b\nc\r\n\r\n`],
  ])('refuses %s', async (_what, text) => {
    expect(await send(text)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('goes on serving afterwards', async () => {
    expect(await send(`${head}\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
  });
});

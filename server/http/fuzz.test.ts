import fc, { type Arbitrary } from 'fast-check';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Role, ROLES } from '#shared/domain/access/actor.ts';
import { anyText, arbitraryInput, arbitraryTexts } from '#server/testing/arbitrary-input.ts';
import { createSmallApp } from '#server/testing/small-app.ts';
import { openSession, type TestApp } from '#server/testing/test-app.ts';
import { createAppServer } from './app-server.ts';
import type { AnyRoute } from './route.ts';

/** How many requests; `NUDJ_FUZZ=10000` for the long run. */
const RUNS = Number(process.env['NUDJ_FUZZ'] ?? 400);
const RUNS_PER_APP = 250;

/** Stands in an answer of QQ in the open quarter and in a document of QQ: only the committee and QQ may see it. */
const SECRET = '73.137137';
const MAY_SEE = new Set(['reviewer', 'chair']);
/** Stand for the documents of two departments, whose names are known only once the application runs. */
const DOCUMENTS = ['document-of-PP', 'document-of-QQ'] as const;
/** An organisation's sign-in that never answers. */
const oidc = {
  issuer: 'http://127.0.0.1:9',
  clientId: 'a',
  clientSecret: 'b',
  baseUrl: 'http://x',
};

interface Running {
  readonly test: TestApp;
  readonly server: Server;
  readonly url: string;
  readonly documents: ReadonlyMap<string, string>;
}

/** Gives a department a document; its identity. */
function addDocument({ services }: TestApp, department: string): string {
  return services.evidence.addWhole({
    department,
    document: null,
    newName: `document-of-${department}`,
    facts: { name: 'plan.pdf', effectiveOn: '2024-10-01' },
    content: Buffer.from(`%PDF-1.4\n${department === 'QQ' ? SECRET : ''}\n%%EOF\n`),
    origin: { account: 'test', address: 'local' },
  }).id;
}

async function start(): Promise<Running> {
  const test = createSmallApp({ writesAMinute: 1_000_000, oidc });
  test.services.cycles.importValues(
    '2025-Q1',
    `department,indicator,value\nQQ,A,${SECRET}`,
    'test',
  );
  const documents = new Map(
    DOCUMENTS.map((name) => [name, addDocument(test, name.slice(-2))] as const),
  );
  const server = createAppServer(test.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { test, server, url, documents };
}

async function stop({ server }: Running): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** A text as a part of an address; what UTF-8 cannot carry is replaced. */
const part = (text: string): string => encodeURIComponent(Buffer.from(text).toString() || '%');

/** An address of the application, of whichever kind, and what may be sent there. */
interface Target {
  readonly method: string;
  readonly path: string;
  readonly params: Arbitrary<Texts>;
  readonly query: Arbitrary<Texts>;
  readonly type: Arbitrary<string>;
  readonly body: Arbitrary<string | Uint8Array<ArrayBuffer> | undefined>;
}

type Texts = Readonly<Record<string, string | undefined>>;

interface Call {
  readonly who: Role | 'public';
  readonly target: Target;
  readonly params: Texts;
  readonly query: Texts;
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer> | undefined;
}

const CELLS = ['PP', 'RR', 'A', 'B', 'D', '50', 'na', '', '1/2', '"', '=1', '9e999'];

function arbitraryBody({ body }: AnyRoute): Arbitrary<string | undefined> {
  if (body === undefined) return fc.constant(undefined);
  if (body !== 'csv') return arbitraryInput(body).map((value) => JSON.stringify(value) ?? '');
  return fc
    .array(fc.array(fc.constantFrom(...CELLS), { minLength: 2, maxLength: 4 }), { maxLength: 4 })
    .map((rows) => ['department,indicator,value', ...rows.map((row) => row.join(','))].join('\n'));
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));

const FILES = ['%PDF-1.4\n%%EOF\n', 'a,b\n1,2\n', '<svg/>', 'PK\u0003\u0004', ''].map(bytesOf);
const TYPES = ['application/json', 'text/csv', 'application/octet-stream', 'text/html'];

function mostly<T>(usual: T, ...others: readonly T[]): Arbitrary<T> {
  const arbitrary = fc.constantFrom(usual, ...others);
  return fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary });
}

/** Params of a file route; most of them name a document that is there, and its only revision. */
const arbitraryDocument = (params: Arbitrary<Texts>): Arbitrary<Texts> =>
  fc.oneof(
    params,
    fc.record({
      department: fc.constantFrom('PP', 'QQ'),
      id: fc.constantFrom(...DOCUMENTS),
      revision: fc.constant('1'),
    }),
  );

/** Every address of the application: declared routes, routes of files, redirects. */
function targetsOf({ routes, files, redirects }: TestApp['services']): Target[] {
  const query = fc.record(
    Object.fromEntries(['to', 'code', 'state', 'error'].map((name) => [name, anyText])),
    { requiredKeys: [] },
  );
  return [
    ...routes.map((route) => ({
      method: route.method,
      path: route.path,
      params: arbitraryTexts(route.params),
      query: arbitraryTexts(route.query),
      type: mostly(route.body === 'csv' ? 'text/csv' : 'application/json', ...TYPES),
      body: arbitraryBody(route),
    })),
    ...files.map((route) => ({
      method: route.method,
      path: route.path,
      params: arbitraryDocument(arbitraryTexts(route.params)),
      query: arbitraryTexts(route.query),
      type: mostly('application/octet-stream', ...TYPES),
      body:
        route.method === 'get'
          ? fc.constant(undefined)
          : fc.oneof(fc.constantFrom(...FILES), fc.uint8Array({ maxLength: 60 })),
    })),
    ...redirects.map(({ path }) => ({
      method: 'get',
      path,
      params: fc.constant({}),
      query,
      type: fc.constant('text/html'),
      body: fc.constant(undefined),
    })),
  ];
}

const arbitraryCall = (targets: readonly Target[]): Arbitrary<Call> =>
  fc.constantFrom(...targets).chain((target) =>
    fc.record({
      who: fc.constantFrom<Role | 'public'>('public', ...ROLES),
      target: fc.constant(target),
      params: target.params,
      query: target.query,
      type: target.type,
      body: target.body,
    }),
  );

async function send({ test, url, documents }: Running, call: Call): Promise<Response> {
  const { who, target, params, query, type, body } = call;
  const value = (name: string): string => {
    const given = params[name] ?? 'x';
    return documents.get(given) ?? given;
  };
  const path = target.path.replace(/:(\w+)/g, (_, name: string) => part(value(name)));
  const search = Object.entries(query).map(([name, text = '']) => `${name}=${part(text)}`);
  // A new session each time: a request may well have ended the one before.
  const session = who === 'public' ? [] : [`nudj=${openSession(test.services, who)}`];
  const headers = { 'content-type': type, cookie: [...session, 'nudj-oidc=AAAA'].join('; ') };
  return fetch(`${url}${path}${search.length > 0 ? `?${search.join('&')}` : ''}`, {
    method: target.method.toUpperCase(),
    headers,
    ...(body === undefined ? {} : { body }),
    redirect: 'manual',
  });
}

describe(`${RUNS} random requests to every route as every role`, () => {
  let running: Running;
  let sent = 0;

  beforeAll(async () => {
    running = await start();
  });
  afterAll(() => stop(running));

  it(
    'meet no failure of the server and no unpublished answer of another department',
    async () => {
      const seen = new Set<string>();
      const statuses = new Map<number, number>();
      const targets = targetsOf(running.test.services);
      await fc.assert(
        fc.asyncProperty(arbitraryCall(targets), async (call) => {
          sent += 1;
          // What earlier requests changed must not decide about later ones for long.
          if (sent % RUNS_PER_APP === 0) {
            await stop(running);
            running = await start();
          }
          const response = await send(running, call);
          const text = await response.text();
          seen.add(`${call.who} ${call.target.method} ${call.target.path}`);
          statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
          expect(response.status).toBeLessThan(500);
          if (!MAY_SEE.has(call.who)) expect(text).not.toContain(SECRET);
          if (response.status >= 400) {
            expect(response.headers.get('content-type')).toContain('application/problem+json');
          }
          // Nobody is sent on to another site.
          const location = response.headers.get('location');
          if (location !== null) expect(location).toMatch(/^\/(?![/\\])/);
          if (call.who === 'public' && response.status === 403) {
            throw new Error('the public is told 401, never 403');
          }
        }),
        { numRuns: RUNS, seed: 20_241_114, endOnFailure: true },
      );
      // The requests did not only knock at closed doors.
      expect(statuses.get(200) ?? 0).toBeGreaterThan(RUNS / 20);
      expect(seen.size).toBeGreaterThan(Math.min(RUNS / 4, 150));
      if (process.env['NUDJ_FUZZ'] !== undefined) {
        const counts = [...statuses]
          .sort(([a], [b]) => a - b)
          .map(([status, n]) => `${status}: ${n}`);
        console.info(
          `${sent} requests, ${seen.size} pairs of role and route; ${counts.join(', ')}`,
        );
      }
    },
    30_000 + RUNS * 100,
  );
});

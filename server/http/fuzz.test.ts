import fc from 'fast-check';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Role, ROLES } from '#shared/domain/access/actor.ts';
import { arbitraryInput, arbitraryTexts } from '#server/testing/arbitrary-input.ts';
import { createSmallApp } from '#server/testing/small-app.ts';
import { openSession, type TestApp } from '#server/testing/test-app.ts';
import type { AnyRoute } from './route.ts';

/** How many requests; `NUDJ_FUZZ=10000` for the long run. */
const RUNS = Number(process.env['NUDJ_FUZZ'] ?? 400);
const RUNS_PER_APP = 250;

/** An answer of QQ in the open quarter: only QQ itself, reviewers and the chair may ever see it. */
const SECRET = '73.137137';
const MAY_SEE = new Set(['reviewer', 'chair']);

interface Running {
  readonly test: TestApp;
  readonly server: Server;
  readonly url: string;
}

async function start(): Promise<Running> {
  const test = createSmallApp({ writesAMinute: 1_000_000 });
  test.services.cycles.importValues(
    '2025-Q1',
    `department,indicator,value\nQQ,A,${SECRET}`,
    'test',
  );
  const server = createServer(test.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { test, server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function stop({ server }: Running): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** A text as a part of an address; what UTF-8 cannot carry is replaced. */
const part = (text: string): string => encodeURIComponent(Buffer.from(text).toString() || '%');

interface Call {
  readonly who: Role | 'public';
  readonly route: AnyRoute;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly body: string | undefined;
}

function arbitraryBody({ body }: AnyRoute): fc.Arbitrary<string | undefined> {
  if (body === undefined) return fc.constant(undefined);
  if (body !== 'csv') return arbitraryInput(body).map((value) => JSON.stringify(value) ?? '');
  const cell = fc.constantFrom(
    'PP',
    'RR',
    'A',
    'B',
    'D',
    '50',
    'na',
    '',
    '1/2',
    '"',
    '=1',
    '9e999',
  );
  return fc
    .array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 4 })
    .map((rows) => ['department,indicator,value', ...rows.map((row) => row.join(','))].join('\n'));
}

const arbitraryCall = (routes: readonly AnyRoute[]): fc.Arbitrary<Call> =>
  fc.constantFrom(...routes).chain((route) =>
    fc.record({
      who: fc.constantFrom<Role | 'public'>('public', ...ROLES),
      route: fc.constant(route),
      params: arbitraryTexts(route.params),
      query: arbitraryTexts(route.query),
      body: arbitraryBody(route),
    }),
  );

async function send({ test, url }: Running, call: Call): Promise<Response> {
  const { who, route, params, query, body } = call;
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => part(params[name] ?? 'x'));
  const search = Object.entries(query).map(([name, value = '']) => `${name}=${part(value)}`);
  const headers: Record<string, string> = {
    'content-type': route.body === 'csv' ? 'text/csv' : 'application/json',
  };
  // A new session each time: a request may well have ended the one before.
  if (who !== 'public') headers['cookie'] = `nudj=${openSession(test.services, who)}`;
  return fetch(`${url}${path}${search.length > 0 ? `?${search.join('&')}` : ''}`, {
    method: route.method.toUpperCase(),
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
      await fc.assert(
        fc.asyncProperty(arbitraryCall(running.test.services.routes), async (call) => {
          sent += 1;
          // What earlier requests changed must not decide about later ones for long.
          if (sent % RUNS_PER_APP === 0) {
            await stop(running);
            running = await start();
          }
          const response = await send(running, call);
          const text = await response.text();
          seen.add(`${call.who} ${call.route.method} ${call.route.path}`);
          statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
          expect(response.status).toBeLessThan(500);
          if (!MAY_SEE.has(call.who)) expect(text).not.toContain(SECRET);
          if (response.status >= 400) {
            expect(response.headers.get('content-type')).toContain('application/problem+json');
          }
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

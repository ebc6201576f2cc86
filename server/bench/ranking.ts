import autocannon from 'autocannon';
import express, { type Express } from 'express';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { isSignedIn } from '#shared/domain/access/actor.ts';
import { createApp } from '../app.ts';
import { seedDemo } from '../cli/demo/seed-demo.ts';
import { createServices, type Services } from '../compose.ts';
import { type MountOptions, refuse } from '../http/mount.ts';
import { credentialsOf } from '../http/visitor.ts';
import { migrate } from '../store/migrate.ts';
import { openConnection, storeOver } from '../store/open.ts';
import { openSession } from '../testing/test-app.ts';
import type { BenchRow } from './bench-row.ts';

/** Length of one turn: so short that what else the machine does falls on the other targets as well. */
const SECONDS = 1;
const ROUNDS = 12;
const MEMORY = '/api/v1/from-memory';

/** The bytes that a route sends, with what it says of them. */
interface Sent {
  readonly body: Buffer;
  readonly etag: string;
}

interface Target {
  readonly name: string;
  readonly listener: RequestListener;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

async function listen(listener: RequestListener): Promise<{ server: Server; origin: string }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** What the kernel says of the thread that answers: the first number is for how long it ran, in nanoseconds. */
const SCHEDULED = `/proc/self/task/${process.pid}/schedstat`;

/**
 * Seconds that the answering thread ran. A thread that always has something to answer runs as long as the clock, but
 * where others want the processor the clock counts their time as well; it stands in where the kernel does not tell.
 */
function secondsRun(): number {
  if (!existsSync(SCHEDULED)) return performance.now() / 1000;
  return Number(readFileSync(SCHEDULED, 'utf8').split(' ')[0]) / 1e9;
}

/** A target under way, and what asks it one turn of requests: requests a second that it ran. */
async function start({ listener, path, headers }: Target): Promise<{
  readonly turn: () => Promise<number>;
  readonly stop: () => Promise<void>;
}> {
  const { server, origin } = await listen(listener);
  const isCondition = headers['if-none-match'] !== undefined;
  const options = { url: origin + path, headers: { ...headers }, connections: 16, workers: 1 };
  return {
    turn: async () => {
      // From another thread, so that asking does not weigh on answering.
      const before = secondsRun();
      const result = await autocannon({ ...options, duration: SECONDS });
      const odd = result.non2xx - (isCondition ? result['3xx'] : 0);
      if (odd > 0 || result.errors > 0) throw new Error(`${path} answered with errors`);
      return result.requests.total / (secondsRun() - before);
    },
    stop: () => close(server),
  };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * Requests a second that each target ran, turn by turn: those of one round were taken at the same time, every other round
 * the other way about, so that a load that comes or goes favours neither.
 */
async function measure(targets: readonly Target[]): Promise<ReadonlyMap<string, number[]>> {
  const running = await Promise.all(targets.map(start));
  const rates = targets.map((): number[] => []);
  // The first round warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const turns = [...running.entries()];
    for (const [at, target] of round % 2 === 0 ? turns : turns.toReversed()) {
      const rate = await target.turn();
      if (round > 0) rates[at]?.push(rate);
    }
  }
  for (const { stop } of running) await stop();
  return new Map(targets.map(({ name }, at) => [name, rates[at] ?? []]));
}

/** A route of the same application, behind the same middleware and the same sign-in, that only sends bytes. */
function mountMemory(app: Express, { visitorOf, isSecure }: MountOptions, sent: Sent): void {
  app.get(MEMORY, (request, response) => {
    refuse({ method: 'get', may: isSignedIn }, visitorOf(credentialsOf(request, isSecure)), {});
    response.setHeader('ETag', sent.etag);
    response.setHeader('Cache-Control', 'private, no-cache');
    if (request.headers['if-none-match'] === sent.etag) {
      response.status(304).end();
      return;
    }
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Content-Encoding', 'br');
    response.end(sent.body);
  });
}

/** Sends bytes, or 304, as the application does, but with nothing before it. */
function bareListener(sent: Sent): RequestListener {
  return (request, response) => {
    response.setHeader('ETag', sent.etag);
    if (request.headers['if-none-match'] === sent.etag) {
      response.writeHead(304).end();
      return;
    }
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Content-Encoding', 'br');
    response.end(sent.body);
  };
}

async function fetchSent(listener: RequestListener, path: string, cookie: string): Promise<Sent> {
  const { server, origin } = await listen(listener);
  const { request } = await import('node:http');
  const sent = await new Promise<Sent>((resolve, reject) => {
    const asked = request(
      origin + path,
      { headers: { cookie, 'accept-encoding': 'br' } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ body: Buffer.concat(chunks), etag: String(answer.headers.etag) }),
        );
      },
    );
    asked.once('error', reject);
    asked.end();
  });
  await close(server);
  return sent;
}

/** The ranking of a published quarter, signed in, beside the same bytes sent with less and less around them. */
export async function benchPublished(
  services: Services,
  cycle: string,
  what: string,
): Promise<BenchRow[]> {
  const cookie = `nudj=${openSession(services, 'leader')}`;
  const path = `/api/v1/ranking?cycle=${cycle}`;
  const logger = pino({ level: 'silent' });
  const sent = await fetchSent(createApp({ services, logger }), path, cookie);
  const app = createApp({
    services,
    logger,
    mountFirst: (made, mounting) => mountMemory(made, mounting, sent),
  });
  const bareExpress = express();
  bareExpress.get(path.split('?')[0] ?? '', bareListener(sent));
  const rows: BenchRow[] = [];
  for (const [status, extra] of [
    ['200', {}],
    ['304', { 'if-none-match': sent.etag }],
  ] as const) {
    const headers = { cookie, 'accept-encoding': 'br', ...extra };
    const rates = await measure([
      { name: 'ranking', listener: app, path, headers },
      { name: 'memory', listener: app, path: MEMORY, headers },
      { name: 'express', listener: bareExpress, path, headers },
      { name: 'node', listener: bareListener(sent), path, headers },
    ]);
    const rate = (name: string): number => median(rates.get(name) ?? []);
    const ranking = rates.get('ranking') ?? [];
    const ratios = (rates.get('memory') ?? []).map((each, at) => each / (ranking[at] ?? 0));
    rows.push({
      name: `${what}, signed in, ${status}, against the same bytes from memory in the same application`,
      ratio: median(ratios),
      limit: 1 / 0.9,
      detail:
        `${sent.body.length} bytes; ${rate('ranking').toFixed(0)} requests/s, from memory ${rate('memory').toFixed(0)}, ` +
        `bare Express ${rate('express').toFixed(0)}, bare node:http ${rate('node').toFixed(0)}`,
    });
  }
  return rows;
}

/** The demonstration's last published quarter. */
export async function benchRanking(): Promise<BenchRow[]> {
  const connection = openConnection(':memory:');
  migrate(connection);
  const services = createServices(storeOver(connection), { now: () => new Date(), demo: true });
  seedDemo(services);
  return benchPublished(services, '2024-Q4', 'ranking of 24 departments');
}

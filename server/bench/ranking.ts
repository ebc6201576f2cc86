import autocannon from 'autocannon';
import express, { type Express } from 'express';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { isSignedIn } from '#shared/domain/access/actor.ts';
import { createApp } from '../app.ts';
import { seedDemo } from '../cli/demo/seed-demo.ts';
import { createServices, type Services } from '../compose.ts';
import { createAppServer } from '../http/app-server.ts';
import { type MountOptions, refuse } from '../http/mount.ts';
import { credentialsOf } from '../http/visitor.ts';
import { migrate } from '../store/migrate.ts';
import { openConnection, storeOver } from '../store/open.ts';
import { openSession } from '../testing/test-app.ts';
import { type BenchRow, median } from './bench-row.ts';
import { secondsRun } from './seconds-run.ts';

/** Length of one turn: so short that what else the machine does falls on the other targets as well. */
const SECONDS = 0.4;
const ROUNDS = 12;
const MEMORY = '/api/v1/from-memory';

/** The bytes that a route sends, with what it says of them. */
interface Sent {
  readonly body: Buffer;
  readonly etag: string;
}

/** What is asked of a server that listens already. */
interface Target {
  readonly name: string;
  readonly origin: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

async function listen(server: Server): Promise<{ server: Server; origin: string }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** Asks a target one turn of requests; requests in a second that the answering thread ran. */
async function turn({ origin, path, headers }: Target): Promise<number> {
  const isCondition = headers['if-none-match'] !== undefined;
  // From another thread, so that asking does not weigh on answering.
  const asking = { url: origin + path, headers, connections: 16, workers: 1, duration: SECONDS };
  const before = secondsRun();
  const result = await autocannon(asking);
  const odd = result.non2xx - (isCondition ? result['3xx'] : 0);
  if (odd > 0 || result.errors > 0) throw new Error(`${path} answered with errors`);
  return result.requests.total / (secondsRun() - before);
}

/**
 * Requests a second that each target ran, turn by turn: those of one round were taken at the same time, every other round
 * the other way about, so that a load that comes or goes favours neither.
 */
async function measure(targets: readonly Target[]): Promise<ReadonlyMap<string, number[]>> {
  const rates = targets.map((): number[] => []);
  // The first rounds warm up.
  for (let round = -2; round < ROUNDS; round += 1) {
    const turns = [...targets.entries()];
    for (const [at, target] of round % 2 === 0 ? turns : turns.toReversed()) {
      const rate = await turn(target);
      if (round >= 0) rates[at]?.push(rate);
    }
  }
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

async function fetchSent(app: Express, path: string, cookie: string): Promise<Sent> {
  const { server, origin } = await listen(createAppServer(app));
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
  const ours = await listen(createAppServer(app));
  const plain = await listen(createServer(bareExpress));
  const bare = await listen(createServer(bareListener(sent)));
  const rows: BenchRow[] = [];
  for (const [status, extra] of [
    ['200', {}],
    ['304', { 'if-none-match': sent.etag }],
  ] as const) {
    const headers = { cookie, 'accept-encoding': 'br', ...extra };
    const rates = await measure([
      { name: 'ranking', origin: ours.origin, path, headers },
      { name: 'memory', origin: ours.origin, path: MEMORY, headers },
      { name: 'express', origin: plain.origin, path, headers },
      { name: 'node', origin: bare.origin, path, headers },
    ]);
    const cost = (name: string): string => {
      const rate = median(rates.get(name) ?? []);
      return `${rate.toFixed(0)}/s (${(1e6 / rate).toFixed(0)} µs)`;
    };
    const ranking = rates.get('ranking') ?? [];
    const ratios = (rates.get('memory') ?? []).map((each, at) => each / (ranking[at] ?? 0));
    rows.push({
      name: `${what}, signed in, ${status}, against the same bytes from memory in the same application`,
      ratio: median(ratios),
      limit: 1 / 0.9,
      detail:
        `${sent.body.length} bytes; requests in a second of the answering thread: ${cost('ranking')}, ` +
        `from memory ${cost('memory')}, bare Express ${cost('express')}, bare node:http ${cost('node')}`,
    });
  }
  await Promise.all([ours, plain, bare].map(({ server }) => close(server)));
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

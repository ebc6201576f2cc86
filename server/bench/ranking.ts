import autocannon from 'autocannon';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createApp } from '../app.ts';
import { seedDemo } from '../cli/demo/seed-demo.ts';
import { createServices } from '../compose.ts';
import { migrate } from '../store/migrate.ts';
import { openConnection, storeOver } from '../store/open.ts';
import type { BenchRow } from './bench-row.ts';

const SECONDS = 4;

async function requestsPerSecond(listener: RequestListener, path: string): Promise<number> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}${path}`;
  const headers = { 'accept-encoding': 'br' };
  await autocannon({ url, headers, connections: 16, duration: 1 });
  const result = await autocannon({ url, headers, connections: 16, duration: SECONDS });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${path} answered with errors`);
  return result.requests.average;
}

/** The ranking request against the same compressed bytes sent from memory by bare node:http. */
export async function benchRanking(): Promise<BenchRow[]> {
  const connection = openConnection(':memory:');
  migrate(connection);
  const services = createServices(storeOver(connection), { now: () => new Date(), demo: true });
  seedDemo(services);
  const app = createApp({
    services,
    logger: pino({ level: 'silent' }),
  });
  const path = '/api/v1/ranking?cycle=2024-Q4';
  const bytes = Buffer.alloc(2600, 7);
  const ours = await requestsPerSecond(app, path);
  const limit = await requestsPerSecond((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'br' });
    response.end(bytes);
  }, path);
  return [
    {
      name: 'ranking request, remembered',
      ratio: limit / ours,
      limit: 12,
      detail: `${ours.toFixed(0)} requests/s, the same bytes from memory by bare node:http ${limit.toFixed(0)}`,
    },
  ];
}

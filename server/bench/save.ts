import autocannon from 'autocannon';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from '../app.ts';
import { createServices } from '../compose.ts';
import { openConnection, openStore } from '../store/open.ts';
import { seedEntry } from '../testing/entry-app.ts';
import { openSession } from '../testing/test-app.ts';
import type { BenchRow } from './bench-row.ts';

const SECONDS = 4;
const OFFICERS = 200;

/** Single-row commits a second of bare better-sqlite3, each synced to the disk. */
function bareCommits(folder: string): number {
  const connection = openConnection(join(folder, 'bare.db'));
  connection.exec('CREATE TABLE IF NOT EXISTS cells (id INTEGER PRIMARY KEY, value REAL)');
  const insert = connection.prepare('INSERT INTO cells (value) VALUES (?)');
  for (let warm = 0; warm < 100; warm += 1) insert.run(warm);
  const end = performance.now() + (SECONDS * 1000) / 2;
  let commits = 0;
  for (; performance.now() < end; commits += 1) insert.run(commits);
  connection.close();
  return (commits * 2) / SECONDS;
}

/** Saving an answer through the whole route against single-row commits of the bare driver, in the same run. */
export async function benchSave(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nudj-bench-'));
  const store = openStore(folder);
  const services = createServices(store);
  seedEntry(services, '2999-01-01T00:00:00.000Z');
  const app = createApp({
    services,
    logger: pino({ level: 'silent' }),
    writesAMinute: 1_000_000_000,
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const cookie = `nudj=${openSession(services, 'officer')}`;
  let count = 0;
  const saving = (connections: number, duration: number) =>
    autocannon({
      url: `http://127.0.0.1:${port}`,
      connections,
      duration,
      requests: ['A', 'C', 'D'].map((indicator) => ({
        method: 'PUT',
        path: `/api/v1/cycles/2025-Q1/submissions/PP/answers/${indicator}`,
        setupRequest: (request) => {
          count += 1;
          return {
            ...request,
            headers: {
              cookie,
              'content-type': 'application/json',
              'if-match': '*',
              'idempotency-key': randomUUID(),
            },
            body: JSON.stringify({ answer: { kind: 'number', value: (count % 5000) / 100 } }),
          };
        },
      })),
    });
  try {
    const bareBefore = bareCommits(folder);
    await saving(16, 1);
    const result = await saving(16, SECONDS);
    const crowd = await saving(OFFICERS, SECONDS);
    const bare = (bareBefore + bareCommits(folder)) / 2;
    for (const each of [result, crowd]) {
      if (each.non2xx > 0 || each.errors > 0) throw new Error('a save was answered with an error');
    }
    const ours = result.requests.average;
    return [
      {
        name: 'save an answer',
        ratio: bare / ours,
        limit: 4,
        detail:
          `${ours.toFixed(0)} saves/s, bare single-row commits ${bare.toFixed(0)}/s; ` +
          `${OFFICERS} officers at once: p99 ${crowd.latency.p99} ms`,
      },
    ];
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

import autocannon from 'autocannon';
import type { Express } from 'express';
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
const FEW = 16;
const NOTHING = '/api/v1/nothing';

/** Adds a route that only answers 204, behind everything that requests pass before they reach a route. */
function answerNothing(app: Express): void {
  app.put(NOTHING, (_request, response) => {
    response.status(204).end();
  });
  const { stack } = app.router;
  const [layer] = stack.splice(-1);
  const first = stack.findIndex(({ route }) => route !== undefined);
  if (layer) stack.splice(first, 0, layer);
}

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
  answerNothing(app);
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const cookie = `nudj=${openSession(services, 'officer')}`;
  let count = 0;
  const sending = (paths: readonly string[], connections: number, duration: number) =>
    autocannon({
      url: `http://127.0.0.1:${port}`,
      connections,
      duration,
      requests: paths.map((path) => ({
        method: 'PUT',
        path,
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
  const answers = ['A', 'C', 'D'].map(
    (indicator) => `/api/v1/cycles/2025-Q1/submissions/PP/answers/${indicator}`,
  );
  try {
    const bareBefore = bareCommits(folder);
    await sending(answers, FEW, 2);
    const nothingBefore = await sending([NOTHING], FEW, SECONDS / 2);
    const saves = await sending(answers, FEW, SECONDS);
    const nothingAfter = await sending([NOTHING], FEW, SECONDS / 2);
    const crowd = await sending(answers, OFFICERS, SECONDS);
    const bare = (bareBefore + bareCommits(folder)) / 2;
    for (const each of [saves, crowd, nothingBefore, nothingAfter]) {
      if (each.non2xx > 0 || each.errors > 0)
        throw new Error('a request was answered with an error');
    }
    const ours = saves.requests.average;
    const nothing = (nothingBefore.requests.average + nothingAfter.requests.average) / 2;
    return [
      {
        name: 'save an answer, against a bare commit',
        ratio: bare / ours,
        limit: 1 / 0.25,
        detail:
          `${ours.toFixed(0)} saves/s, bare single-row commits ${bare.toFixed(0)}/s; ` +
          `${OFFICERS} officers at once: p99 ${crowd.latency.p99} ms`,
      },
      {
        name: 'save an answer, against a route that answers nothing',
        ratio: nothing / ours,
        limit: 1 / 0.7,
        detail: `${ours.toFixed(0)} saves/s, 204 from the same application ${nothing.toFixed(0)}/s`,
      },
    ];
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

import autocannon from 'autocannon';
import type { Express } from 'express';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import * as z from 'zod/mini';
import { answerParams, saveAnswerBody, saveHeaders } from '#shared/contracts/answers.ts';
import { createApp } from '../app.ts';
import { createServices } from '../compose.ts';
import { mayWriteAnswers } from '../features/submissions/submissions.policy.ts';
import { createAppServer } from '../http/app-server.ts';
import { mountRoutes, type MountOptions } from '../http/mount.ts';
import { route } from '../http/route.ts';
import { openConnection, openStore } from '../store/open.ts';
import { seedEntry } from '../testing/entry-app.ts';
import { openSession } from '../testing/test-app.ts';
import { type BenchRow, median } from './bench-row.ts';
import { secondsRun } from './seconds-run.ts';

/** Length of one turn: so short that what else the machine does falls on the other targets as well. */
const SECONDS = 0.5;
const ROUNDS = 11;
const OFFICERS = 200;
const CROWD_SECONDS = 4;
const FEW = 16;
const NOTHING = '/api/v1/nothing';
const PLACE = '/cycles/:cycle/submissions/:department/answers/:indicator';

/**
 * A route of the same application that only answers 204: behind the same middleware, sign-in and permission, and with
 * the contracts of a save, so that what is compared is the saving.
 */
function mountNothing(app: Express, mounting: MountOptions): void {
  const path = `${NOTHING}${PLACE}`;
  app.put(path, (_request, response, next) => {
    response.status(204);
    next();
  });
  const nothing = route({
    method: 'put',
    path,
    summary: 'Nothing',
    may: mayWriteAnswers,
    params: answerParams,
    headers: saveHeaders,
    body: saveAnswerBody,
    output: z.undefined(),
    handle: () => undefined,
  });
  mountRoutes(app, [nothing], mounting);
}

/** What a turn of requests came to. */
interface Turn {
  /** Requests a second. */
  readonly rate: number;
  /** How long the thread that asks and answers ran for a request, in µs; what waits for the disk is not in it. */
  readonly busy: number;
}

/** Single-row commits a second of bare better-sqlite3, each synced to the disk. */
function bareCommits(folder: string): number {
  const connection = openConnection(join(folder, 'bare.db'));
  connection.exec('CREATE TABLE IF NOT EXISTS cells (id INTEGER PRIMARY KEY, value REAL)');
  const insert = connection.prepare('INSERT INTO cells (value) VALUES (?)');
  for (let warm = 0; warm < 100; warm += 1) insert.run(warm);
  const end = performance.now() + SECONDS * 1000;
  let commits = 0;
  for (; performance.now() < end; commits += 1) insert.run(commits);
  connection.close();
  return commits / SECONDS;
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
    mountFirst: mountNothing,
  });
  const server = createAppServer(app);
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
              // By its time, as the client names a change.
              'idempotency-key': Date.now().toString(36) + randomUUID(),
            },
            body: JSON.stringify({ answer: { kind: 'number', value: (count % 5000) / 100 } }),
          };
        },
      })),
    });
  const turn = async (under: string, connections = FEW, seconds = SECONDS) => {
    const paths = ['A', 'C', 'D'].map(
      (indicator) => `${under}/cycles/2025-Q1/submissions/PP/answers/${indicator}`,
    );
    const result = await sending(paths, connections, seconds);
    if (result.non2xx > 0 || result.errors > 0) {
      throw new Error('a request was answered with an error');
    }
    return result;
  };
  const timed = async (under: string) => {
    const [began, before] = [performance.now(), secondsRun()];
    const { requests } = await turn(under);
    const [busy, seconds] = [secondsRun() - before, (performance.now() - began) / 1000];
    return { rate: requests.total / seconds, busy: (busy / requests.total) * 1e6 };
  };
  const rounds: { bare: number; nothing: Turn; saves: Turn }[] = [];
  try {
    // The first rounds warm up; every other one goes the other way about.
    for (let round = -2; round < ROUNDS; round += 1) {
      const bare = bareCommits(folder);
      const isFirst = round % 2 === 0;
      const before = isFirst ? await timed(NOTHING) : await timed('/api/v1');
      const after = isFirst ? await timed('/api/v1') : await timed(NOTHING);
      const [nothing, saves] = isFirst ? [before, after] : [after, before];
      if (round >= 0) rounds.push({ bare, nothing, saves });
    }
    const crowd = await turn('/api/v1', OFFICERS, CROWD_SECONDS);
    const ours = median(rounds.map(({ saves }) => saves.rate));
    const bare = median(rounds.map((each) => each.bare));
    const nothing = median(rounds.map((each) => each.nothing.rate));
    const busy = (of: 'saves' | 'nothing'): string =>
      median(rounds.map((each) => each[of].busy)).toFixed(0);
    return [
      {
        name: 'save an answer, against a bare commit',
        ratio: median(rounds.map((each) => each.bare / each.saves.rate)),
        limit: 1 / 0.25,
        detail:
          `${ours.toFixed(0)} saves/s, bare single-row commits ${bare.toFixed(0)}/s; ` +
          `${OFFICERS} officers at once: ${crowd.requests.average.toFixed(0)} saves/s, ` +
          `p99 ${crowd.latency.p99} ms`,
      },
      {
        name: 'save an answer, against a route that answers nothing',
        ratio: median(rounds.map((each) => each.nothing.rate / each.saves.rate)),
        limit: 1 / 0.7,
        detail:
          `${ours.toFixed(0)} saves/s, 204 from the same application ${nothing.toFixed(0)}/s; the thread that ` +
          `asks and answers runs ${busy('saves')} µs for a save, ${busy('nothing')} µs for a 204`,
      },
    ];
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
